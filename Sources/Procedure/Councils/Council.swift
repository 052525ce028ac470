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
  /// From what sum a decision is key.
  public var keyThreshold: Known<KeyThreshold> = .unknown
  /// How its decisions are called in.
  public var callIn: Known<CallInRule> = .unknown
  /// How long its records are kept.
  public var retention: Known<String> = .unknown

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
