package import CivilTime

/// What holds from one day to another, both days included.
package protocol Running: Sendable {
  /// The first day.
  var from: CivilDate { get }
  /// The last day; nil while it holds.
  var to: CivilDate? { get }
}

extension Running {
  /// Whether it holds on that day.
  package func runs(on day: CivilDate) -> Bool {
    guard from <= day else { return false }
    return to.map { day <= $0 } ?? true
  }

  /// Whether there is a day on which both hold.
  package func overlaps(_ other: some Running) -> Bool {
    runs(on: other.from) || other.runs(on: from)
  }
}
