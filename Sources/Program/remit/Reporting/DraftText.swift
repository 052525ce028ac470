import Casework
import CivilTime
import JSONText
import Workflow

/// Reports in draft, for their authors to go on with.
enum DraftText {
  /// How many of the things that stand against a submission are told; `remit check` tells all.
  private static let told = 3

  static func lines(_ draft: WaitingWork.Draft) -> [String] {
    let situation = draft.situation
    var lines = [NextAnswer.headline(situation.state)]
    if let returned = draft.returned {
      lines.append(
        "  \(returned.event.sentence) (\(returned.by.text), \(returned.done.text))")
    }
    for offer in draft.offers {
      let commands = OfferText.commands(for: offer, in: situation).map(\.text)
      let mark =
        offer.transition.act == .edit
        ? "change \(draft.file), then: " : offer.obstacles.isEmpty ? "" : "not yet: "
      lines += commands.map { "  \(mark)\($0)" }
      lines += offer.obstacles.prefix(told).map {
        NextAnswer.line($0.message, situation.cure(of: $0))
      }
      let more = offer.obstacles.count - told
      if more > 0 { lines.append("      and \(more) more: remit check \(draft.file)") }
    }
    return lines
  }

  static func json(_ draft: WaitingWork.Draft) -> JSONValue {
    NextAnswer.value(draft.situation.state) { object in
      object["file"] = .string(draft.file)
      object["returned"] = draft.returned.map { returned in
        .object([
          "on": .string(returned.done.iso), "by": .string(returned.by.text),
          "sentence": .string(returned.event.sentence),
        ])
      }
      object["next"] = .array(draft.offers.map { ActJSON.value($0, in: draft.situation) })
    }
  }
}
