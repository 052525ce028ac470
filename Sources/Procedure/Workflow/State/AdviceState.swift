public import CivilTime
public import Decisions
public import Digests

/// How it stands with the advice on one topic.
public struct AdviceState: Sendable, Hashable {
  /// What was asked, the last time.
  public internal(set) var request: AdviceRequest
  /// The text on which it was asked.
  public internal(set) var asked: DatedFact<SHA256Digest>
  /// How many times it was asked.
  public internal(set) var times = 1
  /// Advice that its adviser has put down and not given.
  public internal(set) var draft: AdviceDrafted?
  /// The advice.
  public internal(set) var given: DatedFact<AdviceGiven>?
  /// The overriding of the adviser's silence.
  public internal(set) var overridden: DatedFact<AdviceOverridden>?

  /// The topic.
  public var topic: Implications.Topic { request.topic }

  /// How it stands on a day with a text.
  public func standing(on day: CivilDate, text: SHA256Digest?) -> AdviceStanding {
    if let given { return given.value.text == text ? .given : .stale }
    if overridden != nil { return .overridden }
    if let due = request.due, due < day { return .overdue(due) }
    if draft != nil { return .drafting }
    return times > 1 ? .askedAgain : .asked
  }
}

/// How it stands with advice.
public enum AdviceStanding: Sendable, Hashable {
  /// It was asked for.
  case asked
  /// It was asked for again.
  case askedAgain
  /// The adviser has put something down.
  case drafting
  /// It is given on the text as it stands.
  case given
  /// It was given on an earlier text.
  case stale
  /// It was due by that day and has not come: silence is not consent.
  case overdue(CivilDate)
  /// A named person let the decision go on without it.
  case overridden

  /// Whether the decision can go on, as far as this advice goes.
  public var isSettled: Bool { self == .given || self == .overridden }

  /// The standing as a person would say it.
  public var name: String {
    switch self {
    case .asked: "asked"
    case .askedAgain: "asked again"
    case .drafting: "being drafted"
    case .given: "given"
    case .stale: "given on an earlier text"
    case .overdue(let due): "overdue since \(due.text)"
    case .overridden: "overridden"
    }
  }
}
