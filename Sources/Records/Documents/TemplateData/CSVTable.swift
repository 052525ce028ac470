public import Diagnostics
import SwiftCSV

/// A table of comma-separated values as somebody saved it from a spreadsheet: a line of names, then
/// rows, each with the line of the file on which it begins.
public struct CSVTable: Sendable, Hashable {
  /// The names of the columns.
  public let header: [String]
  /// The rows.
  public let rows: [Row]
  /// How its letters are written.
  public let encoding: Encoding

  /// A row.
  public struct Row: Sendable, Hashable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// Its cells, as they are written.
    public let cells: [String]
  }

  /// How the letters of a file are written.
  public enum Encoding: String, Sendable, Hashable {
    /// As most programs write them today.
    case utf8 = "UTF-8"
    /// As older spreadsheets write them on Windows.
    case windows1252 = "Windows-1252"
  }

  /// Reads a table: UTF-8, or, where it is not, Windows-1252. Cells are parted by commas,
  /// semicolons or tabs, whichever the first line has.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> CSVTable {
    let (text, encoding) = try text(of: bytes, file)
    let delimiter = CSVDelimiter.guessed(string: text)
    try CSVQuotes.check(text, delimiter: delimiter.rawValue, file: file)
    let table: CSV<Enumerated>
    do {
      table = try CSV<Enumerated>(string: text, delimiter: delimiter, loadColumns: false)
    } catch {
      throw fault(
        "the file cannot be read as comma-separated values", file, nil,
        "save it as CSV with commas, quotes round values that hold commas or quotes")
    }
    guard table.header.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw fault("the file has no line of names", file, 1, "write the columns’ names in line 1")
    }
    var line = 2 + lineBreaks(table.header)
    var rows: [Row] = []
    for cells in table.rows {
      rows.append(Row(line: line, cells: cells))
      line += 1 + lineBreaks(cells)
    }
    return CSVTable(header: table.header, rows: rows, encoding: encoding)
  }

  /// How many further lines a row takes: a cell in quotes may have several.
  private static func lineBreaks(_ cells: [String]) -> Int {
    cells.reduce(0) { $0 + $1.count(where: \.isNewline) }
  }

  private static func text(
    of bytes: [UInt8], _ file: String
  ) throws(DiagnosticsError) -> (String, Encoding) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return (text, .utf8) }
    var scalars = String.UnicodeScalarView()
    for (index, byte) in content.enumerated() {
      guard let scalar = Windows1252.scalar(of: byte) else {
        let line = 1 + content.prefix(index).count { $0 == 0x0A }
        throw fault(
          "the file is written neither in UTF-8 nor in Windows-1252", file, line,
          "save it as CSV (UTF-8)")
      }
      scalars.append(scalar)
    }
    return (String(scalars), .windows1252)
  }

  private static func fault(
    _ message: String, _ file: String, _ line: Int?, _ remedy: String
  ) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(.error, "csv", message, at: SourcePlace(file: file, line: line), remedy: remedy))
  }
}

/// The letters of Windows-1252 (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// What 0x80 to 0x9F stand for; the five bytes that stand for nothing are 0.
  private static let above: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The letter that a byte stands for.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = above[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
