public import CivilTime
public import Councils
public import Decisions
public import Digests

/// A decision as the record has it: what all that happened to it adds up to.
///
/// The main region is ``phase``; beside it run advice, notice, restriction, waiver and authority.
public struct DecisionState: Sendable, Hashable {
  /// How it began; nil before it did.
  public internal(set) var started: Started?
  /// How far it has come.
  public internal(set) var phase = Phase.draft
  /// The day since which it has been there.
  public internal(set) var phaseSince: CivilDate?
  /// The policy and forms under which it runs, by their digest.
  public internal(set) var procedure: SHA256Digest?
  /// The version of Remit whose rules judge it.
  public internal(set) var rules = ""
  /// Its text, version by version.
  public internal(set) var texts: [TextVersion] = []
  /// What the procedure goes by in its text.
  public internal(set) var proposal = Proposal.none
  /// The advice asked for, in the order in which it was.
  public internal(set) var advice: [AdviceState] = []
  /// Who signed the report, on which text and when.
  public internal(set) var clearance: DatedFact<Cleared>?
  /// The notices given.
  public internal(set) var notices: [NoticeState] = []
  /// The agreements that it is urgent.
  public internal(set) var urgency: [DatedFact<UrgencyAgreed>] = []
  /// The agreement that it is not to be called in.
  public internal(set) var exemption: DatedFact<ExemptionAgreed>?
  /// The waivers it asks for.
  public internal(set) var waivers: [WaiverState] = []
  /// When it became ready to be made.
  public internal(set) var ready: BecameReady?
  /// Under what authority it was made.
  public internal(set) var authority: DatedFact<AuthorityConfirmed>?
  /// How it was made.
  public internal(set) var decided: DatedFact<Decided>?
  /// The day on which it is to be made after it was put off.
  public internal(set) var resumedFor: CivilDate?
  /// Its record.
  public internal(set) var record: DatedFact<Recorded>?
  /// Its lodging.
  public internal(set) var lodging: DatedFact<Lodged>?
  /// Its publication.
  public internal(set) var publication: DatedFact<Published>?
  /// What was found out about call-in.
  public internal(set) var callInRule: CallInRuleStated?
  /// The days on which it can be called in.
  public internal(set) var window: WindowOpened?
  /// The requisitions, one after another.
  public internal(set) var callIns: [CallInState] = []
  /// When and why it took effect.
  public internal(set) var effect: DatedFact<BecameEffective>?
  /// Which of its recommendations later decisions have taken the place of.
  public internal(set) var supersededBy: [String: DecisionID] = [:]
  /// Which earlier decisions it takes the place of, in part or whole.
  public internal(set) var supersedes: [Superseded] = []
  /// The documents put with it.
  public internal(set) var attachments: [DatedFact<Attached>] = []
  /// The papers issued.
  public internal(set) var papers: [DatedFact<PaperIssued>] = []
  /// The answers to findings.
  public internal(set) var answers: [DatedFact<FindingAnswered>] = []
  /// Everything that happened, as it happened; the number of an act is its place here, from 1.
  public internal(set) var acts: [RecordedAct] = []

  /// A decision to which nothing has happened.
  public init() {}

  /// Its id.
  public var id: DecisionID { started?.id ?? DecisionID("") }
  /// Its version: how many acts it has.
  public var version: Int { acts.count }
  /// Its text as it stands.
  public var text: TextVersion? { texts.last }
  /// The call-in that is open.
  public var openCallIn: CallInState? { callIns.last.flatMap { $0.isOpen ? $0 : nil } }
  /// The notices that still count.
  public var standingNotices: [NoticeState] { notices.filter { !$0.isSetAside } }

  /// Whether it has effect, so that letters, agreements and awards can rest on it: one that was
  /// refused has none, closed or not.
  public var hasEffect: Bool { phase.hasEffect && effect != nil }
  /// Who wrote its text: whoever began it, and whoever changed it since.
  public var authors: Set<PersonID> {
    var authors: Set<PersonID> = []
    for act in acts {
      switch act.event {
      case .started(let event): if let author = event.author.person { authors.insert(author) }
      case .textChanged: if let author = act.by.person { authors.insert(author) }
      default: break
      }
    }
    return authors
  }

  /// The advice on a topic.
  public func advice(on topic: Implications.Topic) -> AdviceState? {
    advice.first { $0.topic == topic }
  }

  /// The notice of a kind that counts: the last given.
  public func notice(_ kind: Notice.Kind) -> NoticeState? {
    standingNotices.last { $0.given.value.notice.kind == kind }
  }

  /// The agreement to urgency on that.
  public func urgency(about: UrgencyAgreed.About) -> DatedFact<UrgencyAgreed>? {
    urgency.last { $0.value.about == about }
  }
}

/// Something that happened, with its day in law.
public struct DatedFact<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What.
  public let value: Value
  /// The day on which it was done.
  public let on: CivilDate
  /// The number of the act.
  public let act: Int
}

/// An act, or what time brought about, as the record keeps it.
public struct RecordedAct: Sendable, Hashable {
  /// What happened.
  public var event: DecisionEvent
  /// The day on which it was done in law.
  public var done: CivilDate
  /// The day on which it was recorded.
  public var recorded: CivilDate
  /// Who did it, or recorded it.
  public var by: Officeholder

  /// That, done and recorded on those days.
  public init(
    _ event: DecisionEvent, done: CivilDate, recorded: CivilDate, by: Officeholder
  ) {
    self.event = event
    self.done = done
    self.recorded = recorded
    self.by = by
  }
}

/// One version of a decision's text.
public struct TextVersion: Sendable, Hashable {
  /// The text, by its digest.
  public let digest: SHA256Digest
  /// Which version it is, from 1.
  public let number: Int
  /// The day from which it stood.
  public let on: CivilDate
  /// Which paragraphs moved from the version before, in words.
  public let changes: [String]
}
