import CivilTime
import Decisions

/// A contract under the Act that is made to run on, and by how much that changes it.
struct ActModification {
  let place: FieldPath
  let act: Extension
  let contract: Contract

  /// The extensions of the decision's contract, when it is under the Act.
  static func all(_ facts: Facts) -> [ActModification] {
    guard let contract = facts.decision.contract,
      Procurement(contract, on: facts.day).regime == .pa2023
    else { return [] }
    return ActFinder.extensions(in: facts).filter { contract.isNamed($0.act.contract) }
      .map { ActModification(place: $0.place, act: $0.act, contract: contract) }
  }

  /// The part of the value that a small change may reach, in per cent.
  var smallPercent: Int { contract.category == .works ? 15 : 10 }

  /// The days that are added, and those of the longest term the contract allowed at its award.
  var termChange: (added: Int, longest: Int)? {
    guard let first = contract.from ?? contract.term?.from, let end = contract.furthestEnd else {
      return nil
    }
    return (max(0, end.days(until: act.to)), first.days(until: end) + 1)
  }

  /// Whether the change of value, earlier ones included, is small; nil when it is not stated.
  var isSmallInValue: Bool? {
    guard let change = act.valueChange, let value = contract.value else { return nil }
    let all = change.capped(plus: act.earlierChanges).pence
    // Sums of money can be too large to multiply.
    return Int128(all) * 100 <= Int128(value.pence) * Int128(smallPercent)
  }

  /// Whether the change of term is small: at most a tenth of the longest.
  var isSmallInTerm: Bool? { termChange.map { $0.added * 10 <= $0.longest } }

  /// The reckoning.
  var working: [String] {
    var lines: [String] = []
    if let termChange {
      lines.append(
        "\(termChange.added) days beyond the longest term of \(termChange.longest) days; a tenth of "
          + "it is \(termChange.longest / 10) days")
    }
    if let change = act.valueChange, let value = contract.value {
      let earlier = act.earlierChanges.map { " and \($0.text) before it" } ?? ""
      lines.append(
        "a change of \(change.text)\(earlier); \(smallPercent)% of \(value.text) is "
          + Money(pence: value.pence / 100 * smallPercent).text)
    }
    return lines
  }
}
