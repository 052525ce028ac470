public import Diagnostics
public import OfficeFiles
import XMLTokens

/// A document as people read it: its body, page headers and footers, with what stands in them.
public struct ReadDocument: Sendable {
  /// What a stretch of a document is.
  public enum StoryKind: String, Sendable, Hashable, Codable {
    /// The text itself.
    case body
    /// What stands at the head of pages.
    case header
    /// What stands at the foot of pages.
    case footer
    /// A footnote or endnote.
    case note
  }

  /// What the file is.
  public let format: OfficeFormat
  /// What a reader of a comparison ought to know of the file, such as that it holds tracked changes.
  public let remarks: [String]

  let stories: [Story]
  /// The parts with text, by name.
  let parts: [String: PartTokens]

  struct Story: Sendable {
    var kind: StoryKind
    /// Which header or footer it is: two documents' stories of one key belong together.
    var key: String
    var container: Container
  }

  /// Reads a file. Tracked changes that it holds are taken as accepted, and a remark says so.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - format: what it is.
  public init(_ bytes: [UInt8], format: OfficeFormat) throws(DiagnosticsError) {
    let read: DocumentReading
    switch format {
    case .docx: read = try WordReading.read(DocumentParts(bytes))
    case .odt: read = try OpenDocumentReading.read(DocumentParts(bytes))
    case .text: read = try DocumentReading(plainText: bytes)
    }
    self.format = format
    remarks = read.remarks
    stories = read.stories
    parts = read.parts
  }

  /// Whether the file holds tracked changes.
  public var holdsTrackedChanges: Bool { remarks.contains(DocumentReading.heldChanges) }

  /// Every paragraph with its place, in the order of reading: body, headers, footers; notes after
  /// the paragraph that has their mark.
  public var paragraphs: [PlacedParagraph] {
    var walk = PlaceWalk()
    var result: [PlacedParagraph] = []
    for story in stories {
      walk.begin(story.kind)
      walk.visit(story.container) { paragraph, place in
        result.append(
          PlacedParagraph(
            place: place, text: paragraph.text, headingLevel: paragraph.headingLevel,
            formatting: Self.formatting(of: paragraph)))
      }
    }
    return result
  }

  private static func formatting(of paragraph: Paragraph) -> [String] {
    var runs: [String] = []
    for piece in paragraph.pieces where piece.kind != .marker && !piece.text.isEmpty {
      if runs.last != piece.format.words { runs.append(piece.format.words) }
    }
    return [paragraph.format.words] + runs
  }
}

/// A paragraph with its place.
public struct PlacedParagraph: Sendable, Hashable {
  /// Where it stands.
  public var place: ChangePlace
  /// What it says.
  public var text: String
  /// The level of a heading, from 1.
  public var headingLevel: Int?
  /// Its setting, then the looks of its characters in order.
  public var formatting: [String]
}

/// What reading a file of either format gives.
struct DocumentReading {
  var stories: [ReadDocument.Story] = []
  var parts: [String: PartTokens] = [:]
  var remarks: [String] = []

  static let heldChanges =
    "the file holds tracked changes already; it is compared as if all of them were accepted"

  init() {}

  /// A text's lines as paragraphs.
  init(plainText bytes: [UInt8]) throws(DiagnosticsError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DocumentParts.refusal(
        "text-encoding", "the file is not text in UTF-8", remedy: "save it as UTF-8")
    }
    let blocks = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        var paragraph = Paragraph(range: 0..<0, format: ParagraphFormat())
        paragraph.add(Piece(kind: .text, text: String(line), items: []))
        return Block.paragraph(paragraph)
      }
    stories = [
      ReadDocument.Story(
        kind: .body, key: "body", container: Container(part: "", element: 0..<0, blocks: blocks))
    ]
  }
}
