import CivilTime
import Councils
public import Decisions
import Records
public import Workflow

/// What waits for somebody: the steps that they can take now, over all open decisions, and the
/// drafts that are theirs to go on with.
public struct WaitingWork: Sendable {
  /// The reports in draft that whoever asks wrote, or that were returned to them.
  public private(set) var drafts: [Draft] = []
  /// The decisions that wait for a step of theirs.
  public private(set) var items: [Item] = []

  /// What may be done on one decision.
  public struct Item: Sendable {
    /// The decision.
    public let situation: Situation
    /// What may be done.
    public let offers: [Offer]

    /// A decision, and what may be done on it.
    public init(situation: Situation, offers: [Offer]) {
      self.situation = situation
      self.offers = offers
    }
  }

  /// What waits on the desk; for everybody, when asked so.
  public init(at desk: Desk, forEverybody: Bool) throws(Failure) {
    var reach = StepReach(desk)
    for row in try EachDecision.rows(isOpen: true, desk) where forEverybody || reach.holds(row) {
      let situation = try Situation(of: DecisionID(row.id), at: desk)
      var offers = try situation.next(forAskerOnly: !forEverybody)
      if let draft = Draft(situation, offers, ofAnybody: forEverybody) {
        drafts.append(draft)
        offers.removeAll { $0.transition.act == .submit }
      } else if !forEverybody, situation.isAnothersDraft {
        offers.removeAll { $0.transition.act == .submit }
      }
      let work = situation.forward(offers).filter { offer in
        offer.obstacles.isEmpty && (forEverybody || situation.isWorkForAsker(offer))
      }
      if !work.isEmpty { items.append(Item(situation: situation, offers: work)) }
    }
  }
}

extension Situation {
  /// The topics on which whoever is at work advises.
  public var ownTopics: [Implications.Topic] {
    desk.staff.topics(of: desk.person.id, in: state.proposal.council, on: desk.today)
  }

  /// Whether it is a draft of which an author is there to go on with it, and not whoever is at work.
  fileprivate var isAnothersDraft: Bool {
    guard state.phase == .draft, !state.authors.contains(desk.person.id) else { return false }
    return state.authors.contains { author in
      desk.staff.standing(
        of: author, as: .reportAuthor, in: state.proposal.council, on: desk.today) != nil
    }
  }

  /// Whether a step that an adviser may take is on a topic of theirs.
  fileprivate func isWorkForAsker(_ offer: Offer) -> Bool {
    guard offer.transition.act == .advise else { return true }
    return openTopics.contains(where: ownTopics.contains)
  }
}

/// In which phases of a council's decisions a person can take a step forward at all, by the table
/// of the procedure: a decision that is nowhere in reach need not be read.
private struct StepReach {
  private let desk: Desk
  private var known: [[String]: Bool] = [:]

  init(_ desk: Desk) {
    self.desk = desk
  }

  /// Whether anything on the decision may wait for the person. One whose next day has come may be
  /// further than its row says.
  mutating func holds(_ row: RegisterRow) -> Bool {
    if let next = row.nextDate, next <= desk.today { return true }
    let key = [row.council, row.phase]
    if let holds = known[key] { return holds }
    let holds = isInReach(CouncilID(rawValue: row.council), Phase(rawValue: row.phase))
    known[key] = holds
    return holds
  }

  private func isInReach(_ council: CouncilID, _ phase: Phase?) -> Bool {
    guard let phase else { return true }
    return Procedure.transitions.contains { row in
      row.from.contains(phase) && row.act.isStepForward(in: phase)
        && row.by.contains { has($0, in: council) }
    }
  }

  private func has(_ role: Role, in council: CouncilID) -> Bool {
    let (staff, person) = (desk.staff, desk.person.id)
    return switch role {
    case .decisionMaker: !staff.posts(of: person, in: council, on: desk.today).isEmpty
    case .adviser: !staff.topics(of: person, in: council, on: desk.today).isEmpty
    default: staff.standing(of: person, as: role, in: council, on: desk.today) != nil
    }
  }
}
