public import CivilTime
import Councils
import DecisionFiles
public import Decisions
import Workflow

/// A notice to give: what somebody says of it, the rest filled in from the decision.
public struct NoticeDraft: Sendable, Hashable {
  /// What sort of notice it is.
  public var kind: Notice.Kind
  /// The day on which the decision is to be made.
  public var decisionOn: CivilDate?
  /// The period in which it is to be made, in words.
  public var period: String?
  /// The documents submitted to the decision maker.
  public var documents: [String] = []
  /// The address from which they can be had.
  public var address: String?
  /// How to ask for further documents.
  public var howToRequest: String?
  /// The reasons it gives.
  public var reasons: String?
  /// To whom it is sent.
  public var sentTo: String?
  /// In what part they are told it.
  public var sentToRole: ScrutinyRecipient?
  /// What was said against meeting in private; empty when it is said that nothing was received.
  public var representations: [Representation]?
  /// Its reference.
  public var reference: String?
  /// The time of day at which it is published.
  public var at: ClockTime?

  /// A notice of that kind, of which nothing is said.
  public init(kind: Notice.Kind) {
    self.kind = kind
  }

  /// The notice, of a decision as somebody finds it, on a day.
  public func notice(of situation: Situation, on day: CivilDate) throws(Failure) -> Notice {
    let decision = try situation.file().decision
    let proposal = situation.state.proposal
    var notice = Notice(kind: kind)
    notice.publishedAt = at
    notice.reference = reference
    notice.matter = decision.subject
    notice.decisionMaker = maker(of: decision, situation)
    notice.members = proposal.isCollective ? members(situation, on: day) : []
    notice.decisionPeriod = period
    notice.decisionOn = decisionOn
    if period == nil, decisionOn == nil {
      notice.decisionOn = situation.state.resumedFor ?? decision.meetingDate
    }
    notice.reasons = reasons ?? ownReasons(decision)
    notice.representations = representations
    if kind == .privateMeeting || kind == .privateMeetingFurther { notice.isPrivate = true }
    if kind == .keyDecision {
      notice.statesKeyDecision = true
      notice.isPrivate = decision.meeting?.isPrivate
      notice.documents =
        documents.isEmpty
        ? ["Report: \(decision.subject)"] + (decision.appendices ?? []).map(\.title) : documents
      notice.address = address ?? situation.council.identity.address?.value
      notice.furtherDocuments = true
      notice.howToRequest = howToRequest ?? notice.address.map { request(situation, $0, on: day) }
    }
    if kind == .generalException { send(&notice, situation, on: day) }
    return notice
  }

  /// What a notice can want that nobody has said, and that is not filled in from the decision.
  public enum Wanting: Sendable, Hashable {
    /// The day on which, or the period in which, the decision is to be made.
    case day
    /// The address from which the documents can be had.
    case address
    /// The reasons that it gives.
    case reasons
    /// To whom it is sent.
    case recipient
    /// What was said against meeting in private, be it nothing.
    case representations
  }

  /// What somebody must still say of it today; of a decision whose text cannot be read, everything.
  public func wanting(in situation: Situation) -> [Wanting] {
    let notice = (try? notice(of: situation, on: situation.desk.today)) ?? Notice(kind: kind)
    var wanting: [Wanting] = []
    switch kind {
    case .keyDecision, .agenda:
      if notice.decisionOn == nil, notice.decisionPeriod == nil { wanting.append(.day) }
      if kind == .keyDecision, notice.address == nil { wanting.append(.address) }
    case .generalException, .generalExceptionReasons, .specialUrgencyReasons, .privateMeeting,
      .privateMeetingFurther:
      if (notice.reasons ?? "").isEmpty { wanting.append(.reasons) }
    }
    if kind == .generalException, notice.sentTo == nil { wanting.append(.recipient) }
    if kind == .privateMeetingFurther, notice.representations == nil {
      wanting.append(.representations)
    }
    return wanting
  }

  /// Who decides: name and title, or the body.
  private func maker(of decision: Decision, _ situation: Situation) -> String? {
    guard let maker = decision.decisionMaker else { return nil }
    let title = maker.title ?? maker.post.flatMap { situation.council.post($0)?.title }
    if situation.state.proposal.isCollective { return maker.body ?? title ?? maker.name }
    let parts = [maker.name, title].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The members of the body that decides.
  private func members(_ situation: Situation, on day: CivilDate) -> [String] {
    let proposal = situation.state.proposal
    guard let body = proposal.makerPost else { return [] }
    let staff = situation.desk.staff
    return staff.holders(of: body, in: proposal.council, on: day)
      .compactMap { staff.person($0)?.name }
  }

  /// The reasons that the text itself gives.
  private func ownReasons(_ decision: Decision) -> String? {
    switch kind {
    case .generalException, .generalExceptionReasons, .specialUrgencyReasons:
      decision.urgency?.reason
    case .privateMeeting, .privateMeetingFurther: decision.meeting?.reasons
    case .keyDecision, .agenda: nil
    }
  }

  /// Where to write for further documents: the post of whoever gives the notice.
  private func request(_ situation: Situation, _ address: String, on day: CivilDate) -> String {
    let desk = situation.desk
    let council = situation.council
    let post = desk.staff.posts(of: desk.person.id, in: council.identity.id, on: day).first
    let title = post.flatMap { council.post($0.post)?.title } ?? "The proper officer"
    return "Write to: \(title), \(address)"
  }

  /// The chair of scrutiny, whom the general exception must reach (SI 2012/2089 reg 10(1)(a)).
  private func send(_ notice: inout Notice, _ situation: Situation, on day: CivilDate) {
    let council = situation.council.identity.id
    let chairs = situation.desk.staff.people(as: .scrutinyChair, in: council, on: day)
    notice.sentTo =
      sentTo ?? (chairs.isEmpty ? nil : chairs.map(\.name).joined(separator: ", "))
    notice.sentToRole = sentToRole ?? (notice.sentTo == nil ? nil : .chair)
  }
}
