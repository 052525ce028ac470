public import CivilTime

/// A part of a council's policy that holds from one day to another.
///
/// No first day means since before there are records; no last day means that it still holds. A last
/// day that is unknown is that before the next version begins.
public protocol Dated: Sendable, Hashable {
  /// The first day.
  var firstDay: Known<CivilDate>? { get }
  /// The last day.
  var lastDay: Known<CivilDate>? { get }
}

extension Collection where Element: Dated {
  /// The version in force on a day; the latest when no day is given.
  ///
  /// Nil when none was in force; unknown when one may have been whose first day is not known.
  public func inForce(on day: CivilDate?) -> Known<Element>? {
    guard let day else {
      if count > 1, contains(where: { $0.firstDay == .unknown }) { return .unknown }
      return self.max(by: beginsBefore).map { .known($0) }
    }
    let running = filter { !$0.hasEnded(before: day) }
    if running.contains(where: { $0.firstDay == .unknown }) { return .unknown }
    let begun = filter { $0.firstDay.map { $0.value.map { $0 <= day } ?? false } ?? true }
    guard let latest = begun.max(by: beginsBefore), !latest.hasEnded(before: day) else {
      return nil
    }
    return .known(latest)
  }

  private func beginsBefore(_ left: Element, _ right: Element) -> Bool {
    guard let end = right.firstDay?.value else { return false }
    guard let start = left.firstDay?.value else { return true }
    return start < end
  }
}

extension Dated {
  fileprivate func hasEnded(before day: CivilDate) -> Bool {
    lastDay?.value.map { $0 < day } ?? false
  }
}
