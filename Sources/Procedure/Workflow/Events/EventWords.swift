import CivilTime
import Councils
import Decisions
import Rules

/// The longer sentences of what happened.
enum EventWords {
  /// Where in the text, after what stands there: " (recommendation 1.5)".
  static func place(_ recommendation: String?, _ place: Int? = nil) -> String {
    recommendation.map { " (recommendation \($0)\(place.map { ", number \($0)" } ?? ""))" } ?? ""
  }

  static func textChanged(_ event: TextChanged) -> String {
    let changes =
      event.changes.isEmpty ? "wording only" : few(event.changes).joined(separator: "; ")
    return "The text was changed" + (event.reason.map { " (\($0))" } ?? "") + ": \(changes)"
  }

  /// The first of many, and how many more there are; the event keeps them all.
  static func few(_ words: [String]) -> [String] {
    guard words.count > 9 else { return words }
    return words.prefix(8) + ["and \(words.count - 8) more changes"]
  }

  static func submitted(_ event: Submitted) -> String {
    guard !event.requests.isEmpty else { return "Submitted; its form asks for no advice" }
    let days = Set(event.requests.map(\.due))
    guard days.count == 1, let due = days.first else {
      return "Submitted; advice asked for: "
        + event.requests.map { $0.topic.words + ($0.due.map { " by \($0.text)" } ?? "") }.listed()
    }
    return "Submitted; advice asked for: " + event.requests.map(\.topic.words).listed()
      + (due.map { ", by \($0.text)" } ?? "")
  }

  static func asked(_ event: AdviceAsked) -> String {
    let request = event.request
    return "\(request.topic.capitalised) advice was asked for"
      + (request.due.map { ", by \($0.text)" } ?? "") + (event.reason.map { ": \($0)" } ?? "")
  }

  static func given(_ event: AdviceGiven) -> String {
    let conclusion =
      switch event.conclusion {
      case .content: "content"
      case .contentWithComments: "content, with comments"
      case .against: "against"
      }
    return "\(event.topic.capitalised) advice was given, \(conclusion)"
      + (event.reference.map { " (\($0))" } ?? "")
  }

  static func returned(_ event: Returned) -> String {
    "Returned to its author"
      + (event.topic.map { ", for the \($0.words) advice" } ?? "") + ": \(event.reason)"
  }

  static func noticeGiven(_ event: NoticeGiven) -> String {
    let words = event.notice.kind.words
    let isPlural = words.hasPrefix("the reasons")
    return words.prefix(1).uppercased() + words.dropFirst() + (isPlural ? " were" : " was")
      + " given" + (event.earliest.map { "; the first lawful day is \($0.text)" } ?? "")
      + tooLate(event)
  }

  /// That the days run beyond the day that the notice itself names.
  private static func tooLate(_ event: NoticeGiven) -> String {
    guard let earliest = event.earliest, let named = event.notice.decisionOn, named < earliest
    else { return "" }
    return ", after the day that it names, \(named.text)"
  }

  static func urgencyAgreed(_ event: UrgencyAgreed) -> String {
    let what = event.about == .decision ? "it is urgent" : "the private meeting is urgent"
    return "\(event.agreedBy.text), agreed as \(event.agreedAs.words) that \(what): \(event.reason)"
  }

  static func authority(_ event: AuthorityConfirmed) -> String {
    "Authority confirmed: \(event.maker.text)"
      + (event.power.map { ", under \($0)" } ?? "")
      + (event.limit.map { ", \($0)" } ?? "")
  }

  static func decided(_ event: Decided) -> String {
    let outcome =
      switch event.outcome {
      case .agreed: "agreed"
      case .agreedWithChanges: event.widens ? "to be widened" : "agreed with changes"
      case .notAgreed: "not agreed"
      case .deferred: "deferred"
      }
    return "Decided by \(event.maker.text): \(outcome)"
      + (event.until.map { ", until \($0.text)" } ?? "")
      + (event.minute.map { " (minute \($0))" } ?? "")
      + (event.changes.map { "; changed: \($0)" } ?? "")
      + (event.reasons.map { "; reasons: \($0)" } ?? "")
      + (event.interests.isEmpty
        ? "" : "; interests declared by \(event.interests.map(\.member).listed())")
  }

  static func remark(_ words: String, _ remark: Remark) -> String {
    words + (remark.text.map { ": \($0)" } ?? "")
  }

  static func superseded(_ words: String, _ event: Superseded) -> String {
    let numbers = event.recommendations
    let noun = numbers.count == 1 ? "recommendation" : "recommendations"
    return "\(words) \(noun) \(numbers.listed())" + (event.reason.map { ": \($0)" } ?? "")
  }

  static func reckoned(_ event: DeadlinesReckoned) -> String {
    var parts = event.earliest.sorted { $0.key < $1.key }.map {
      "the first lawful day after a notice is \($0.value.text)"
    }
    if let window = event.window {
      parts.append(
        "it can be called in until \(window.lastDay.text), and without that has effect on "
          + window.effectiveOn.text)
    }
    return "Days were worked out again" + (parts.isEmpty ? "" : ": \(parts.listed())")
  }

  static func attached(_ event: Attached) -> String {
    "\(event.name) was put with it" + (event.act.map { " as evidence of act \($0)" } ?? "")
      + (event.isWithheld ? ", withheld" : "")
  }

  static func ruleStated(_ event: CallInRuleStated) -> String {
    var parts: [String] = []
    if let isCallable = event.isCallable {
      parts.append(isCallable ? "it can be called in" : "it cannot be called in")
    }
    if let days = event.days {
      let unit =
        switch event.unit {
        case .workingDay?: "working "
        case .calendarDay?: "calendar "
        case nil: ""
        }
      parts.append("\(days) \(unit)\(days == 1 ? "day" : "days")")
    }
    if let members = event.minimumMembers {
      parts.append(members == 1 ? "by 1 member" : "by \(members) members")
    }
    if let isWithdrawable = event.withdrawable {
      parts.append(isWithdrawable ? "it can be taken back" : "it cannot be taken back")
    }
    if let isOnce = event.oncePerDecision {
      parts.append(isOnce ? "once for a decision" : "more than once for a decision")
    }
    if let agreer = event.exemptionAgreedBy { parts.append("an exemption is agreed by \(agreer)") }
    return "The council's rule on call-in was stated"
      + (parts.isEmpty ? "" : ", \(parts.joined(separator: ", "))") + ": \(event.source)"
  }

  /// What a paper is about: the topic of a request for advice, in words.
  static func about(_ event: PaperIssued) -> String? {
    event.about.map { Implications.Topic(rawValue: $0)?.words ?? $0 }
  }
}

extension Implications.Topic {
  /// The topic at the beginning of a sentence.
  var capitalised: String { words.prefix(1).uppercased() + words.dropFirst() }
}
