import CivilTime
import Councils
import Decisions

/// What may be done with a batch of letters, and what comes of it.
///
/// Letters never outrun their decision: what is asked when a batch is begun is asked again when it
/// goes out, since facts may have changed between.
public enum LetterProcedure {
  /// What an act on a batch comes to, or everything that stands against it.
  public static func decide(
    _ command: LetterCommand, in batch: LetterBatch, contract: ContractState,
    suppliers: SupplierList, templates: TemplateApprovals, otherBatches: [LetterBatch],
    under circumstances: InstrumentCircumstances
  ) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    let desk = LetterDesk(
      command, in: batch, contract: contract, suppliers: suppliers, templates: templates,
      others: otherBatches, circumstances: circumstances)
    try desk.admit(command)
    var step = try desk.step(command)
    step.remarks = circumstances.dating() + step.remarks
    return step
  }
}

/// A batch with everything that an act on it is judged by.
struct LetterDesk {
  let batch: LetterBatch
  /// The contract as it stands for those to whom the letters go.
  let contract: ContractState
  let suppliers: SupplierList
  let templates: TemplateApprovals
  let others: [LetterBatch]
  /// The batch that went out before to the same effect.
  let following: LetterBatch?
  let circumstances: InstrumentCircumstances

  /// - Parameter command: the act that is judged; nil when it is only asked what could be done.
  init(
    _ command: LetterCommand? = nil, in batch: LetterBatch, contract: ContractState,
    suppliers: SupplierList, templates: TemplateApprovals, others: [LetterBatch],
    circumstances: InstrumentCircumstances
  ) {
    let following = Self.following(command, batch, contract, others)
    self.batch = batch
    self.contract = following?.begun.map { contract.without($0.id) } ?? contract
    self.suppliers = suppliers
    self.templates = templates
    self.others = others
    self.following = following
    self.circumstances = circumstances
  }

  /// The batch that went out before to the same effect, and that these letters follow.
  private static func following(
    _ command: LetterCommand?, _ batch: LetterBatch, _ contract: ContractState,
    _ others: [LetterBatch]
  ) -> LetterBatch? {
    if let begun = batch.begun { return others.first { $0.begun?.id == begun.following } }
    guard case .begin(let request)? = command, case .extend(let day, _, _) = request.kind,
      let id = contract.facts?.id
    else { return nil }
    return .first(extending: id, to: day, under: request.source, among: others)
  }

  var day: CivilDate { circumstances.day }

  /// What the act is about, as commands name it.
  var names: InstrumentNames {
    batch.begun.map { InstrumentNames($0) } ?? InstrumentNames(contract: contract.facts?.id)
  }

  /// What an act comes to that may be done.
  func step(_ command: LetterCommand) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    switch command {
    case .begin(let request): try begin(request)
    case .write(let letters): try write(letters)
    case .complete: try complete()
    case .askChanges(let reason, let letters): try askChanges(reason, letters)
    case .revise(let number, let document, let changes, let reason):
      try revise(
        LetterRevised(number: number, document: document, changes: changes, reason: reason))
    case .approve: try approve()
    case .approveLetter(let number): try approve(number)
    case .issue(let despite): try issue(despite)
    case .answer(let number, let answer, let note): try self.answer(number, answer, note)
    case .void(let number, let reason): try void(number, reason)
    case .abandon(let reason): try abandon(reason)
    }
  }

  /// Refuses whoever may not act, a day that will not do, and a batch that is elsewhere.
  func admit(_ command: LetterCommand) throws(InstrumentRefusal) {
    guard let row = LetterProcedure.transitions.first(where: { $0.act == command.act }) else {
      throw InstrumentRefusal([
        LetterObstacle.wrongPhase(act: command.act, phase: batch.phase, from: [])
      ])
    }
    var actors = row.by
    // The monitoring officer issues only to set something aside.
    if case .issue(let despite) = command, despite.isEmpty {
      actors.removeAll { $0 == .role(.monitoringOfficer) }
    }
    guard actors.contains(where: { circumstances.mayAct($0) }) else {
      throw InstrumentRefusal([LetterObstacle.notPermitted(act: command.act, by: row.by)])
    }
    var obstacles: [LetterObstacle] = []
    if day > circumstances.today {
      obstacles.append(.dayInFuture(day, today: circumstances.today))
    }
    if let last = batch.lastOn, day < last { obstacles.append(.dayBeforeLast(day, last: last)) }
    let phase = batch.begun == nil ? nil : batch.phase
    if phase.map({ !row.from.contains($0.rawValue) }) ?? !row.from.isEmpty {
      let lost = batch.lostApproval
      if case .issue = command, batch.phase == .review, !lost.isEmpty {
        obstacles.append(.approvalLost(lost))
      } else {
        obstacles.append(.wrongPhase(act: command.act, phase: phase, from: row.from))
      }
    }
    try refuse(obstacles)
  }

  func refuse(_ obstacles: [LetterObstacle]) throws(InstrumentRefusal) {
    guard obstacles.isEmpty else { throw InstrumentRefusal(obstacles) }
  }
}

extension String {
  /// Whether nothing is said in it.
  var saysNothing: Bool {
    !contains { $0.isLetter } || ["n/a", "na", "none"].contains(lowercased())
  }
}
