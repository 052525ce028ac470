public import Diagnostics
import ZipFiles

extension DocumentTemplate {
  /// A copy with what was found in its margin, each comment at the words it is about. It is for
  /// reading: comments quote tags.
  ///
  /// What stands where there is no margin, in headers, notes and properties, is told at the first
  /// paragraph of the body.
  public func annotated(with findings: [Diagnostic]) throws(DiagnosticsError) -> [UInt8] {
    guard format != .text else {
      throw DiagnosticsError(
        Diagnostic(
          .error, "no-margin", "a plain text has no margin to write comments in",
          at: SourcePlace(file: file), remedy: "read the findings on the screen, or with --json"))
    }
    let reader = try PartReader(source, file: file)
    let archive: FinishedArchive
    do {
      archive = try FinishedArchive(source)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
    var left =
      format == .docx
      ? try WordAnnotations.parts(reader, archive, findings)
      : try OpenDocumentAnnotations.parts(reader, archive, findings)
    var parts: [ZipPart] = []
    for entry in reader.reader.entries where !entry.isFolder {
      if let bytes = left.removeValue(forKey: entry.name) {
        parts.append(.deflated(name: entry.name, bytes: bytes))
      } else {
        parts.append(.copied(entry))
      }
    }
    for (name, bytes) in left.sorted(by: { $0.key < $1.key }) {
      parts.append(.deflated(name: name, bytes: bytes))
    }
    do {
      return try ZipRewrite.archive(parts, from: reader.reader)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }
}

/// A comment and the paragraph at which it is to stand.
struct MarginComment {
  /// Where the paragraph begins among the body's tokens.
  var paragraph: Int
  /// The words of the paragraph that it is about, if they are known.
  var words: String?
  /// What it says, a paragraph each.
  var lines: [String]

  /// The comments of these findings, in the order of the body. `part` is the main part.
  static func all(of findings: [Diagnostic], in part: PlacedPart) -> [MarginComment] {
    let body = part.things.filter { !$0.isTable && $0.place.part == "body" }
    guard let first = body.first else { return [] }
    let comments = findings.map { finding -> MarginComment in
      let place = finding.place?.document
      let thing = place.flatMap { self.thing(at: $0, in: part) }
      let paragraph = thing.flatMap { thing in
        body.last { $0.index <= thing.index && part.tree.end(of: $0.index) >= thing.index }
      }
      var lines = ["\(finding.severity.rawValue.capitalizedFirst): \(finding.message)."]
      if let remedy = finding.remedy { lines.append("\(remedy.capitalizedFirst).") }
      if paragraph == nil, let place { lines.insert("In \(place.description):", at: 0) }
      return MarginComment(
        paragraph: (paragraph ?? first).index,
        words: paragraph?.index == thing?.index ? place?.words : nil, lines: lines)
    }
    return comments.enumerated().sorted {
      ($0.element.paragraph, $0.offset) < ($1.element.paragraph, $1.offset)
    }.map(\.element)
  }

  /// The paragraph at a place; of a table its first.
  private static func thing(at place: DocumentPlace, in part: PlacedPart) -> PlacedPart.Thing? {
    let found = part.things.filter { thing in
      let own = thing.place
      guard !thing.isTable, own.part == place.part, own.table == place.table else { return false }
      if place.table != nil, place.row == nil { return true }
      return own.row == place.row && own.cell == place.cell && own.paragraph == place.paragraph
    }
    guard let words = place.words?.prefix(while: { $0 != "…" }) else { return found.first }
    // Places in notes and boxes are counted from one in each.
    return found.first { part.tree.text(of: $0.index).contains(words) } ?? found.first
  }
}

extension String {
  /// The words with a capital at their beginning, unless it is a tag that begins them.
  fileprivate var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
