import Diagnostics
import Digests
import Documents
import Foundation
import TemplateLanguage

/// The records of which documents are made, one a document, read a batch at a time.
enum RecordSource {
  /// A file of JSON Lines, which may be larger than memory.
  case lines(String)
  /// Records that were read at once.
  case all(TemplateData, SHA256Digest)

  init(_ path: String, _ options: RenderOptions) throws(Failure) {
    let kind = path.split(separator: ".").last.map { $0.lowercased() }
    if path != "-", kind == "jsonl" || kind == "ndjson" {
      try InputFile.refuseUnreadable(path)
      self = .lines(path)
    } else {
      let digest = SHA256Digest(of: try InputFile.bytes(path))
      self = .all(try options.data(path), digest)
    }
  }

  /// How many records there are, and the digest of what they say.
  func survey() throws(Failure) -> (count: Int, digest: SHA256Digest) {
    switch self {
    case .all(let data, let digest): return (data.records.count, digest)
    case .lines(let path):
      let hasher = SHA256Hasher()
      var count = 0
      try orFail(.data) { () throws(DiagnosticsError) in
        var lines = try RecordLines(path)
        while let line = try lines.next() {
          count += 1
          hasher.update(line.text)
          hasher.update([0x0A])
        }
      }
      guard count > 0 else {
        throw Failure(
          .data, "no-record", "there is no record in the file, so no document",
          at: SourcePlace(file: path), remedy: "write a line for each document")
      }
      return (count, hasher.finish())
    }
  }

  /// A record that has been read, or is to be.
  enum Item: Sendable {
    case line(RecordLines.Line)
    case record(Record)
  }

  /// Hands over all records in batches of that many.
  func each(_ most: Int, _ take: ([Item]) throws(Failure) -> Void) throws(Failure) {
    switch self {
    case .all(let data, _):
      var start = 0
      while start < data.records.count {
        let end = min(start + most, data.records.count)
        try take(data.records[start..<end].map { .record($0) })
        start = end
      }
    case .lines(let path):
      var lines: RecordLines?
      try orFail(.data) { () throws(DiagnosticsError) in lines = try RecordLines(path) }
      var batch: [Item] = []
      while true {
        var line: RecordLines.Line?
        try orFail(.data) { () throws(DiagnosticsError) in line = try lines?.next() }
        if let line { batch.append(.line(line)) }
        if batch.count == most || line == nil && !batch.isEmpty {
          try take(batch)
          batch = []
        }
        if line == nil { return }
      }
    }
  }
}
