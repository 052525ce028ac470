import CivilTime
import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Digests
import Foundation
import Rules

@testable import Instruments
@testable import Workflow

extension Havering {
  /// The council by its own policy.
  static let council: Council = {
    do {
      return try CouncilReader.read(
        policy: text("Templates/havering/policy.yaml"), file: "policy.yaml",
        rules: RuleBook.nameable
      ).council
    } catch {
      preconditionFailure("Havering’s policy cannot be read: \(error)")
    }
  }()

  static let key = DecisionID("havering-2020-1")
  static let nonKey = DecisionID("havering-2025-1")

  /// The key decision that set the purchasing system up: in effect since 19 May 2020, five working
  /// days after its publication on 12 May. 1.2 admits the first round, 1.3 delegates the later
  /// ones, 1.4 the placements and 1.6 the option.
  static let keyDecision = decision(
    sample: "havering-key", id: key, made: "2020-05-11", effective: "2020-05-19")

  /// The decision to use 8 months of the option: in effect since 22 April 2025. 1.1 extends.
  static let extensionDecision = decision(
    sample: "havering-non-key", id: nonKey, made: "2025-04-22", effective: "2025-04-22")

  /// A decision in the words of a sample, changed where asked, in effect since a day; without one
  /// it is made and no more.
  static func decision(
    sample: String, id: DecisionID, made: String, effective: String?,
    with changes: KeyValuePairs<String, String> = [:]
  ) -> GivingDecision {
    do {
      var words = try text("Samples/\(sample)/decision.yaml")
      for (old, new) in changes {
        precondition(words.contains(old), "\(sample) does not say \(old)")
        words = words.replacing(old, with: new)
      }
      let file = try DecisionFileReader.read(words, file: "decision.yaml")
      let digest = SHA256Digest(of: Array(words.utf8))
      let maker = Officeholder(
        person: cabinetMember, name: "Cllr May King",
        post: PostID(rawValue: "cabinet-member-adult-services-and-health"),
        title: "Cabinet Member for Adult Services and Health")
      var state = DecisionState()
      func add(_ event: DecisionEvent, _ on: String) {
        state = state.applying(
          RecordedAct(event, done: day(on), recorded: day(on), by: maker))
      }
      add(
        .started(
          Started(
            id: id, author: maker, procedure: digest, rules: "1.0", text: digest,
            proposal: Proposal(Facts(file.stated, council: council)))), made)
      add(
        .decided(
          Decided(
            outcome: .agreed, text: digest, maker: maker, presiding: nil,
            reasons: "As reported", changes: nil, widens: false, until: nil, interests: [],
            minute: nil, evidence: nil)), made)
      if let effective {
        add(.becameEffective(BecameEffective(why: .windowExpired, working: [])), effective)
      }
      return GivingDecision(state: state, decision: file.stated.decision)
    } catch {
      preconditionFailure("\(sample) cannot be read: \(error)")
    }
  }

  /// The words of a file of this repository.
  static func text(_ path: String) throws -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// What an act of somebody on a day is judged by; it is recorded that same day unless said
  /// otherwise.
  static func circumstances(
    of actor: PersonID, on done: String, recorded: String? = nil,
    decisions: [GivingDecision] = [keyDecision, extensionDecision]
  ) -> InstrumentCircumstances {
    InstrumentCircumstances(
      actor: actor, day: day(done), today: day(recorded ?? done), council: council, staff: staff,
      calendar: WorkingCalendar(closures: council.closures),
      decisions: Dictionary(uniqueKeysWithValues: decisions.map { ($0.state.id, $0) }))
  }
}

extension GivingDecision {
  /// The same after something more happened to it.
  func after(_ event: DecisionEvent, on done: String) -> GivingDecision {
    var copy = self
    copy.state = state.applying(
      RecordedAct(
        event, done: day(done), recorded: day(done), by: Officeholder(name: "somebody")))
    return copy
  }

  /// The same, called in on that day.
  func calledIn(on done: String) -> GivingDecision {
    after(
      .calledIn(
        CalledIn(
          members: [CalledIn.Signatory(name: "Cllr Cora Lane")],
          reasons: "It was not consulted on")), on: done)
  }

  /// The same, when a later decision took the place of some of it.
  func superseded(_ numbers: [String], by other: DecisionID, on done: String) -> GivingDecision {
    after(.superseded(Superseded(other: other, recommendations: numbers)), on: done)
  }
}
