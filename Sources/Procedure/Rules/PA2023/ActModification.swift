import CivilTime
import Decisions

/// A contract that is made to run on, and by how much that changes it.
struct ActModification {
  /// The field of the act.
  let field: FieldPath
  /// The act.
  let act: Extension
  /// The contract.
  let contract: Contract

  /// The extensions of the decision's contract, when it is under the Act.
  static func all(_ facts: Facts) -> [ActModification] {
    guard let contract = facts.decision.contract,
      Procurement(contract, on: facts.day).regime == .pa2023
    else { return [] }
    return facts.extensions.filter { contract.isNamed($0.act.contract) }
      .map { ActModification(field: $0.field, act: $0.act, contract: contract) }
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

  /// This change of value and those before it, each by its size; nil when it is not stated.
  var allChanges: Money? {
    act.valueChange.map { $0.magnitude.capped(plus: act.earlierChanges?.magnitude) }
  }

  /// Whether the change of value, earlier ones included, is small; nil when it is not stated.
  var isSmallInValue: Bool? { allChanges.flatMap(isSmall) }

  /// Whether the change of value is small by itself; nil when it is not stated.
  var isSmallByItself: Bool? { act.valueChange.flatMap(isSmall) }

  /// Whether the value goes up by one change and down by another.
  var goesUpAndDown: Bool {
    guard let change = act.valueChange, let earlier = act.earlierChanges else { return false }
    return change.pence.signum() * earlier.pence.signum() < 0
  }

  private func isSmall(_ change: Money) -> Bool? {
    // Sums of money can be too large to multiply.
    contract.value.map {
      Int128(change.magnitude.pence) * 100 <= Int128($0.pence) * Int128(smallPercent)
    }
  }

  /// Whether an earlier change made it run past its options, and this one alone adds no more than a
  /// tenth to its longest term.
  var isSmallAfterEarlierTerm: Bool {
    guard let termChange, let end = contract.furthestEnd, let next = end.adding(days: 1),
      act.from > next
    else { return false }
    return (act.from.days(until: act.to) + 1) * 10 <= termChange.longest
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
