import CivilTime
import Decisions

@testable import Workflow

/// Where a path has come to, as far as what can follow goes.
struct Landmark {
  let text: String

  init(_ desk: Desk) {
    let state = desk.state
    let digest = state.text?.digest
    let advice = state.advice.map { advice in
      switch advice.standing(on: desk.today, text: digest) {
      case .overdue: "overdue"
      case .given, .overridden: "settled"
      case .stale: "stale"
      case .asked, .askedAgain, .drafting: "asked"
      }
    }
    let counts = Dictionary(grouping: advice) { $0 }.mapValues(\.count)
    var parts = [state.phase.rawValue]
    switch state.phase {
    case .draft, .deferred: parts += ["\(state.texts.count > 1)"]
    case .clearance: parts += ["\(counts.sorted { $0.key < $1.key })"]
    case .cleared, .awaitingNotice, .ready:
      let hasRun = state.countingNotices.allSatisfy {
        $0.given.value.earliest.map { $0 <= desk.today } ?? false
      }
      parts += [
        "\(state.missingNotices)", "\(hasRun)", state.exceptionToNotice?.rawValue ?? "",
        "\(state.exemption == nil)", "\(state.callInRule == nil)",
        "\(state.waivers.map { $0.decided == nil })",
      ]
    default:
      let last = state.callIns.last
      parts += [
        "\(state.exemption == nil)", "\(state.callInRule == nil)",
        state.decided?.value.outcome == .notAgreed ? "refused" : "agreed",
        last.map { $0.isOpen ? "open" : "shut" } ?? "", "\(min(state.callIns.count, 2))",
        "\(state.callIns.contains { $0.accepted != nil })", "\(state.supersededBy.isEmpty)",
        "\(state.effect == nil)", state.window.map { "\($0.lastDay < desk.today)" } ?? "",
        state.proposal.endsOn.map { "\($0 < desk.today)" } ?? "",
      ]
    }
    text = parts.joined(separator: "|")
  }
}
