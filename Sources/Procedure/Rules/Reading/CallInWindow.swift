public import CivilTime
public import Councils
import Decisions

/// Until when a decision can be called in, and from when it has effect.
public struct CallInWindow: Sendable, Hashable {
  /// The last day on which it can be called in.
  public let lastDay: CivilDate
  /// The first day on which it can have effect, when nobody calls it in.
  public let effect: CivilDate
  /// The reckoning, line by line.
  public let working: [String]
}

/// What is wanting to work a call-in period out: what the council's policy does not say of it, or the
/// paper of its own publication.
enum CallInGap: Error {
  /// The policy says nothing of call-in, or not whether this decision can be called in.
  case subject
  /// The policy lacks the field.
  case policy(FieldPath)
  /// The paper does not say when it was published.
  case publication
}

extension Facts {
  /// Whether the decision can be called in by the council's rules; nil when they are not known.
  public var isCallable: Bool? {
    if let stated = form?.callable?.value { return stated }
    guard let rule = council.callIn.value, let subject = rule.subject?.value else { return nil }
    return switch subject {
    case .keyOnly: decision.keyDecision?.key == true
    case .all: true
    case .listed: rule.listed.contains(decision.form)
    }
  }

  /// Until when a decision that is made on a day can be called in. A decision whose publication is
  /// not stated is taken, when `atEarliest`, to be published on the day on which it is made.
  func callInWindow(
    decidedOn day: CivilDate, atEarliest: Bool = false
  ) -> Result<CallInWindow, CallInGap> {
    guard let rule = council.callIn.value else { return .failure(.subject) }
    guard let count = rule.period?.value else {
      return .failure(.policy("callIn.period"))
    }
    guard let unit = rule.unit?.value else { return .failure(.policy("callIn.unit")) }
    guard let anchor = rule.anchor?.value else {
      return .failure(.policy("callIn.anchor"))
    }
    let published = decision.record?.publishedOn
    if anchor != .madeOn, published == nil, !atEarliest {
      return .failure(.publication)
    }
    let from = anchor == .madeOn ? day : published ?? day
    let period = CallInPeriod(rule: rule, count: count, unit: unit, anchor: anchor)
    guard let window = period.window(from: from, calendar: calendar) else {
      return .failure(.policy("callIn.period"))
    }
    return .success(window)
  }
}

/// The days on which a decision can be called in, as a council lays them down.
public struct CallInPeriod {
  let rule: CallInRule
  let count: Int
  let unit: CallInRule.Unit
  let anchor: CallInRule.Anchor

  /// Until when a decision that was made and published on those days can be called in; nil when the
  /// policy does not say, or the bank holidays of a year needed are not known.
  public static func reckon(
    decidedOn: CivilDate, publishedOn: CivilDate, at time: ClockTime?, council: Council,
    calendar: WorkingCalendar
  ) -> CallInWindow? {
    guard let rule = council.callIn.value, let count = rule.period?.value,
      let unit = rule.unit?.value, let anchor = rule.anchor?.value
    else { return nil }
    let period = CallInPeriod(rule: rule, count: count, unit: unit, anchor: anchor)
    return period.window(
      from: anchor == .madeOn ? decidedOn : publishedOn, at: time,
      cutOff: council.officeCutOff.value, calendar: calendar)
  }

  /// Counts the period from its anchor; nil when the bank holidays of a year needed are not known.
  func window(
    from: CivilDate, at time: ClockTime? = nil, cutOff: ClockTime? = nil,
    calendar: WorkingCalendar
  ) -> CallInWindow? {
    var working = ["\(from.textWithWeekday), \(anchor.words), is not counted"]
    var last: CivilDate?
    if unit == .workingDay {
      let days = WorkingDays(count: count, calendar: calendar)
      let start = try? days.start(publishedOn: from, at: time, cutOff: cutOff)
      if anchor != .madeOn, let start, let reason = start.reason {
        working.append("\(reason): counts as of \(start.date.textWithWeekday)")
      }
      let counted = try? days.after(anchor == .madeOn ? from : start?.date ?? from)
      last = counted?.answer
      for day in counted?.days ?? [] where day.number == nil && !day.date.isWeekend {
        guard day.date != from, let reason = day.reason else { continue }
        working.append("\(day.date.textWithWeekday) is not counted: \(reason)")
      }
    } else {
      last = from.adding(days: count)
    }
    guard let last else { return nil }
    let what = unit == .workingDay ? "working days" : "days"
    working.append("\(count) \(what): the last is \(last.textWithWeekday)")
    let effect: CivilDate?
    switch rule.effective {
    case .known(.onLastDay): effect = last
    case .known(.nextCalendarDay): effect = last.adding(days: 1)
    case .known(.nextWorkingDay):
      effect = last.adding(days: 1).flatMap { try? calendar.nextWorkingDay(onOrAfter: $0) }
    case .unknown:
      effect = last
      working.append(
        "whether it has effect on that day or on the one after it the policy does not say")
    }
    guard let effect else { return nil }
    working.append("the first day on which it can have effect: \(effect.textWithWeekday)")
    return CallInWindow(lastDay: last, effect: effect, working: working)
  }
}

extension CallInRule.Anchor {
  /// The day from which the period counts, in words.
  fileprivate var words: String {
    switch self {
    case .madeOn: "the day of the decision"
    case .publishedOn: "the day of publication"
    case .minutesIssued: "the day on which the minutes are issued"
    }
  }
}
