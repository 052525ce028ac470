import Diagnostics
import XMLTokens

/// Looks through a template's file for what its tags do not tell: tags in tracked deletions, and
/// what accessibility needs (EN 301 549, 10; WCAG 2.2 1.1.1, 1.3.1, 2.4.2, 3.1.1).
enum DocumentReview {
  /// What there is to say; nothing of a file that cannot be read, which is refused elsewhere.
  static func remarks(on bytes: [UInt8], _ format: OfficeFormat) -> [Diagnostic] {
    guard format != .text, let archive = try? FinishedArchive(bytes), archive.unreadable.isEmpty
    else { return [] }
    return format == .docx
      ? remarks(on: WordFile(archive), WordReview.self)
      : remarks(on: OpenDocumentFile(archive), OpenDocumentReview.self)
  }

  private static func remarks<Review: FormatReview>(
    on file: Review.File, _ review: Review.Type
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (part, name) in file.stories {
      guard let tree = file.trees[part], name != WordContents.properties else { continue }
      let placed = PlacedPart(tree, named: name, in: file)
      found += review.deletions(in: placed).compactMap { deletion($0.words, $0.place) }
      found += changes(review.changes(in: placed))
      found += review.pictures(in: placed, of: file).map {
        remark(
          .noAltText, "the picture has no alternative text", at: $0,
          "describe in a sentence what it shows, or mark it as decorative")
      }
      found += tables(in: placed, review)
      found += headings(in: placed)
    }
    return found + properties(of: file, review)
  }

  /// What is said of tracked changes: they come to whoever is sent a document made of the template.
  private static func changes(_ places: [DocumentPlace?]) -> [Diagnostic] {
    guard var first = places.first else { return [] }
    // Formats differ in what of a paragraph's words is there to be read.
    first?.words = nil
    let count = places.count == 1 ? "a tracked change" : "\(places.count) tracked changes"
    return [
      Diagnostic(
        .warning, trackedChanges,
        "the template holds \(count), which every document made of it shows with its author's name",
        at: SourcePlace(document: first),
        remedy: "accept or reject all changes, switch the recording of changes off, and save it")
    ]
  }

  /// The code of what is said of tracked changes.
  static let trackedChanges = "tracked-changes"

  private static func deletion(_ words: String, _ place: DocumentPlace?) -> Diagnostic? {
    let start = words.indices.first { index in
      ["{{", "{%", "{#"].contains { words[index...].hasPrefix($0) }
    }
    guard let start else { return nil }
    var place = place
    let tag = words[start...]
    place?.words = tag.count > 60 ? "\(tag.prefix(59))…" : String(tag)
    return Diagnostic(
      .error, "tag-in-deletion",
      "a tag stands in a tracked deletion, which keeps it in the document for whoever looks",
      at: SourcePlace(document: place),
      remedy: "accept or reject the tracked changes, then save the template")
  }

  private static func tables<Review: FormatReview>(
    in part: PlacedPart, _ review: Review.Type
  ) -> [Diagnostic] {
    part.things.filter { $0.isTable && review.isTableWithoutHeader(part.tree, $0.index) }.map {
      remark(
        .noHeaderRow, "the table has no header row", at: $0.place,
        "mark its first row as one that is repeated at the top of each page; or, if it has no header, "
          + "say in its alternative text how it is to be read")
    }
  }

  /// Whether rows of cells are a table of facts. One column, or one row, is a frame around words; two
  /// columns are names with what belongs to them, whose header is the first column, unless a loop
  /// fills the rows.
  static func needsHeader(_ rows: [[Int]], in tree: PartTree) -> Bool {
    let columns = rows.map(\.count).max() ?? 0
    if rows.count < 2 || columns < 2 { return false }
    return columns > 2
      || rows.joined().contains { loopsLeftOpen(in: tree.text(of: $0)) > 0 }
  }

  /// How many loops begin in a text and do not end in it.
  private static func loopsLeftOpen(in text: String) -> Int {
    let tags = text.split(separator: "{%", omittingEmptySubsequences: false).dropFirst().map {
      tag in
      var words = tag.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "%" })[...]
      if let first = words.first, ["p", "tr", "tc", "r"].contains(first) { words.removeFirst() }
      return words.first ?? ""
    }
    return tags.count { $0 == "for" } - tags.count { $0 == "endfor" }
  }

  private static func headings(in part: PlacedPart) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var last: (part: String, level: Int) = ("", 0)
    for thing in part.things {
      guard let level = thing.headingLevel else { continue }
      let above = last.part == thing.place.part ? last.level : 0
      // The first heading may be of level 2, for a title stands above it.
      if level > max(above, 1) + 1 {
        found.append(
          remark(
            .headingJump,
            above == 0
              ? "the first heading is of level \(level)"
              : "a heading of level \(level) follows one of level \(above)", at: thing.place,
            "make it a heading of level \(max(above, 1) + (above == 0 ? 0 : 1))"))
      }
      last = (thing.place.part, level)
    }
    return found
  }

  private static func properties<Review: FormatReview>(
    of file: Review.File, _ review: Review.Type
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let place = DocumentPlace(part: WordContents.properties)
    if review.title(of: file)?.isEmpty ?? true {
      found.append(
        remark(
          .noTitle, "the document has no title", at: place,
          "give it one under File, Properties; it may be a tag"))
    }
    if !review.hasLanguage(file) {
      found.append(
        remark(
          .noLanguage, "the document does not say in what language it is", at: place,
          "set the language of its default paragraph style, English (United Kingdom)"))
    }
    return found
  }

  private static func remark(
    _ code: AccessibilityRemark, _ message: String, at place: DocumentPlace?, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, code.rawValue, message, at: SourcePlace(document: place), remedy: remedy)
  }
}

/// What people who do not see the page need of a document.
public enum AccessibilityRemark: String, Sendable, CaseIterable {
  /// A picture that nothing describes.
  case noAltText = "no-alt-text"
  /// A table of which no row is its header.
  case noHeaderRow = "no-header-row"
  /// A heading more than a level below the one before it.
  case headingJump = "heading-jump"
  /// A document without a title among its properties.
  case noTitle = "no-title"
  /// A document that does not say in what language it is.
  case noLanguage = "no-language"
}

/// Where a format keeps what a review looks for.
protocol FormatReview {
  associatedtype File: FinishedFile

  /// The words of tracked deletions, each with its place.
  static func deletions(in part: PlacedPart) -> [(words: String, place: DocumentPlace?)]
  /// The places of tracked insertions, deletions and moves.
  static func changes(in part: PlacedPart) -> [DocumentPlace?]
  /// The places of pictures that nothing describes.
  static func pictures(in part: PlacedPart, of file: File) -> [DocumentPlace?]
  /// Whether a table of rows and columns has no header row.
  static func isTableWithoutHeader(_ tree: PartTree, _ table: Int) -> Bool
  /// The title among the document's properties.
  static func title(of file: File) -> String?
  /// Whether the document says in what language it is.
  static func hasLanguage(_ file: File) -> Bool
}
