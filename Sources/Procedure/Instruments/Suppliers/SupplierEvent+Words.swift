import CivilTime
import Decisions

extension SupplierEvent {
  /// What happened, in a sentence.
  public var sentence: String {
    switch self {
    case .takenOver(let event):
      "\(counted(event.applications.count, "supplier")), let in before the record began, "
        + "\(event.applications.count == 1 ? "was" : "were") taken over as active since "
        + "\(event.since.text), under \(event.source.text)"
        + (event.rounds == 0 ? "" : "; there had been \(counted(event.rounds, "round"))")
    case .roundReceived(let event):
      "Round \(event.round) came in: \(counted(event.applications.count, "application")), closed on "
        + event.closed.text
    case .lifted(let event):
      "What stood against round \(event.round) (\(event.code)) was lifted: \(event.reason)"
    case .judged(let event):
      "\(event.supplier.rawValue) was \(event.isAdmitted ? "let in" : "not let in") (round "
        + "\(event.round))"
        + (event.reasons.isEmpty ? "" : ": " + event.reasons.joined(separator: "; "))
    case .roundDecided(let event):
      "Round \(event.round) was decided under \(event.source.text); the pass mark was "
        + event.passMark.text + (event.due.map { ", due by \($0.text)" } ?? "")
        + (event.extendedReason.map { " (fifteen working days: \($0))" } ?? "")
        + (event.extended ?? []).map {
          "; \($0.supplier.rawValue) took longer, by \($0.due.text): \($0.reason)"
        }.joined()
    case .told(let id, let round, let letter):
      "\(id.rawValue) was told how round \(round) came out (letter \(letter))"
    case .signed(let id): "\(id.rawValue) signed its agreement"
    case .suspended(let id, let reason): "\(id.rawValue) was suspended: \(reason)"
    case .restored(let id, let reason): "\(id.rawValue) was restored: \(reason)"
    case .left(let id, let reason): "\(id.rawValue) left: \(reason)"
    case .amended(let facts, let reason):
      "The facts of \(facts.id.rawValue) were changed: \(reason)"
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
