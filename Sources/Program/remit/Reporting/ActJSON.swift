import Casework
import CivilTime
import Councils
import JSONText
import Workflow

/// What came of an act, as JSON; `remit schema act` describes it.
enum ActJSON {
  static func value(of report: ActReport) -> JSONValue {
    let state = report.taken.situation.state
    var object: JSONObject = [
      "decision": .string(state.id.text), "isRecorded": .bool(!report.isTrial),
      "phase": .string(state.phase.rawValue), "phaseName": .string(state.phase.name),
      "version": .number("\(state.version)"),
    ]
    object["happened"] = .array(report.taken.acts.map(value))
    object["papers"] = .array(report.taken.papers.map { .string($0) })
    object["told"] = .array(report.taken.told.map { .string($0) })
    object["findings"] = FindingJSON.document(report.findings, [])["findings"]
    if let date = report.nextDate {
      object["nextDate"] = .object([
        "date": .string(date.due.iso), "kind": .string(date.kind), "label": .string(date.label),
      ])
    }
    let offers = report.open + [report.blocked].compactMap { $0 }
    object["next"] = .array(offers.map { value($0, in: report.taken.situation) })
    return .object(object)
  }

  /// What may happen next.
  ///
  /// - Parameter inEveryWay: with every other way of doing it.
  static func value(
    _ offer: Offer, in situation: Situation, inEveryWay: Bool = true
  ) -> JSONValue {
    var object: JSONObject = ["act": .string(offer.transition.act.verb)]
    object["way"] = offer.transition.way.map { .string($0) }
    let commands = OfferText.commands(for: offer, in: situation, inEveryWay: inEveryWay)
    object["commands"] = .array(commands.map { .string($0.text) })
    object["commandsForYou"] = .array(commands.filter(\.isForAsker).map { .string($0.text) })
    object["by"] = .array(offer.transition.by.map { .string($0.rawValue) })
    object["isForYou"] = .bool(offer.isForAsker)
    object["obstacles"] = .array(
      offer.obstacles.map { obstacle in
        var entry: JSONObject = ["message": .string(obstacle.message)]
        entry["cure"] = situation.cure(of: obstacle).map { .string($0) }
        return .object(entry)
      })
    return .object(object)
  }

  private static func value(_ act: RecordedAct) -> JSONValue {
    .object([
      "kind": .string(act.event.kind.rawValue), "done": .string(act.done.iso),
      "recorded": .string(act.recorded.iso), "by": .string(act.by.text),
    ])
  }
}
