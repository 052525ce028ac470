public import Diagnostics
public import OfficeFiles
import XMLTokens
import ZipFiles

/// A document with tracked changes, which Word and Writer show and can accept or reject.
public enum Redline {
  /// The new document with what went since the old one shown as deleted, and what came as inserted.
  ///
  /// Accepting all gives the new document, rejecting all the old one's words. What cannot be divided
  /// (a picture, a field, a note) goes and comes as a whole.
  ///
  /// Of a page header or footer that only the old document has, accepting leaves an empty one. It is
  /// not put back where the new document lacks its section or its page style; a comparison lists it.
  ///
  /// - Parameters:
  ///   - old: the file as it was.
  ///   - new: the file as it is.
  ///   - format: what both are.
  ///   - author: whose changes they are to be.
  ///   - date: when they were made, as `2026-05-01T00:00:00Z`.
  public static func document(
    old: [UInt8], new: [UInt8], format: OfficeFormat, author: String, on date: String
  ) throws(DiagnosticsError) -> [UInt8] {
    guard isDate(date) else {
      throw DocumentParts.refusal(
        "redline-date", "\u{201C}\(date)\u{201D} is no day and hour",
        remedy: "write it as 2026-05-01T00:00:00Z")
    }
    let before = try ReadDocument(old, format: format)
    var after = try ReadDocument(new, format: format)
    let stamp = ChangeStamp(author: author, date: date)
    var parts = try (old: DocumentParts(old), new: DocumentParts(new))
    let missing = try EmptyPages.missing(in: after, parts.new, from: before)
    if !missing.isEmpty {
      let completed = try archive(missing, from: parts.new)
      after = try ReadDocument(completed, format: format)
      parts.new = try DocumentParts(completed)
    }
    let changed: [String: [UInt8]]
    switch format {
    case .docx:
      var marking = try WordMarking(before, after, parts.old, parts.new, stamp)
      changed = try marking.marked()
    case .odt:
      changed = try OpenDocumentMarking.marked(before, after, parts.old, parts.new, stamp)
    case .text:
      throw DocumentParts.refusal(
        "redline-format", "plain text knows no tracked changes",
        remedy: "compare the files without making a document of it")
    }
    return try archive(changed, from: parts.new)
  }

  private static func archive(
    _ changed: [String: [UInt8]], from parts: DocumentParts
  ) throws(DiagnosticsError) -> [UInt8] {
    var changed = changed
    var zip: [ZipPart] = []
    for entry in parts.reader.entries where !entry.isFolder {
      if let bytes = changed.removeValue(forKey: entry.name) {
        zip.append(.deflated(name: entry.name, bytes: bytes))
      } else {
        zip.append(.copied(entry))
      }
    }
    for (name, bytes) in changed.sorted(by: { $0.key < $1.key }) {
      zip.append(.deflated(name: name, bytes: bytes))
    }
    do {
      return try ZipRewrite.archive(zip, from: parts.reader)
    } catch {
      throw DocumentParts.refusal("archive-\(error.code.description)", error.description)
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let pattern = "0000-00-00T00:00:00Z"
    return text.utf8.count == pattern.utf8.count
      && zip(text.unicodeScalars, pattern.unicodeScalars).allSatisfy { character, expected in
        expected == "0" ? ("0"..."9").contains(character) : character == expected
      }
  }
}

/// Whose changes they are, and when they were made.
struct ChangeStamp {
  var author: String
  var date: String
}

extension XMLToken {
  /// Tokens as a part: with its declaration.
  static func part(_ tokens: [XMLToken]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens { writer.write(token) }
    return writer.take()
  }
}
