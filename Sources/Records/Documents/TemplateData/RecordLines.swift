public import Diagnostics
import Foundation
import JSONText
public import TemplateLanguage

/// The lines of a JSON Lines file (.jsonl, .ndjson), read one after the other, so that a file may be
/// larger than memory.
public struct RecordLines {
  /// A line that is not blank, and its number in the file, from 1.
  public struct Line: Sendable {
    /// Its number.
    public var number: Int
    /// What it holds.
    public var text: [UInt8]

    /// Whether there is nothing in it, and so no record.
    var isBlank: Bool { text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }

  /// The longest line that is read: 64 MiB.
  public static let longest = 64 << 20
  private static let step = 1 << 20

  private let file: String
  private let handle: FileHandle
  private var held: [UInt8] = []
  private var at = 0
  private var number = 0
  private var isAtEnd = false

  /// Begins to read a file.
  public init(_ file: String) throws(DiagnosticsError) {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw DiagnosticsError(
        Diagnostic(
          .error, "unreadable", "the file cannot be read", at: SourcePlace(file: file),
          remedy: "see that it is there, and that you may read it"))
    }
    self.file = file
    self.handle = handle
  }

  /// The next line that is not blank; nil after the last.
  public mutating func next() throws(DiagnosticsError) -> Line? {
    while let line = try nextLine() {
      if !line.isBlank { return line }
    }
    return nil
  }

  private mutating func nextLine() throws(DiagnosticsError) -> Line? {
    var searched = at
    while true {
      // Only a line feed ends a line; other marks of new lines may stand in a string.
      if let end = held[searched...].firstIndex(of: 0x0A) {
        defer { at = end + 1 }
        number += 1
        return Line(number: number, text: Array(held[at..<end]))
      }
      if isAtEnd {
        guard at < held.count else { return nil }
        defer { at = held.count }
        number += 1
        return Line(number: number, text: Array(held[at...]))
      }
      held.removeSubrange(..<at)
      at = 0
      searched = held.count
      guard held.count <= RecordLines.longest else {
        throw fault("too-long", "the line has more than \(RecordLines.longest >> 20) MiB")
      }
      do {
        let read = try handle.read(upToCount: RecordLines.step) ?? Data()
        isAtEnd = read.isEmpty
        held.append(contentsOf: read)
      } catch {
        throw fault("unreadable", "the file cannot be read any further")
      }
    }
  }

  private func fault(_ code: String, _ message: String) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        .error, code, message, at: SourcePlace(file: file, line: number + 1),
        remedy: "write each record in a line of its own"))
  }
}

extension TemplateData {
  /// The record that a line of a JSON Lines file holds.
  public static func record(
    _ line: RecordLines.Line, file: String, nothing: Nothing = .leftOut, files: DataFiles? = nil
  ) throws(DiagnosticsError) -> Record {
    let json = try json(line.text, file: file, line: line.number)
    do {
      let value = try JSONValues.value(of: json, file: file, nothing: nothing, files: files)
      return try record(value, file: file)
    } catch {
      throw DiagnosticsError(
        error.list.map {
          var diagnostic = $0
          diagnostic.place?.line = line.number
          return diagnostic
        })
    }
  }

  /// The lines of a file as rows of a list of that name, which come one after the other.
  public static func rows(
    _ name: String, file: String, nothing: Nothing = .leftOut, files: DataFiles? = nil
  ) -> StreamedRows {
    StreamedRows(name) { () throws(DiagnosticsError) in
      RowLines(lines: try RecordLines(file), file: file, nothing: nothing, files: files)
    }
  }
}

/// The records of a file's lines as rows.
private struct RowLines: RowReading {
  var lines: RecordLines
  let file: String
  let nothing: TemplateData.Nothing
  let files: DataFiles?

  mutating func next() throws(DiagnosticsError) -> Value? {
    guard let line = try lines.next() else { return nil }
    return .record(
      try TemplateData.record(line, file: file, nothing: nothing, files: files))
  }
}
