import Decisions

/// Beginning, length and end of a term agree.
///
/// A term that begins on a day and runs so many years and months ends on the day that follows from
/// both. An extension begins on the day after the term ends and does not outrun the option; one
/// contract has one beginning and one end wherever they are stated.
///
/// Finds: a length that does not fit its days, an extension that leaves a gap or outruns its option.
/// Clears: correct the day or the length that is wrong.
enum TermDates: DecisionRule {
  static let id: RuleID = "CT-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var chain = TermChain()
    let acts = facts.acts
    let contract = facts.decision.contract
    for (_, field, act) in acts {
      switch act {
      case .establish(let item):
        chain.check(item.term, field.appending("term"))
        if contract?.isCalled(item.what) == true {
          chain.compare(item.term, field.appending("term"), with: contract)
        }
      case .admit(let item): chain.check(item.term, field.appending("term"))
      case .award(let item): chain.check(item.term, field.appending("term"))
      case .join(let item): chain.check(item.term, field.appending("term"))
      case .commence(let item): chain.check(item.term, field.appending("term"))
      case .delegate(let item): chain.check(item.term, field.appending("term"))
      case .waive(let item): chain.check(item.term, field.appending("term"))
      case .extend(let item):
        chain.check(item, field)
        if let contract, contract.isCalled(item.contract) {
          chain.check(item, field, of: contract)
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
    let pairs = WrittenDay.months(in: prose).compactMap { index, _ in
      WrittenDay.monthsSideBySide(at: index, prose)
    }
    guard let words = pairs.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    return notMet(
      .warns,
      "“\(prose.text(of: words))” runs from one month to another, with nothing between them",
      at: prose.place(of: words.lowerBound), cure: "write “to” or a dash between the two",
      by: .reportAuthor)
  }
}
