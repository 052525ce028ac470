import Councils
import Decisions
public import Records
public import Workflow

extension RegisterRow {
  /// The decision's row in the register. It rests on what the record has of the decision, and on
  /// nothing else, so that the register can be made again from the record.
  public init?(_ state: DecisionState) {
    guard let first = state.acts.first, let last = state.acts.last else { return nil }
    let proposal = state.proposal
    let phase = state.phase
    let row = Procedure.transitions.first {
      $0.from.contains(phase) && !$0.to.isEmpty && $0.applies(to: proposal) && !$0.by.isEmpty
        && $0.act != .edit && $0.act != .withdraw
    }
    self.init(
      id: state.id.text, council: proposal.council.rawValue, form: proposal.form.rawValue,
      reference: state.id.text, subject: proposal.subject, phase: phase.rawValue,
      isKey: proposal.isKey == true, isOpen: !phase.isEnd,
      decisionMaker: proposal.makerName ?? proposal.makerPost?.rawValue ?? "",
      author: state.started?.author.name ?? "",
      started: first.done,
      changed: last.recorded,
      nextDate: state.deadlines.first { $0.due >= (state.phaseSince ?? $0.due) }?.due,
      waitingFor: phase.isEnd ? "" : row?.by.first?.words ?? "the calendar",
      words: ([proposal.subject, state.id.text] + proposal.recommendations).joined(separator: " "))
  }
}

extension DeadlineRow {
  /// A day that matters to a decision, as the register keeps it.
  public init(_ deadline: Deadline, of state: DecisionState) {
    self.init(
      stream: StreamID(kind: "decision", name: state.id.text),
      council: state.proposal.council.rawValue, kind: deadline.kind, due: deadline.due,
      label: deadline.label, holidays: state.holidays)
  }
}
