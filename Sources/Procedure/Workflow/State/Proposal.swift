public import CivilTime
import Councils
public import Decisions
public import Rules

/// What the procedure goes by in a decision's text: the facts on which the way to its making depends.
public struct Proposal: Sendable, Hashable, Codable {
  /// The council.
  public var council: CouncilID
  /// The form.
  public var form: FormID
  /// What it is about.
  public var subject: String
  /// Whether it is a key decision; nil when the text does not say.
  public var isKey: Bool?
  /// Of which functions it is an exercise; nil when neither text nor form says.
  public var function: ExecutiveFunction?
  /// What sort of decision maker decides; nil when the text does not say.
  public var maker: DecisionMaker.Kind?
  /// The post whose holder decides.
  public var makerPost: PostID?
  /// The decision maker as printed.
  public var makerName: String?
  /// Whether it can be called in by the council's rules; nil when they are not known.
  public var isCallable: Bool?
  /// The day of the meeting that is to decide.
  public var meetingOn: CivilDate?
  /// Whether the public is to be shut out of that meeting.
  public var isPrivateMeeting: Bool
  /// Whether anything in it is withheld from the public.
  public var hasWithheld: Bool
  /// Whether all of the report is exempt or confidential.
  public var isExempt: Bool
  /// The topics on which its form asks for advice.
  public var adviceRequired: [Implications.Topic]
  /// The numbers of its recommendations, as others cite them.
  public var recommendations: [String]
  /// The waivers that it asks for, by the rules that they set aside.
  public var waivers: [String]
  /// The same with what is known of each; nil of a text that was taken in without it.
  var waiverDetails: [ProposedWaiver]?
  /// The last day of the longest term that it approves: after it nothing of it can be carried out.
  public var endsOn: CivilDate?
  /// Whether its text lists its background papers, be it to say that there are none.
  public var listsBackgroundPapers: Bool

  /// Whether a body decides it, which meets.
  public var isCollective: Bool {
    switch maker {
    case .cabinet, .executiveBoard, .committee, .council: true
    case .leader, .cabinetMember, .executiveMember, .officer, nil: false
    }
  }

  /// Whether notice of 28 clear days must be given of it, unless an exception is relied on.
  public var needsNotice: Bool { isKey == true && function != .council }

  /// What the procedure goes by in these facts.
  public init(_ facts: Facts) {
    let decision = facts.decision
    council = decision.council
    form = decision.form
    subject = decision.subject
    isKey = decision.keyDecision?.key
    function = facts.function
    maker = decision.decisionMaker?.kind
    makerPost =
      decision.decisionMaker?.post
      ?? facts.council.posts.first {
        $0.kind == .body && $0.title == decision.decisionMaker?.body
      }?.id
    makerName =
      decision.decisionMaker?.name ?? decision.decisionMaker?.body ?? decision.decisionMaker?.title
    isCallable = facts.isCallable
    meetingOn = decision.meetingDate
    isPrivateMeeting = decision.meeting?.isPrivate == true
    hasWithheld = !facts.withheldParts.isEmpty
    isExempt = decision.exempt?.exempt == true
    adviceRequired = facts.council.form(decision.form)?.adviceRequired ?? []
    recommendations = decision.recommendations.enumerated().map { index, item in
      item.number ?? "\(index + 1)"
    }
    let acts = decision.recommendations.flatMap(\.acts)
    waivers = acts.compactMap { act in
      if case .waive(let waiver) = act { waiver.rule } else { nil }
    }
    let proposed = ProposedWaiver.all(in: facts)
    waiverDetails = proposed.isEmpty ? nil : proposed
    endsOn = acts.compactMap(\.lastDay).max()
    listsBackgroundPapers = decision.backgroundPapers != nil
  }
}

extension RecommendedAct {
  /// The last day of its term, where it states one.
  fileprivate var lastDay: CivilDate? {
    switch self {
    case .establish(let act): act.term?.to
    case .admit(let act): act.term?.to
    case .award(let act): act.term?.to
    case .delegate(let act): act.term?.to
    case .waive(let act): act.term?.to
    case .extend(let act): act.to
    case .commence(let act): act.term?.to
    case .approve, .join, .authorise: nil
    }
  }
}

extension Proposal {
  /// That of a decision that has not begun.
  static let none = Proposal()

  private init() {
    council = CouncilID(rawValue: "")
    form = FormID(rawValue: "")
    subject = ""
    isPrivateMeeting = false
    hasWithheld = false
    isExempt = false
    adviceRequired = []
    recommendations = []
    waivers = []
    listsBackgroundPapers = false
  }
}
