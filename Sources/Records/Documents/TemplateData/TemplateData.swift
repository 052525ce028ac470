import DecisionFiles
public import Diagnostics
import JSONText
public import TemplateLanguage

/// Data for a template from a file of JSON, YAML, JSON Lines or CSV.
public struct TemplateData: Sendable {
  /// The records, one a document.
  public let records: [Record]
  /// Whether the file is of the kind that has a document a line.
  public let isList: Bool

  /// What `null` says, and an empty value in YAML.
  public enum Nothing: Sendable, Hashable {
    /// That the value is left out.
    case leftOut
    /// That the value is Jinja's `none`.
    case none
  }

  /// Reads a file's content; the ending of its name tells its kind.
  ///
  /// - Parameters:
  ///   - nothing: what `null` says.
  ///   - files: where the pictures and documents lie that the data name; nil when none is to be
  ///     read.
  public init(
    _ text: String, file: String, nothing: Nothing = .leftOut, files: DataFiles? = nil
  ) throws(DiagnosticsError) {
    switch file.split(separator: ".").last.map({ $0.lowercased() }) {
    case "jsonl", "ndjson":
      records = try TemplateData.lines(of: text, file: file, nothing: nothing, files: files)
      isList = true
    case "csv":
      records = try CSVValues.records(of: text, file: file)
      isList = true
    case "yaml", "yml":
      let node = try YAMLReader.read(text, file: file)
      let value = try YAMLValues.value(of: node, file: file, nothing: nothing, files: files)
      records = [try TemplateData.record(value, file: file)]
      isList = false
    default:
      let json = try TemplateData.json(text.utf8, file: file, line: 1)
      let value = try JSONValues.value(of: json, file: file, nothing: nothing, files: files)
      records = [try TemplateData.record(value, file: file)]
      isList = false
    }
  }

  /// What names the data declare: those of all records together.
  public var shape: RecordShape { RecordShape(describing: records) }

  private static func lines(
    of text: String, file: String, nothing: Nothing, files: DataFiles?
  ) throws(DiagnosticsError) -> [Record] {
    var records: [Record] = []
    // Only a line feed ends a line; other marks of new lines may stand in a string.
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, text) in lines.enumerated() {
      let line = RecordLines.Line(number: index + 1, text: Array(text))
      if line.isBlank { continue }
      records.append(try record(line, file: file, nothing: nothing, files: files))
    }
    return records
  }

  static func json(
    _ text: some Collection<UInt8>, file: String, line: Int
  ) throws(DiagnosticsError) -> JSONValue {
    do {
      return try JSONValue(reading: text, firstLine: line)
    } catch {
      throw DiagnosticsError(
        Diagnostic(
          .error, "json", "the file cannot be read as JSON: \(error.reason)",
          at: SourcePlace(file: file, line: error.line, column: error.column),
          remedy: "put it right there, or give the data as .yaml"))
    }
  }

  static func record(_ value: Value, file: String) throws(DiagnosticsError) -> Record {
    guard case .record(let record) = value else {
      throw DiagnosticsError(
        Diagnostic(
          .error, "not-an-object", "the data are \(value.kindWords), not names with values",
          at: SourcePlace(file: file),
          remedy: "give one object, or a .jsonl or .csv file for many documents"))
    }
    return record
  }
}
