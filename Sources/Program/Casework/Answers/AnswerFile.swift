import CivilTime
import DecisionFiles
import Decisions
import Diagnostics
import Foundation
import JSONText

/// Reads and adds to the answers beside a decision file.
enum AnswerFile {
  /// The answers beside that file; none when there is no such file.
  static func answers(beside file: String) throws(Failure) -> [Answer] {
    let path = AnswerSheet.path(beside: file)
    guard file != "-", FileManager.default.fileExists(atPath: path) else { return [] }
    let text = try InputFile.text(path)
    return try orFail(.data) { () throws(DiagnosticsError) in
      let root = try YAMLReader.read(text, file: path)
      var reading = FileReading(file: path)
      let sheet = AnswerSheet.noun.read(root, .root, &reading)
      guard let sheet, reading.diagnostics.isEmpty else {
        throw DiagnosticsError(reading.inOrder)
      }
      return sheet.answers
    }
  }

  /// Adds an answer beside that file; what stands there stays as it is.
  static func add(_ answer: Answer, beside file: String) throws(Failure) -> String {
    let path = AnswerSheet.path(beside: file)
    var text = ""
    if FileManager.default.fileExists(atPath: path) {
      // What cannot be read is not added to.
      _ = try answers(beside: file)
      text = try InputFile.text(path)
      if !text.hasSuffix("\n") { text += "\n" }
    } else {
      text =
        "# Answers to what remit check found in \(name(of: file)). One that no longer fits\n"
        + "# the facts has expired, and the finding is open again.\nanswers:\n"
    }
    text += item(answer)
    try OutputFile.write(Array(text.utf8), to: path)
    return path
  }

  private static func item(_ answer: Answer) -> String {
    var fields = [("finding", answer.finding), ("by", answer.by)]
    if let post = answer.post { fields.append(("post", post)) }
    fields.append(("on", answer.on.iso))
    fields.append(("reason", answer.reason))
    if let about = answer.about { fields.append(("about", about)) }
    let lines = fields.map { name, value in
      // A JSON string is a YAML string.
      "\(name): \(name == "on" ? value : JSONValue.string(value).text(indented: false))"
    }
    return "  - " + lines.joined(separator: "\n    ") + "\n"
  }

  private static func name(of file: String) -> String {
    String(file[(file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex)...])
  }
}
