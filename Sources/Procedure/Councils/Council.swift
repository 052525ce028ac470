public import CivilTime
public import Decisions

/// What is particular to one council, as its `policy.yaml` states it.
public struct Council: Sendable, Hashable {
  /// Its name and address.
  public var identity: CouncilIdentity
  /// Its forms.
  public var forms: [CouncilForm] = []
  /// Its objectives, period by period.
  public var objectives: [ObjectivePeriod] = []
  /// Its own words for the reasons that make a decision key.
  public var keyReasons: KeyReasons?
  /// Its posts, bodies and teams.
  public var posts: [Post] = []
  /// Who advises on what.
  public var advisers: [AdvisingPost] = []
  /// From what sum a decision is key, period by period.
  public var keyThresholds: Known<[KeyThreshold]> = .unknown
  /// Who may decide on what sums, period by period.
  public var valueBands: Known<[ValueBandPeriod]> = .unknown
  /// The powers of its scheme of delegation.
  public var powers: [Power] = []
  /// Its contract procedure rules.
  public var procedureRules: [ProcedureRule] = []
  /// The grounds on which those rules may be set aside.
  public var waiverGrounds: [WaiverGround] = []
  /// How its decisions are called in.
  public var callIn: Known<CallInRule> = .unknown
  /// How long its records are kept.
  public var retention: Known<Retention> = .unknown
  /// The days on which its offices are shut, weekends and bank holidays aside.
  public var officeClosures: [OfficeClosure] = []
  /// The time after which what comes counts as of the next working day.
  public var officeCutOff: Known<ClockTime> = .unknown
  /// In what days it counts, where a rule leaves that open.
  public var counting: [DayCounting] = []
  /// How much it wants rules of no statute to weigh.
  public var ruleSettings: [RuleSetting] = []

  /// A council of that identity.
  public init(identity: CouncilIdentity) {
    self.identity = identity
  }

  /// The form of that id.
  public func form(_ id: FormID) -> CouncilForm? {
    forms.first { $0.id == id }
  }

  /// The post of that id.
  public func post(_ id: PostID) -> Post? {
    posts.first { $0.id == id }
  }

  /// The objectives in force on a day; of the latest period when no day is given.
  ///
  /// A period whose last day is unknown runs until the next begins.
  public func objectives(on day: CivilDate?) -> [Objective] {
    guard let day else { return objectives.max { $0.from < $1.from }?.items ?? [] }
    guard let period = objectives.filter({ $0.from <= day }).max(by: { $0.from < $1.from }) else {
      return []
    }
    if case .known(let end) = period.to, end < day { return [] }
    return period.items
  }

  /// The sum from which a decision is key on a day; the latest when no day is given.
  public func keyThreshold(on day: CivilDate?) -> Known<KeyThreshold> {
    keyThresholds.value?.inForce(on: day) ?? .unknown
  }

  /// The band into which a sum falls on a day; on the latest when no day is given.
  public func band(for sum: Money, on day: CivilDate?) -> Known<ValueBand> {
    guard case .known(let period)?? = valueBands.value.map({ $0.inForce(on: day) }) else {
      return .unknown
    }
    return period.band(for: sum)
  }

  /// The power of that id on a day: nil when there is none, unknown when it may not have begun.
  public func power(_ id: PowerID, on day: CivilDate?) -> Known<Power>? {
    powers.filter { $0.id == id }.inForce(on: day)
  }

  /// The contract procedure rule of that id on a day: nil when there is none, unknown when it may
  /// not have begun.
  public func procedureRule(_ id: ProcedureRuleID, on day: CivilDate?) -> Known<ProcedureRule>? {
    procedureRules.filter { $0.id == id }.inForce(on: day)
  }

  /// The ground of that id on a day: nil when there is none, unknown when it may not have begun.
  public func waiverGround(_ id: GroundID, on day: CivilDate?) -> Known<WaiverGround>? {
    waiverGrounds.filter { $0.id == id }.inForce(on: day)
  }

  /// The days on which its offices are shut, for counting.
  public var closures: [Closure] { officeClosures.compactMap(\.closure) }

  /// The council's own words for a reason that makes a decision key.
  public func words(for reason: KeyDecision.Reason) -> Known<String> {
    guard let keyReasons else { return .unknown }
    return switch reason {
    case .expenditure: keyReasons.expenditure ?? .unknown
    case .savings: keyReasons.savings ?? .unknown
    case .twoOrMoreWards: keyReasons.twoOrMoreWards ?? .unknown
    }
  }
}
