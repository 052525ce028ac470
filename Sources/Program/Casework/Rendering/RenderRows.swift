import Diagnostics
import Documents
import OfficeFiles
import TemplateLanguage

/// Rows of a table that lie in a file of their own, a line each.
public struct RowsFile: Sendable, Hashable {
  /// The name under which the template goes through them.
  public var name: String
  /// The file of JSON Lines.
  public var path: String

  /// Rows as they are named on the command line: `lines.jsonl`, or `items=lines.jsonl` where the
  /// template calls them something else than `rows`.
  public init(_ words: String) {
    let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let first = parts[0].first, first.isLetter,
      parts[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    {
      (name, path) = (String(parts[0]), String(parts[1]))
    } else {
      (name, path) = ("rows", words)
    }
  }
}

/// Renders one document whose table takes its rows from a file of their own.
public enum RenderRows {
  /// Renders and writes. Rows that the template only goes through are read one after the other, so
  /// that there may be any number of them; where it asks more of them they are held in memory.
  ///
  /// - Parameters:
  ///   - data: everything but the rows; nil when the template needs nothing else.
  ///   - options: a document that is read back has its rows held in memory.
  /// - Returns: whether the rows came one after the other.
  public static func run(
    _ path: String, data dataPath: String?, rows: RowsFile, output: String,
    options: RenderOptions = RenderOptions()
  ) throws(Failure) -> Bool {
    var record = try data(dataPath, besides: rows, options)
    let template = try options.template(path)
    try OutputFile.refuse(
      output, of: template, madeFrom: [path, dataPath, rows.path].compactMap(\.self))
    let streams = !options.proves && template.streams(rows.name)
    if streams {
      record[rows.name] = .list([])
      try options.check(template, RecordShape(describing: [record]))
      let lines = TemplateData.rows(
        rows.name, file: rows.path, nothing: options.nothing,
        files: DataFiles(of: rows.path))
      try OutputFile.write(draftOf: output) { (draft) throws(Failure) in
        try orFail(.data) { () throws(DiagnosticsError) in
          try template.write(record, rows: lines, to: draft, rules: options.rules)
        }
      }
    } else {
      try take(rows, into: &record, options)
      try options.check(template, RecordShape(describing: [record]))
      try OutputFile.write(try options.document(template, record), to: output)
    }
    return streams
  }

  /// Everything but the rows, which must not be among it.
  private static func data(
    _ dataPath: String?, besides rows: RowsFile, _ options: RenderOptions
  ) throws(Failure) -> Record {
    try InputFile.refuseUnreadable(rows.path)
    let kind = rows.path.split(separator: ".").last.map { $0.lowercased() }
    guard kind == "jsonl" || kind == "ndjson" else {
      throw Failure(
        .usage, "rows", "rows are read from a file of JSON Lines, one row a line",
        at: SourcePlace(file: rows.path), remedy: "name a .jsonl file with --rows")
    }
    let record = try dataPath.map { (path) throws(Failure) in try options.data(path).records[0] }
    if let dataPath, let given = record?[rows.name], !given.isMissing {
      throw Failure(
        .usage, "rows",
        "“\(rows.name)” is given twice: by the data, and by the rows of \(rows.path)",
        at: SourcePlace(file: dataPath),
        remedy: "take it out of the data, or give the rows another name by --rows name=\(rows.path)"
      )
    }
    return record ?? Record()
  }

  /// The data with all rows among them.
  static func data(
    _ dataPath: String?, with rows: RowsFile, _ options: RenderOptions
  ) throws(Failure) -> Record {
    var record = try data(dataPath, besides: rows, options)
    try take(rows, into: &record, options)
    return record
  }

  private static func take(
    _ rows: RowsFile, into record: inout Record, _ options: RenderOptions
  ) throws(Failure) {
    let all = try TemplateWork.dataOrNone(rows.path, nothing: options.nothing).records
    record[rows.name] = .list(all.map { .record($0) })
  }
}
