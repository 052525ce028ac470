import CivilTime
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Records
import Rules
public import Workflow

/// A decision with all that a person wants to see of it: where it stands, what the rules say of it,
/// and what may happen next.
public struct DecisionView: Sendable {
  /// The decision.
  public let situation: Situation
  /// How many acts the record has of it, of which it may show fewer.
  public let latest: Int
  /// What the rules would have somebody look at; answered or not.
  public let findings: [PlacedFinding]
  /// What may happen next; nothing of a decision as it was.
  public let offers: [Offer]

  /// The decision as it stands, or as it stood after so many acts.
  public init(of id: DecisionID, at version: Int? = nil, desk: Desk) throws(Failure) {
    let now = try Situation(of: id, at: desk)
    latest = now.state.version
    guard let version, version != latest else {
      situation = now
      findings = try DecisionView.findings(now)
      offers = try now.next()
      return
    }
    guard (1...latest).contains(version) else {
      throw Failure(
        .usage, "no-version", "the decision \(id.text) has no act \(version)",
        remedy: "its acts are 1 to \(latest): remit log \(id.text)")
    }
    situation = try now.before(version)
    findings = []
    offers = []
  }

  /// Whether it is shown as it was, and not as it is.
  public var isPast: Bool { situation.state.version < latest }

  /// The decision's file: the author's text with what the record adds.
  public func yaml() throws(Failure) -> String {
    let state = situation.state
    guard let text = state.text else {
      throw Failure(.fault, "no-text", "the decision \(state.id.text) has no text")
    }
    let bytes = try stored { () throws(StoreError) in
      try situation.desk.folder.documents.bytes(of: text.digest)
    }
    return try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionText.composed(
        String(decoding: bytes, as: UTF8.self), recorded: state.recordedFacts)
    }
  }

  private static func findings(_ situation: Situation) throws(Failure) -> [PlacedFinding] {
    // What the procedure has yet to fill in is no fault of the text.
    let phase = situation.state.phase
    let isBefore =
      phase.isBeforeDecision || [.decided, .recorded, .withdrawn].contains(phase)
    let found = try situation.placed(
      try situation.findings().filter {
        $0.outcome != .met && !(isBefore && $0.isOnlyOfRecordedFields)
      })
    return found.map { finding in
      guard let answer = situation.state.answers.last(where: { $0.value.key == finding.key })
      else { return finding }
      var answered = finding
      answered.answer = Answer(
        to: finding.key, by: answer.value.by.text, on: answer.on, reason: answer.value.reason)
      return answered
    }
  }
}

extension Situation {
  /// The decision as it was after so many acts, as the record had it then.
  func before(_ version: Int) throws(Failure) -> Situation {
    let acts = try history.prefix(version).map { event throws(Failure) in try RecordedAct(event) }
    return becoming(DecisionState.replaying(acts))
  }
}
