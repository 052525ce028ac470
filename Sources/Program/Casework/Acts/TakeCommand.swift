public import CivilTime
import Councils
import Decisions
public import Diagnostics
import Digests
import DurableFiles
import JSONText
import Records
public import Rules
public import Workflow

/// Takes a command: decides, makes its papers, records all of it in one act, and delivers.
public enum TakeCommand {
  /// What came of a command.
  public struct Taken: Sendable {
    /// The decision after it.
    public let situation: Situation
    /// What happened.
    public let acts: [RecordedAct]
    /// The papers made, with the places where they were put.
    public let papers: [String]
    /// What the rules would have somebody look at.
    public let findings: [Finding]
    /// Who was told.
    public let told: [String]
    /// What went wrong after the act was recorded, and can be made good.
    public let warnings: [Diagnostic]
  }

  /// Takes a command on a decision.
  ///
  /// - Parameters:
  ///   - day: the day on which the act was done in law; that on which it is recorded, when nil.
  ///   - isTrial: decides and makes the papers, and records nothing.
  ///   - make: says what is to be done with the decision as it is found.
  public static func run(
    on id: DecisionID, dated day: CivilDate? = nil, at desk: Desk, isTrial: Bool = false,
    _ make: (Situation) throws(Failure) -> Deed
  ) throws(Failure) -> Taken {
    // Somebody else's act may come between: then the command is judged again on what is there now.
    for _ in 0..<3 {
      do {
        let situation = try Situation(of: id, at: desk)
        return try take(
          try make(situation), of: id, dated: day, in: situation, isTrial: isTrial)
      } catch  where error.kind == .busy && error.diagnostics.first?.code == "conflict" {
        continue
      }
    }
    throw Failure(
      .busy, "busy", "others are at work on \(id.text) at this moment",
      remedy: "look at it again, and give the command again: remit show \(id.text)")
  }

  /// Takes what somebody does in a situation.
  static func take(
    _ deed: Deed, of id: DecisionID, dated day: CivilDate?, in situation: Situation,
    isTrial: Bool = false
  ) throws(Failure) -> Taken {
    let step = try decide(deed, on: day ?? situation.desk.today, in: situation)
    return try carryOut(
      step, as: deed.commands.last?.act ?? .edit, in: situation, with: deed, isTrial: isTrial)
  }

  /// Carries out what an act, or time, comes to: makes the papers, records all of it in one act,
  /// and delivers.
  static func carryOut(
    _ step: Step, as act: Workflow.Act, in situation: Situation, with deed: Deed? = nil,
    isTrial: Bool = false
  ) throws(Failure) -> Taken {
    let desk = situation.desk
    var papers = PaperMaking(situation: situation, step: step)
    let issued = try papers.run()
    var state = step.state
    let by = step.acts.first?.by ?? Officeholder(name: desk.person.name)
    let acts =
      step.acts
      + issued.map {
        RecordedAct(.paperIssued($0), done: desk.today, recorded: desk.today, by: by)
      }
    for act in acts.dropFirst(step.acts.count) { state = state.applying(act) }

    let outbox = Outgoing(desk: desk, state: state)
    let told = outbox.names(step.effects)
    guard !isTrial else {
      return Taken(
        situation: situation.becoming(state), acts: acts, papers: papers.files.map(\.entry.name),
        findings: step.findings, told: told, warnings: [])
    }
    let documents = (deed?.documents ?? []) + papers.files
    var change = try change(acts, of: state, from: situation)
    for other in deed?.others ?? [] { change += try others(acts, in: other, of: state.id) }
    change.numbers = deed?.numbers ?? []
    change.documents = documents.map(\.entry)
    change.outbox = outbox.papers(issued) + outbox.messages(step.effects)
    if let draft = deed?.draft { change.outbox.append(outbox.draft(draft)) }
    change.isPublication = act == .publish
    try record(change, of: act, documents, by: by, state, desk)
    let delivered = try Delivery.run(after: act.verb, desk)
    let warnings = Checkpointing.run(desk, isPublication: change.isPublication)
    return Taken(
      situation: try Situation(of: state.id, at: desk), acts: acts,
      papers: delivered.filter { $0.isPaper }.map(\.path), findings: step.findings, told: told,
      warnings: warnings)
  }

  /// What the commands come to, one after another.
  private static func decide(
    _ deed: Deed, on day: CivilDate, in situation: Situation
  ) throws(Failure) -> Step {
    let faults = FaultBox()
    var circumstances = situation.circumstances(faults)
    for other in deed.others {
      circumstances.others[other.state.id] =
        Procedure.pass(
          until: situation.desk.today, in: other.state, under: other.circumstances(faults)
        ).state
    }
    var whole: Step?
    do {
      for command in deed.commands {
        let step = try Procedure.decide(
          command, on: day, in: whole?.state ?? situation.state, under: circumstances)
        whole = whole?.followed(by: step) ?? step
      }
    } catch {
      try faults.check()
      throw Failure(error, in: situation)
    }
    try faults.check()
    guard let whole else { throw Failure(.fault, "no-command", "there is nothing to be done") }
    return whole
  }

  /// What is to be written of acts on a decision.
  private static func change(
    _ acts: [RecordedAct], of state: DecisionState, from situation: Situation
  ) throws(Failure) -> Change {
    let stream = Situation.stream(of: state.id)
    return Change(
      expected: [stream: situation.state.version],
      events: try acts.map { act throws(Failure) in try NewEvent(act, in: stream) },
      register: [RegisterRow(state)].compactMap { $0 },
      deadlines: [stream: state.deadlines.map { DeadlineRow($0, of: state) }])
  }

  /// What is to be written of another decision that has come into the place of this one.
  private static func others(
    _ acts: [RecordedAct], in other: Situation, of id: DecisionID
  ) throws(Failure) -> Change {
    let mirrored = acts.compactMap { act -> RecordedAct? in
      guard case .superseded(var event) = act.event, event.other == other.state.id else {
        return nil
      }
      event.other = id
      var mirror = act
      mirror.event = .supersedes(event)
      return mirror
    }
    let state = mirrored.reduce(other.state) { $0.applying($1) }
    return try change(mirrored, of: state, from: other)
  }

  private static func record(
    _ change: Change, of act: Workflow.Act, _ documents: [FiledDocument], by holder: Officeholder,
    _ state: DecisionState, _ desk: Desk
  ) throws(Failure) {
    for file in documents {
      _ = try stored { () throws(StoreError) in try desk.folder.documents.put(file.bytes) }
    }
    let actor = Actor(holder, at: desk, council: state.proposal.council)
    _ = try stored { () throws(StoreError) in
      try desk.folder.store.append(
        change, command: .random(), act: act.verb, by: actor, recorded: desk.now,
        program: Desk.program)
    }
  }
}

extension Step {
  /// This step and the one after it, as one.
  fileprivate func followed(by next: Step) -> Step {
    var whole = next
    whole.acts = acts + next.acts
    whole.effects = effects + next.effects
    return whole
  }
}

extension Change {
  /// Adds what is to be written of another stream.
  fileprivate static func += (change: inout Change, other: Change) {
    change.expected.merge(other.expected) { own, _ in own }
    change.events += other.events
    change.register += other.register
    change.deadlines.merge(other.deadlines) { own, _ in own }
  }
}

extension NewEvent {
  /// An act as the record keeps it.
  init(_ act: RecordedAct, in stream: StreamID) throws(Failure) {
    do {
      self.init(
        stream: stream, kind: act.event.kind.rawValue, schema: DecisionEvent.schema,
        done: act.done, data: try act.event.facts)
    } catch {
      throw Failure(.fault, "event", "an event cannot be written: \(error)")
    }
  }
}

extension Actor {
  /// Whoever acts, as the record names them.
  init(_ holder: Officeholder?, at desk: Desk, council: CouncilID?) {
    let isSelf = holder?.person == desk.person.id
    self.init(
      person: desk.person.id.rawValue, name: desk.person.name,
      post: isSelf ? holder?.post?.rawValue : nil, council: council?.rawValue,
      account: desk.account, deputyFor: isSelf ? holder?.deputyFor : nil)
  }
}

extension Failure {
  /// Why a command was refused.
  init(_ refusal: Refusal, in situation: Situation) {
    self.init(
      refusal.isNotPermitted ? .permission : .findings,
      refusal.obstacles.map { obstacle in
        var diagnostic = Diagnostic(
          .error, "refused", obstacle.message, remedy: situation.cure(of: obstacle))
        if case .finding(let finding) = obstacle { diagnostic.code = finding.rule.text }
        return diagnostic
      })
  }
}
