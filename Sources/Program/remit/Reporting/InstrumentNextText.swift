import Casework
import Instruments
import JSONText

/// What may happen next to batches of letters and placements.
enum InstrumentNextText {
  static func lines(_ next: InstrumentNext) -> [String] {
    var lines = ["\(next.name), \(next.phaseName): \(next.about)"]
    lines += next.notes.map { "  \($0)" }
    if next.offers.isEmpty { lines.append("  nothing: it has come to its end") }
    for offer in next.offers {
      let mark = offer.obstacles.isEmpty ? "" : "not yet: "
      let you = offer.isForAsker ? ", so you" : ""
      lines += offer.commands.map { "  \(mark)\($0) (\(offer.who)\(you))" }
      lines += offer.obstacles.map { NextAnswer.line($0.message, $0.cure) }
    }
    return lines
  }

  static func json(_ next: InstrumentNext) -> JSONValue {
    .object([
      "id": .string(next.name), "contract": .string(next.contract.rawValue),
      "about": .string(next.about), "phase": .string(next.phase),
      "notes": .array(next.notes.map { .string($0) }),
      "next": .array(next.offers.map(value)),
    ])
  }

  private static func value(_ offer: InstrumentOffer) -> JSONValue {
    let commands = JSONValue.array(offer.commands.map { .string($0) })
    return .object([
      "act": .string(offer.act), "commands": commands,
      "commandsForYou": offer.isForAsker ? commands : .array([]),
      "by": .array(offer.by.map { .string($0.name) }), "isForYou": .bool(offer.isForAsker),
      "obstacles": .array(
        offer.obstacles.map { obstacle in
          var entry: JSONObject = ["message": .string(obstacle.message)]
          entry["cure"] = obstacle.cure.map { .string($0) }
          return .object(entry)
        }),
    ])
  }
}
