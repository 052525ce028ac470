import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Rules
public import Workflow

extension Situation {
  /// What brings the decision under the policy and forms that count now.
  public func migration(for reason: String) throws(Failure) -> MigrateDecision {
    let id = council.identity.id
    let digest = try desk.currentVersion(of: id)
    guard digest != state.procedure else {
      throw Failure(
        .findings, "no-change",
        "\(state.id.text) runs under the policy and forms of \(council.identity.name) that count now",
        remedy:
          "there is nothing to be done; to change the policy: remit adopt council \(id.rawValue)")
    }
    let next = try desk.version(digest).council
    let facts = Facts(try file().stated, council: next, bankHolidays: desk.holidays, on: desk.today)
    return MigrateDecision(to: digest, proposal: Proposal(facts), reason: reason)
  }
}
