public import CivilTime

/// A day of a contract that a calendar shows.
public struct ContractDeadline: Sendable, Hashable {
  /// What the day is.
  public let kind: Kind
  /// The day.
  public let day: CivilDate
  /// It in words: "Complex Placements: the term ends".
  public let label: String

  /// What a day can be to a contract.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The last day of its term as it stands.
    case termEnds
    /// The last day on which an option can be exercised.
    case optionNotice
    /// The last day on which the law lets its period be changed (DP-8).
    case lawsLastChange
    /// The day on which the law ends it (DP-8).
    case lawsEnd
  }
}

extension ContractState {
  /// The days that a calendar shows, the earliest first; none of a contract that was ended.
  ///
  /// An option of which nothing is left has no day.
  public var deadlines: [ContractDeadline] {
    guard let facts, let to, ended == nil else { return [] }
    var days = [
      ContractDeadline(kind: .termEnds, day: to, label: "\(facts.title): the term ends")
    ]
    for left in optionsLeft {
      guard let last = left.lastDay, last > to, let notice = lastNotice(of: left.option) else {
        continue
      }
      days.append(
        ContractDeadline(
          kind: .optionNotice, day: notice.day,
          label:
            "\(facts.title): last day to exercise option \(left.option.number), which can make "
            + "it run to \(last.text)"))
    }
    if let lastChange = facts.lawsLastChange, let end = facts.lawsEnd {
      days.append(
        ContractDeadline(
          kind: .lawsLastChange, day: lastChange,
          label: "\(facts.title): last day on which its period may be changed (DP-8, to be "
            + "confirmed)"))
      days.append(
        ContractDeadline(
          kind: .lawsEnd, day: end,
          label: "\(facts.title): last day of the older purchasing systems (DP-8, to be "
            + "confirmed)"))
    }
    return days.sorted {
      ($0.day, $0.kind.rawValue, $0.label) < ($1.day, $1.kind.rawValue, $1.label)
    }
  }
}
