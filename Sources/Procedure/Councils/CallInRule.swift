public import CivilTime
public import Decisions

/// How a council's decisions are called in.
public struct CallInRule: Sendable, Hashable {
  /// Which decisions can be.
  public var subject: Known<Subject>?
  /// The forms whose decisions can be, when only those of some forms can.
  public var listed: [FormID] = []
  /// For how many days.
  public var period: Known<Int>?
  /// What sort of days.
  public var unit: Known<Unit>?
  /// What the days are counted from.
  public var anchor: Known<Anchor>?
  /// The time of the last day by which it must be done.
  public var deadlineTime: Known<ClockTime> = .unknown
  /// Who can call in, each way by itself.
  public var requisition: [Requisition] = []
  /// The grounds on which it can be done; none when none are known.
  public var grounds: [String] = []
  /// Whether a decision can be called in only once.
  public var oncePerDecision: Known<Bool> = .unknown
  /// Whether a call-in can be withdrawn.
  public var withdrawable: Known<Bool> = .unknown
  /// How an urgent decision is kept from being called in.
  public var exemption: Exemption?
  /// When a decision takes effect that nobody calls in.
  public var effective: Known<Effective> = .unknown
  /// What can come of a call-in.
  public var outcomes: [String] = []
  /// Where this comes from.
  public var provenance = Provenance()

  /// A rule of which nothing is said yet.
  public init() {}

  /// Which decisions can be called in.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Key decisions.
    case keyOnly
    /// All executive decisions.
    case all
    /// Those on listed forms.
    case listed
  }

  /// What sort of days are counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable, Codable {
    /// Working days.
    case workingDay
    /// Every day.
    case calendarDay
  }

  /// What the days are counted from.
  public enum Anchor: String, Sendable, Hashable, CaseIterable, Codable {
    /// The day of the decision.
    case madeOn
    /// The day on which it is published.
    case publishedOn
    /// The day on which the minutes are issued.
    case minutesIssued
  }

  /// When a decision takes effect that nobody calls in.
  public enum Effective: String, Sendable, Hashable, CaseIterable, Codable {
    /// On the last day of the period.
    case onLastDay
    /// On the working day after it.
    case nextWorkingDay
    /// On the day after it.
    case nextCalendarDay
  }
}

extension CallInRule {
  /// One way in which members can call a decision in.
  public struct Requisition: Sendable, Hashable {
    /// Who: "members who are not of the executive".
    public var who: String
    /// How many of them.
    public var minimum: Known<Int>
    /// From how many political groups.
    public var groups: Int?

    /// That many of them.
    public init(who: String, minimum: Known<Int>) {
      self.who = who
      self.minimum = minimum
    }
  }

  /// How an urgent decision is kept from being called in.
  public struct Exemption: Sendable, Hashable {
    /// Who must agree.
    public var agreedBy: Known<String> = .unknown
    /// The posts whose holders can, where the policy names them.
    public var posts: [PostID] = []
    /// What they must agree to.
    public var test: Known<String> = .unknown
    /// The body to which it is reported.
    public var reportTo: Known<String> = .unknown
    /// Within what time.
    public var reportWithin: Known<String> = .unknown

    /// An exemption of which nothing is known.
    public init() {}
  }
}
