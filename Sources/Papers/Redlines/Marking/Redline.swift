public import Diagnostics
public import OfficeFiles
public import TemplateLanguage
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
    let stamp = try ChangeStamp(author: author, date: date)
    let before = try ReadDocument(old, format: format)
    var after = try ReadDocument(new, format: format)
    var parts = try (old: DocumentParts(old), new: DocumentParts(new))
    let missing = try EmptyPages.missing(in: after, parts.new, from: before)
    if !missing.isEmpty {
      let completed = try archive(missing, from: parts.new)
      after = try ReadDocument(completed, format: format)
      parts.new = try DocumentParts(completed)
    }
    return try marked(before, after, parts, stamp, StoryDifference.all(before, after))
  }

  /// A letter with everything that is not its template's own words shown as inserted: the merged
  /// facts, and what somebody typed.
  ///
  /// Accepting all gives the letter, rejecting all the template's words in it. What the template has
  /// and the letter has not, such as a passage that a condition left out, is listed by a
  /// ``TemplateComparison``.
  ///
  /// - Parameters:
  ///   - letter: the file made from the template.
  ///   - template: the template, in the same format.
  ///   - declared: the names that the template may print.
  ///   - clauses: the clauses that it prints, whose words are its own.
  ///   - author: in whose name the insertions are to be.
  ///   - date: when they were made, as `2026-05-01T00:00:00Z`.
  public static func merged(
    _ letter: [UInt8], into template: ReadDocument, declared: RecordShape? = nil,
    clauses: ClauseLibrary = .none, author: String, on date: String
  ) throws(DiagnosticsError) -> [UInt8] {
    let stamp = try ChangeStamp(author: author, date: date)
    let read = try ReadDocument(letter, format: template.format)
    let parts = try DocumentParts(letter)
    let accounts = try TemplateComparison.accounts(of: template, with: read, declared, clauses)
    let foreign = accounts.map(\.foreign).reduce(into: [:]) { all, some in
      all.merge(some) { $0 + $1 }
    }
    let stories = read.stories.map { story in
      StoryDifference(
        kind: story.kind, difference: ContainerDifference(of: story.container, added: foreign))
    }
    return try marked(read, read, (parts, parts), stamp, stories)
  }

  private static func marked(
    _ before: ReadDocument, _ after: ReadDocument,
    _ parts: (old: DocumentParts, new: DocumentParts),
    _ stamp: ChangeStamp, _ stories: [StoryDifference]
  ) throws(DiagnosticsError) -> [UInt8] {
    let changed: [String: [UInt8]]
    switch after.format {
    case .docx:
      var marking = try WordMarking(before, after, parts.old, parts.new, stamp)
      changed = try marking.marked(stories)
    case .odt:
      changed = try OpenDocumentMarking.marked(
        before, after, parts.old, parts.new, stamp, stories)
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
}

/// Whose changes they are, and when they were made.
struct ChangeStamp {
  let author: String
  let date: String

  /// - Parameter date: as `2026-05-01T00:00:00Z`.
  init(author: String, date: String) throws(DiagnosticsError) {
    let pattern = "0000-00-00T00:00:00Z"
    let isDate =
      date.utf8.count == pattern.utf8.count
      && zip(date.unicodeScalars, pattern.unicodeScalars).allSatisfy { character, expected in
        expected == "0" ? ("0"..."9").contains(character) : character == expected
      }
    guard isDate else {
      throw DocumentParts.refusal(
        "redline-date", "\u{201C}\(date)\u{201D} is no day and hour",
        remedy: "write it as 2026-05-01T00:00:00Z")
    }
    self.author = author
    self.date = date
  }
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
