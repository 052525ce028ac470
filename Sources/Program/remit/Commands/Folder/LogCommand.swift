import ArgumentParser
import Casework
import CivilTime
import JSONText
import Records
import Workflow

/// `remit log NAME`
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Lists what happened to a decision, or to what follows from one: the day in law, who, "
      + "and what.",
    discussion: "A contract’s acts are listed with those of its suppliers, a council’s are those on "
      + "its templates. The second date is the day on which an act was recorded, where that was "
      + "another.")

  @Argument(
    help: "The decision, contract, batch of letters, placement or council: havering-2020-1.",
    transform: DecisionID.typed)
  var name: DecisionID

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      let instrument = try LogOfInstrument.entries(of: name.text, at: desk)
      let entries =
        if let instrument { instrument } else { try LogOfDecision.entries(of: name, at: desk) }
      if folder.json {
        let values = entries.map(Self.json)
        Report.give(
          JSONValue.object([
            instrument == nil ? "decision" : "instrument": .string(name.text),
            "acts": .array(values),
          ]).text(indented: true))
      } else {
        for entry in entries { for line in Self.lines(entry) { Report.give(line) } }
      }
    }
  }

  private static func lines(_ entry: LogOfDecision.Entry) -> [String] {
    let number = String(repeating: " ", count: max(0, 4 - "\(entry.number)".count))
    var first = "\(number)\(entry.number)  \(entry.done.iso)"
    if entry.recorded.day != entry.done { first += " (recorded \(entry.recorded.day.iso))" }
    first += "  " + (entry.by.map { words($0, entry.title) } ?? "the calendar")
    return [first] + Wrapped.lines(entry.sentence, width: 80, indent: 6)
  }

  private static func words(_ actor: Actor, _ title: String?) -> String {
    actor.name + (title.map { ", \($0)" } ?? "")
      + (actor.deputyFor.map { ", for \($0)" } ?? "")
  }

  private static func json(_ entry: LogOfDecision.Entry) -> JSONValue {
    var object: JSONObject = [
      "number": .number("\(entry.number)"), "position": .number("\(entry.position)"),
      "done": .string(entry.done.iso), "recorded": .string(entry.recorded.text),
      "kind": .string(entry.kind), "sentence": .string(entry.sentence),
    ]
    if let by = entry.by {
      var person: JSONObject = ["person": .string(by.person), "name": .string(by.name)]
      person["post"] = by.post.map { .string($0) }
      person["deputyFor"] = by.deputyFor.map { .string($0) }
      object["by"] = .object(person)
    }
    object["digest"] = .string(entry.digest)
    return .object(object)
  }
}

/// Text broken into lines at its words.
enum Wrapped {
  static func lines(_ text: String, width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n") {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, indent + line.count + 1 + word.count > width {
          lines.append(margin + line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      if !line.isEmpty { lines.append(margin + line) }
    }
    return lines
  }
}
