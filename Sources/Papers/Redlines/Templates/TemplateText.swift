import Diagnostics
import TemplateLanguage

/// A story of a template as text with tags, and what the template language makes of it.
///
/// The story is given to the language in pieces whose markup is marks of our own, which no document
/// can hold, so that the outline that comes back tells where each word stands.
struct TemplateText {
  private(set) var paragraphs: [(text: String, place: ChangePlace)] = []
  private var pieces: [TemplatePiece]

  /// Marks in the outline's literals: each stands for itself, but for the two that a number follows.
  enum Mark {
    static let paragraph: UInt8 = 1
    static let position: UInt8 = 2
    static let endOfNumber: UInt8 = 3
    static let paragraphEnd: UInt8 = 4
    static let tableStart: UInt8 = 5
    static let tableEnd: UInt8 = 6
    static let rowEnd: UInt8 = 7
    static let cellEnd: UInt8 = 8
    static let noteStart: UInt8 = 14
    static let noteEnd: UInt8 = 15

    static func numbered(_ mark: UInt8, _ number: Int) -> [UInt8] {
      [mark] + Array(String(number).utf8) + [endOfNumber]
    }
  }

  private let clauses: ClauseLibrary

  /// - Parameter clauses: those that the template prints; the words of one that is a plain line are
  ///   the template's own words here.
  init(_ story: ReadDocument.Story, _ clauses: ClauseLibrary) {
    self.clauses = clauses
    pieces = [.open(TemplateUnit(.story, name: story.kind.rawValue), [])]
    for step in StoryStep.all(of: story) { add(step) }
    pieces.append(.close([]))
  }

  private mutating func add(_ step: StoryStep) {
    switch step {
    case .paragraph(let paragraph, _, let place):
      let unit = TemplateUnit(.paragraph, headingLevel: paragraph.headingLevel)
      pieces.append(.open(unit, Mark.numbered(Mark.paragraph, paragraphs.count)))
      let text = clauses.spelledOut(in: paragraph.text)
      paragraphs.append((text, place))
      addWords(of: text)
    case .paragraphEnd: pieces.append(.close([Mark.paragraphEnd]))
    case .noteStart:
      pieces.append(.open(TemplateUnit(.story, name: "note"), [Mark.noteStart]))
    case .noteEnd: pieces.append(.close([Mark.noteEnd]))
    case .tableStart: pieces.append(.open(TemplateUnit(.table), [Mark.tableStart]))
    case .tableEnd: pieces.append(.close([Mark.tableEnd]))
    case .rowStart: pieces.append(.open(TemplateUnit(.row), []))
    case .rowEnd: pieces.append(.close([Mark.rowEnd]))
    case .cellStart: pieces.append(.open(TemplateUnit(.cell), []))
    case .cellEnd: pieces.append(.close([Mark.cellEnd]))
    }
  }

  /// Each word bears its place; so does what abuts a tag.
  private mutating func addWords(of text: String) {
    var word = ""
    var start = 0
    var at = 0
    var previous: Unicode.Scalar = " "
    func end(_ pieces: inout [TemplatePiece]) {
      if !word.isEmpty {
        pieces.append(
          .symbol(Mark.numbered(Mark.position, start) + Array(word.utf8), reads: word))
      }
      (word, start) = ("", at)
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let opens =
        scalar == "{" && index + 1 < scalars.count
        && ["{", "%", "#"].contains(scalars[index + 1])
      if scalar == " " || opens { end(&pieces) }
      at += UTF8.width(scalar)
      if scalar == " " {
        pieces.append(.text(" "))
        start = at
      } else {
        word.unicodeScalars.append(scalar)
        if scalar == "}", ["}", "%", "#"].contains(previous) { end(&pieces) }
      }
      previous = scalar
    }
    end(&pieces)
  }

  func outline(_ scope: ShapeScope) throws(DiagnosticsError) -> [TemplateOutline] {
    let (template, diagnostics) = CompiledTemplate.compile(pieces, dialect: OutlineDialect())
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw DiagnosticsError(errors) }
    return template.outline(in: scope)
  }
}

/// Writes a template's words as they are; nothing is printed with it.
private struct OutlineDialect: OutputDialect {
  func appendLiteral(_ text: String, to bytes: inout [UInt8]) { bytes += text.utf8 }

  func appendText(_ text: String, to bytes: inout [UInt8]) { bytes += text.utf8 }

  func firstForbidden(in text: String) -> Unicode.Scalar? { nil }

  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {}

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {}
}
