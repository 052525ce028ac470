public import CivilTime
public import Councils
public import Decisions
public import Rules

/// Why a command cannot be taken.
public struct Refusal: Error, Sendable, Hashable {
  /// What was wanted.
  public let act: Act
  /// How far the decision has come.
  public let phase: Phase
  /// Everything that stands against it; never empty.
  public let obstacles: [Obstacle]

  /// Refused for these.
  public init(_ act: Act, in phase: Phase, _ obstacles: [Obstacle]) {
    self.act = act
    self.phase = phase
    self.obstacles = obstacles
  }

  /// Whether whoever asked is not the one to ask, whatever the decision's state.
  public var isNotPermitted: Bool {
    obstacles.contains {
      switch $0 {
      case .notEntitled, .isTheAuthor, .authorIsMaker, .notTheMaker: true
      default: false
      }
    }
  }
}

/// One thing that stands against a command. Its words are in `Obstacle+Words.swift`.
public enum Obstacle: Sendable, Hashable {
  /// The decision is not where the act begins.
  case wrongPhase(Act, Phase, begins: [Phase])
  /// The act is not of this decision's procedure: notice of a decision that is not key.
  case notOfItsProcedure(Act, way: String?)
  /// Whoever acts has no role that may.
  case notEntitled(String, Act, roles: [Role])
  /// Whoever acts wrote the report.
  case isTheAuthor(String, Act)
  /// The paper prints the title of whoever clears the report, and whoever acts has none.
  case hasNoTitle(String)
  /// The day is after that on which the act is recorded.
  case inTheFuture(CivilDate, today: CivilDate)
  /// The day is before that of the act it follows.
  case beforeWhatItFollows(CivilDate, follows: CivilDate, Phase)
  /// The day is before that of the text on which it is done.
  case beforeText(CivilDate, CivilDate)
  /// A rule stands against it.
  case finding(Finding)
  /// Advice on the topic was not asked for.
  case adviceNotAsked(Implications.Topic)
  /// The advice is not settled.
  case adviceUnsettled(Implications.Topic, AdviceStanding, changes: [String])
  /// No advice is overdue.
  case nothingOverdue
  /// The advice is not overdue: there is nothing to override.
  case adviceNotOverdue(Implications.Topic, due: CivilDate?)
  /// A notice is missing.
  case noticeMissing(MissingNotice)
  /// The days of a notice have not run.
  case tooEarly(CivilDate, earliest: CivilDate, working: [String])
  /// The days of a notice cannot be counted.
  case daysUnknown(Notice.Kind)
  /// The notice lacks something the law asks for.
  case noticeLacks(Notice.Kind, item: String, provision: String)
  /// The notice is given on another day than the act.
  case noticeDay(CivilDate, act: CivilDate)
  /// Nobody earlier in the law's order may be passed over in silence.
  case earlierRungUnanswered(UrgencyRung)
  /// A fact of the council's policy is not known, and is needed.
  case policyUnknown(PolicyGap)
  /// Nobody asked for the waiver that is to be decided.
  case waiverNotRequested(String)
  /// A waiver of the text is not decided.
  case waiverUndecided(String)
  /// A waiver of the text was refused.
  case waiverRefused(String)
  /// The text asks for no such waiver.
  case noSuchWaiver(String, of: [String])
  /// The text asks for several waivers of the rule, in these recommendations.
  case waiverAmbiguous(String, in: [String])
  /// The text sets the rule aside in other recommendations.
  case waiverElsewhere(String, in: [String])
  /// The recommendation sets the rule aside so many times, and it is not said which is meant.
  case waiverNumber(String, in: String, of: Int)
  /// The waiver would come after what is done under it began, and the text does not call it
  /// retrospective (WV-2).
  case waiverUnlabelled(String, begun: CivilDate, CivilDate)
  /// The text changed after it was packed.
  case packIsStale
  /// The text names no post that decides.
  case noMakerPost
  /// Whoever is said to decide does not hold the post that day.
  case notTheMaker(String, post: String, CivilDate, holders: [String])
  /// The report's author cannot decide on it.
  case authorIsMaker(String)
  /// Another's act is recorded with nothing that shows it.
  case nothingShowsIt(Act)
  /// The document named is not attached.
  case notAttached
  /// Members' interests were not asked about.
  case interestsUnanswered
  /// Words are wanted: the reasons, the changes, the new day.
  case wanting(String, option: String)
  /// Something in it is withheld, and there is no public edition yet.
  case withheld
  /// The call-in is outside its days.
  case outsideWindow(CivilDate, lastDay: CivilDate)
  /// The requisition came after the hour of the last day.
  case afterDeadline(ClockTime, deadline: ClockTime, provision: String?)
  /// The requisition came on the last day, and it is not said at what time.
  case receiptTimeUnknown(deadline: ClockTime, provision: String?)
  /// There are too few members.
  case tooFewMembers(Int, needed: Int, provision: String?)
  /// The members are of too few political groups; of some of them no group is stated.
  case tooFewGroups(Int, needed: Int, unstated: Int, provision: String?)
  /// The requisition names no ground of the council's rules.
  case noGround(of: [String], provision: String?)
  /// A call-in cannot be taken back.
  case notWithdrawable
  /// The decision was called in before.
  case calledInBefore(provision: String?)
  /// Whoever agreed that a decision is not called in is not who may.
  case exemptionByOther(String, agreer: String, provision: String?)
  /// The later decision has no effect.
  case laterHasNoEffect(DecisionID, Phase?)
  /// The earlier decision has no such recommendation.
  case noSuchRecommendation(String, of: [String])
  /// The act to correct is not there.
  case noSuchAct(Int, of: Int)
  /// The facts do not fit the act that they are to correct.
  case factsDoNotFit(String)
  /// An act of that sort is not put right so.
  case notCorrectable(String)
  /// There is no such finding.
  case noSuchFinding(String)
  /// The finding is of law: no answer lifts it.
  case lawHasNoException(String)
}

/// A fact of a council's policy that is wanting where the procedure needs it.
public enum PolicyGap: String, Sendable, Hashable, CaseIterable {
  /// Whether the decision can be called in.
  case isCallable
  /// For how many days.
  case period
  /// What sort of days.
  case unit
  /// What the days are counted from.
  case anchor
  /// When it takes effect.
  case effective
  /// How many members must call it in.
  case minimumMembers
  /// Whether a call-in can be taken back.
  case withdrawable
  /// Whether a decision can be called in only once.
  case oncePerDecision
  /// Who must agree to an exemption.
  case exemptionAgreedBy
}
