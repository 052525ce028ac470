import Diagnostics
import SwiftCSV
import TemplateLanguage

/// Reads a table of comma-separated values: a line of names, then a line for each document.
///
/// Every value is text; an empty one is left out. Values are parted by commas, semicolons or tabs,
/// whichever the first line has.
enum CSVValues {
  static func records(of text: String, file: String) throws(DiagnosticsError) -> [Record] {
    func fault(_ message: String, line: Int?, _ remedy: String) -> DiagnosticsError {
      DiagnosticsError(
        Diagnostic(
          .error, "csv", message, at: SourcePlace(file: file, line: line), remedy: remedy))
    }
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let delimiter = CSVDelimiter.guessed(string: plain)
    try CSVQuotes.check(plain, delimiter: delimiter.rawValue, file: file)
    let table: CSV<Enumerated>
    do {
      table = try CSV<Enumerated>(string: plain, delimiter: delimiter, loadColumns: false)
    } catch {
      throw fault(
        "the file cannot be read as comma-separated values", line: nil,
        "save it as CSV with commas, quotes round values that hold commas or quotes")
    }
    let names = table.header.map { trimmed($0) }
    guard !names.isEmpty, names.contains(where: { !$0.isEmpty }) else {
      throw fault("the file has no line of names", line: 1, "write the fields' names in line 1")
    }
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        throw fault("column \(index + 1) has no name", line: 1, "write a name in line 1")
      }
      if names[..<index].contains(name) {
        throw fault("two columns are named \(name)", line: 1, "give each column a name of its own")
      }
    }
    var records: [Record] = []
    var line = 2 + table.header.reduce(0) { $0 + $1.count(where: \.isNewline) }
    for (index, row) in table.rows.enumerated() {
      let start = line
      line += 1 + row.reduce(0) { $0 + $1.count(where: \.isNewline) }
      // A row is as long as the longest of them, filled up with nothing.
      guard let last = row.lastIndex(where: { !$0.isEmpty }) else { continue }
      guard last < names.count else {
        throw fault(
          "record \(index + 1) has \(last + 1) values for \(names.count) names", line: start,
          "put quotes round values that hold \(delimiter.words)")
      }
      var record = Record()
      for (name, value) in zip(names, row) {
        if let scalar = TextRules.firstForbidden(in: value) {
          throw fault(
            "record \(index + 1), \(name): the text holds the control character "
              + "\(TextRules.name(of: scalar)), which no document can", line: nil, "take it out")
        }
        record[name] = value.isEmpty ? .missing(name) : .text(value)
      }
      for name in names.dropFirst(row.count) { record[name] = .missing(name) }
      records.append(record)
    }
    return records
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension CSVDelimiter {
  /// What a message calls it.
  fileprivate var words: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    default: "\u{201C}\(rawValue)\u{201D}"
    }
  }
}
