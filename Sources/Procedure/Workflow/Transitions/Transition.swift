public import Councils

/// One row of the procedure: what can be done from where, by whom, on what terms, and what it makes.
public struct Transition: Sendable, Hashable {
  /// What is done.
  public let act: Act
  /// Which way of doing it, where the act has several: an outcome, a kind of notice.
  public let way: String?
  /// From which phases.
  public let from: [Phase]
  /// To which phases it can lead, the usual one first; none when the phase stays.
  public let to: [Phase]
  /// Who may; nobody when time brings it about.
  public let by: [Role]
  /// For which decisions.
  public let only: [Condition]
  /// On what terms.
  public let guards: [Guard]
  /// What papers it makes.
  public let papers: [PaperKind]

  /// On what a row depends in the decision itself: which way through the procedure it takes.
  public enum Condition: String, Sendable, Hashable, CaseIterable {
    /// Notice must be given of it.
    case needsNotice
    /// One person decides.
    case individual
    /// A body decides, which meets.
    case collective
    /// The meeting is private.
    case privateMeeting
    /// It can be called in, or nobody knows.
    case callable
    /// It cannot be called in.
    case notCallable
    /// It asks for a waiver.
    case waiver

    /// Whether it holds of a decision.
    public func holds(of proposal: Proposal) -> Bool {
      switch self {
      case .needsNotice: proposal.needsNotice
      case .individual: !proposal.isCollective
      case .collective: proposal.isCollective
      case .privateMeeting: proposal.isCollective && proposal.isPrivateMeeting
      case .callable: proposal.isCallable != false
      case .notCallable: proposal.isCallable == false
      case .waiver: !proposal.waivers.isEmpty
      }
    }
  }

  init(
    _ act: Act, _ way: String? = nil, from: [Phase], to: [Phase] = [], by: [Role] = [],
    only: [Condition] = [], if guards: [Guard] = [], makes papers: [PaperKind] = []
  ) {
    self.act = act
    self.way = way
    self.from = from
    self.to = to
    self.by = by
    self.only = only
    self.guards = guards
    self.papers = papers
  }

  /// Whether it is of the procedure of such a decision.
  public func applies(to proposal: Proposal) -> Bool { only.allSatisfy { $0.holds(of: proposal) } }
}

/// A term on which something can be done.
public enum Guard: String, Sendable, Hashable, CaseIterable {
  /// The text has what its form asks for, no leftovers of a template, and sums that add up.
  case textIsComplete
  /// Whoever acts did not write the report.
  case notTheAuthor
  /// Advice on the topic was asked for.
  case adviceWasAsked
  /// The advice is overdue.
  case adviceIsOverdue
  /// All advice that is required is given on the text as it stands, or overridden.
  case adviceIsSettled
  /// The notice says what the law asks it to say.
  case noticeIsWhole
  /// Whoever agrees is the one whom the law's order names, or nobody earlier in it could be asked.
  case rungIsNext
  /// Whoever must agree to an exemption from call-in is known.
  case exemptionAgreerIsKnown
  /// All notices are given and their days have run.
  case noticeHasRun
  /// The waivers that the text asks for are decided, and none is refused.
  case waiversAreDecided
  /// The pack is of the text that was cleared.
  case packIsCurrent
  /// The maker holds the post that day, and is not the author.
  case makerHoldsPost
  /// Whoever records another's act has a document that shows it.
  case actIsShown
  /// Whether members have an interest was asked and answered.
  case interestsAreAnswered
  /// The reasons are given.
  case reasonsAreGiven
  /// No rule that must be met before it is made stands against it.
  case rulesBeforeDecision
  /// The record has everything that the law asks of it.
  case recordIsWhole
  /// No rule stands against its publication.
  case rulesBeforePublication
  /// Nothing in it is withheld.
  case nothingIsWithheld
  /// The council's rule on call-in is known.
  case callInRuleIsKnown
  /// The act is within the days of call-in.
  case withinWindow
  /// The requisition meets the council's conditions, which are known.
  case requisitionIsValid
  /// A call-in can be taken back by the council's rules.
  case callInCanBeWithdrawn
  /// The decision has not been called in and dealt with before.
  case notCalledInBefore
  /// The later decision has effect, and the recommendations are there.
  case laterDecisionHasEffect
  /// The act that is to be corrected is there, and the facts fit it.
  case correctionFits
  /// The waiver is one that the text asks for.
  case waiverIsOfText
}
