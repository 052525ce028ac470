import CivilTime
import Decisions

/// Beginning, length and end of a term agree.
///
/// A term that begins on a day and runs so many years and months ends on the day that follows from
/// both. An extension begins on the day after the term ends and does not outrun the option; one
/// contract has one beginning and one end wherever they are stated.
///
/// Finds: a length that does not fit its days, an extension that leaves a gap or outruns its option.
/// Clears: correct the day or the length that is wrong.
enum CT1TermChain: DecisionRule {
  static let id: RuleID = "CT-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var chain = TermChain()
    let acts = facts.acts
    let contract = facts.decision.contract
    for (place, act) in acts {
      switch act {
      case .establish(let item):
        chain.check(item.term, place.appending("term"))
        if contract?.isCalled(item.what) == true {
          chain.compare(item.term, place.appending("term"), with: contract)
        }
      case .admit(let item): chain.check(item.term, place.appending("term"))
      case .award(let item): chain.check(item.term, place.appending("term"))
      case .join(let item): chain.check(item.term, place.appending("term"))
      case .commence(let item): chain.check(item.term, place.appending("term"))
      case .delegate(let item): chain.check(item.term, place.appending("term"))
      case .waive(let item): chain.check(item.term, place.appending("term"))
      case .extend(let item):
        chain.check(item, place)
        if let contract, contract.isCalled(item.contract) {
          chain.check(item, place, of: contract)
        }
      case .approve, .authorise: continue
      }
    }
    if let contract {
      chain.check(contract.term, "contract.term")
      chain.compare(contract.term, "contract.term", with: contract)
      chain.check(optionsOf: contract)
    }
    let written = datesWithoutDash(facts.prose)
    if let first = chain.faults.first ?? written {
      return (chain.faults.isEmpty ? [first] : chain.faults + [written].compactMap { $0 })
    }
    guard let sum = chain.sums.first else { return [] }
    return [
      met("the terms add up: \(sum.message)", at: sum.place, working: chain.sums.map(\.message))
    ]
  }

  /// Two months with their years that stand side by side with nothing between them.
  private static func datesWithoutDash(_ prose: Prose) -> Finding? {
    for month in months {
      for hit in prose.matches(month) {
        let index = hit.lowerBound
        guard isYear(prose, index + 1), isYear(prose, index + 3),
          prose.tokens[index + 3].passage == prose.tokens[index].passage,
          months.contains(where: { prose.stands($0, at: index + 2) }),
          (1...3).allSatisfy({ isBlank(prose.gap(before: index + $0)) })
        else { continue }
        return notMet(
          .warns,
          "“\(prose.text(of: index..<(index + 4)))” runs from one month to another, with nothing "
            + "between them", at: prose.place(of: index),
          cure: "Write “to” or a dash between the two.", by: .reportAuthor)
      }
    }
    return nil
  }

  private static func isBlank(_ gap: String) -> Bool {
    gap.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  private static func isYear(_ prose: Prose, _ index: Int) -> Bool {
    guard index < prose.tokens.count, prose.tokens[index].isNumber else { return false }
    return prose.tokens[index].end - prose.tokens[index].start == 4
  }

  private static let months = CivilDate.monthsByName.map { Phrase($0) }
}
