import TemplateLanguage
import XMLTokens

/// Reads a part of a Word document as template pieces.
///
/// ```xml
/// <w:p><w:pPr>…</w:pPr><w:r><w:rPr>…</w:rPr><w:t>Dear {{ name }}</w:t></w:r></w:p>
/// ```
///
/// gives a paragraph with its properties, in it a run with its own, in it a string with the text.
/// Proofing marks and the page breaks of Word's last layout are left out; they are of no meaning.
struct WordFlattening {
  private let tokens: ArraySlice<XMLToken>
  private let story: String
  private let styles: WordStyles
  private let markers: FieldMarkers
  private var index: Int
  private var builder = PieceBuilder()
  private var open: [Open] = []

  /// What has to be written when an element ends.
  private enum Open {
    /// A unit, and the elements that its closing markup ends, the innermost first.
    case unit(TemplateUnit.Kind, ends: [XMLName])
    /// An element written as it stands.
    case markup
    /// An element whose end its unit writes.
    case within
  }

  /// The pieces of a part whose whole content is one story: body, header, footer.
  static func pieces(
    of tokens: [XMLToken], story: String, styles: WordStyles,
    markers: FieldMarkers = FieldMarkers(), numbering: WordNumbering? = nil,
    relationships: [XMLToken] = [], ofNotes: [String: [XMLToken]] = [:]
  ) -> [TemplatePiece] {
    var flattening = WordFlattening(
      tokens: tokens[...], styles: styles, story: story, markers: markers, numbering: numbering,
      addresses: WordLinks.targets(relationships))
    flattening.addressesOfNotes = ofNotes.mapValues { WordLinks.targets($0) }
    return flattening.run()
  }

  private static let relationship = XMLName(
    namespace: WordNames.relationships, prefix: "r", local: "id")

  private let numbering: WordNumbering?
  /// Where the part's relationships lead, by their ids.
  private let addresses: [String: String]
  /// The same of the parts with notes, by what one of these is called.
  private var addressesOfNotes: [String: [String: String]] = [:]
  /// The note that stands here where the text refers to it.
  private var note: (kind: String, end: Int)?

  private init(
    tokens: ArraySlice<XMLToken>, styles: WordStyles, story: String, markers: FieldMarkers,
    numbering: WordNumbering?, addresses: [String: String]
  ) {
    self.addresses = addresses
    self.markers = markers
    self.numbering = numbering
    self.tokens = tokens
    self.styles = styles
    self.story = story
    index = tokens.startIndex
  }

  private mutating func run() -> [TemplatePiece] {
    while index < tokens.endIndex {
      switch tokens[index] {
      case .start(let start): element(start)
      case .end(let name): end(name)
      case .text(let text):
        if case .unit(.string, _) = open.last {
          builder.text(text)
        } else {
          builder.write(tokens[index])
        }
        index += 1
      }
    }
    return builder.finish()
  }

  private mutating func end(_ name: XMLName) {
    switch open.popLast() {
    case .unit(_, let ends): builder.close(ends)
    case .markup, nil: builder.write(.end(name))
    case .within: break
    }
    index += 1
  }

  private mutating func element(_ start: XMLStart) {
    if open.isEmpty {
      // The root. Notes and comments hold a story each; other parts are one.
      let holdsStories = ["footnotes", "endnotes", "comments"].contains(start.name.local)
      if holdsStories { markup(start) } else { unit(.story, start, name: story) }
      return
    }
    guard start.name.namespace == WordNames.main else {
      foreign(start)
      return
    }
    switch start.name.local {
    case "p": paragraph(start)
    case "r": unit(.run, start, properties: "rPr")
    case "t": string(start)
    case "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab": symbol(start)
    case "tbl":
      let tableStart = index
      unit(.table, start, properties: "tblPr", "tblGrid")
      for tag in UnreadTag.inTable(tokens[tableStart..<index]) { builder.field(tag) }
    case "tr": unit(.row, start, properties: "tblPrEx", "trPr")
    case "tc": unit(.cell, start, properties: "tcPr")
    case "hyperlink":
      for tag in UnreadTag.inLink(start) { builder.field(tag) }
      if let id = start.value(Self.relationship), let address = addressesHere[id],
        let tag = UnreadTag.inAddress(address)
      {
        builder.field(tag)
      }
      isInParagraph ? unit(.run, start) : markup(start)
    case "smartTag", "ins", "moveTo", "fldSimple", "bdo", "dir":
      isInParagraph ? unit(.run, start) : markup(start)
    case "sdt": contentControl(start)
    case "txbxContent": unit(.story, start, name: "text box")
    case "footnote", "endnote", "comment": unit(.story, start, name: start.name.local)
    case "bookmarkStart", "bookmarkEnd": anchor(start, "bookmark")
    case "commentRangeStart", "commentRangeEnd", "commentReference": anchor(start, "comment")
    case "proofErr", "lastRenderedPageBreak": skip()
    case "drawing": drawing(start)
    case "footnoteReference", "endnoteReference": reference(start)
    case "fldChar", "instrText", "pict", "object", "pgNum":
      builder.see()
      markup(start)
    default: markup(start)
    }
  }

  /// Where the relationships lead of the part to which this place belongs.
  private var addressesHere: [String: String] {
    guard let note, index < note.end else { return addresses }
    return addressesOfNotes[note.kind] ?? [:]
  }

  /// A reference to a note, which stands in it where it depends on what is around.
  private mutating func reference(_ start: XMLStart) {
    builder.see()
    guard let note = WordReferredNotes.note(at: start, tokens[index...].dropFirst().first),
      case .start(let begun) = tokens[index + 1]
    else { return markup(start) }
    var unit = TemplateUnit(.story, name: begun.name.local)
    unit.note = note
    self.note = (begun.name.local, tokens.endOfElement(from: index + 1))
    builder.open(unit, [])
    open += [.within, .unit(.story, ends: [begun.name])]
    index += 2
  }

  /// A picture that a value takes the place of is a tag; any other stays as it is.
  private mutating func drawing(_ start: XMLStart) {
    let end = tokens.endOfElement(from: index)
    guard let framed = WordPictureFrame(tokens[index...end]) else {
      builder.see()
      return markup(start)
    }
    builder.picture(framed.frame, tag: framed.tag)
    index = end + 1
  }

  /// Elements of other vocabularies; only a drawing's number matters to the engine, and what marks
  /// a field.
  private mutating func foreign(_ start: XMLStart) {
    if let marker = markers.marker(at: start) {
      builder.place(marker)
      if case .element = marker {
        open.append(.markup)
        index += 1
      } else {
        index += 2
      }
    } else if isSecondTelling(start) {
      skip()
    } else if start.name.namespace == WordNames.drawing, start.name.local == "docPr" {
      if let tag = UnreadTag.inPicture(start) { builder.field(tag) }
      builder.start(
        start, unique: XMLName(namespace: "", prefix: "", local: "id"), isNumber: true)
      open.append(.markup)
      index += 1
    } else {
      if let tag = UnreadTag.inFormula(start, tokens[index...].dropFirst().first) {
        builder.field(tag)
      }
      markup(start)
    }
  }

  /// Whether an element tells a text box once more for programs before Word 2010 (ECMA-376 part 3,
  /// 7.6), and a `set` in it would be carried out a second time.
  private func isSecondTelling(_ start: XMLStart) -> Bool {
    guard start.name.local == "Fallback", start.name.namespace == PartTree.compatibilityNamespace
    else {
      return false
    }
    var words = ""
    for case .text(let text) in tokens[index...tokens.endOfElement(from: index)] { words += text }
    return words.split(separator: "{%", omittingEmptySubsequences: false).dropFirst().contains {
      $0.drop { "-+ ".contains($0) }.hasPrefix("set ") || $0.hasPrefix("p set ")
    }
  }

  private var isInParagraph: Bool {
    for element in open.reversed() {
      if case .unit(let kind, _) = element {
        if kind == .paragraph { return true }
        if kind != .run { return false }
      }
    }
    return false
  }

  private mutating func unit(
    _ kind: TemplateUnit.Kind, _ start: XMLStart, name: String? = nil, properties: String...
  ) {
    unit(TemplateUnit(kind, name: name), start, properties: properties)
  }

  /// Begins a unit; the property elements that come first in it belong to its opening markup.
  private mutating func unit(_ unit: TemplateUnit, _ start: XMLStart, properties: [String]) {
    var end = index
    while end + 1 < tokens.endIndex, case .start(let next) = tokens[end + 1],
      next.name.namespace == WordNames.main, properties.contains(next.name.local)
    {
      end = tokens.endOfElement(from: end + 1)
    }
    var unit = unit
    if unit.kind == .cell { unit.takeSpans(of: tokens[(index + 1)..<(end + 1)]) }
    builder.open(unit, start, properties: tokens[(index + 1)..<(end + 1)])
    open.append(.unit(unit.kind, ends: [start.name]))
    index = end + 1
  }

  private mutating func paragraph(_ start: XMLStart) {
    var unit = TemplateUnit(.paragraph)
    if index + 1 < tokens.endIndex, case .start(let next) = tokens[index + 1],
      next.name == WordNames.w("pPr")
    {
      let end = tokens.endOfElement(from: index + 1)
      for case .start(let property) in tokens[(index + 1)...end]
      where property.name == WordNames.w("pStyle") {
        let id = property.value(WordNames.val) ?? ""
        unit.style = styles.name(of: id)
        unit.headingLevel = styles.headingLevel(of: id)
        break
      }
      unit.boundary = WordPageBoundary.boundary(of: start, tokens[(index + 1)...end])
    }
    guard unit.headingLevel == nil, let item = numbering?.item(tokens[index...]) else {
      return self.unit(unit, start, properties: ["pPr"])
    }
    let end = tokens.endOfElement(from: index + 1)
    builder.open(
      unit, start, properties: tokens[(index + 1)..<(end + 1)], list: item.list,
      level: item.level, scope: .untilRestarted, marked: [.start(start)] + item.properties)
    open.append(.unit(.paragraph, ends: [start.name]))
    index = end + 1
  }

  /// Text keeps its blanks at both ends, whatever comes to stand there.
  private mutating func string(_ start: XMLStart) {
    var start = start
    let space = XMLName(
      namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", local: "space")
    if start.value(space) == nil {
      start.attributes.append(XMLAttribute(name: space, value: "preserve"))
    }
    unit(TemplateUnit(.string), start, properties: [])
  }

  private mutating func symbol(_ start: XMLStart) {
    let end = tokens.endOfElement(from: index)
    let reads =
      switch start.name.local {
      case "noBreakHyphen": "-"
      case "softHyphen": "\u{AD}"
      case "sym": "\u{25A1}"
      case "br": isLineBreak(start) ? "\n" : "\u{2398}"
      case "cr": "\n"
      default: "\t"
      }
    builder.symbol(tokens[index...end], reads: reads)
    index = end + 1
  }

  /// Whether a break ends a line only, and neither page nor column (ECMA-376 part 1, 17.18.3).
  private func isLineBreak(_ start: XMLStart) -> Bool {
    start.value(WordNames.w("type")).map { $0 == "textWrapping" } ?? true
  }

  /// A mark of a bookmark or of a margin comment, which has one number.
  private mutating func anchor(_ start: XMLStart, _ kind: String) {
    let end = tokens.endOfElement(from: index)
    builder.anchor("\(kind) \(start.value(WordNames.w("id")) ?? "")", tokens[index...end])
    index = end + 1
  }

  /// A content control is its properties and its content; the two open and close together.
  private mutating func contentControl(_ start: XMLStart) {
    let last = tokens.endOfElement(from: index)
    let content = (index...last).first {
      if case .start(let inner) = tokens[$0] {
        inner.name == WordNames.w("sdtContent")
      } else {
        false
      }
    }
    guard let content, case .start(let inner) = tokens[content] else {
      markup(start)
      return
    }
    let kind: TemplateUnit.Kind = isInParagraph ? .run : .group
    if holdsMarkers(index...content) {
      builder.open(TemplateUnit(kind), [])
      writeProperties(index...content)
    } else {
      builder.open(
        TemplateUnit(kind), opening(of: index...content, filled: holdsTags(content...last)))
    }
    open += [.unit(kind, ends: [inner.name, start.name]), .within]
    index = content + 1
  }

  /// A control's opening markup. Of one that holds tags, Word would show what the data store has that
  /// it is bound to.
  private func opening(of range: ClosedRange<Int>, filled: Bool) -> [XMLToken] {
    guard filled else { return Array(tokens[range]) }
    var kept: [XMLToken] = []
    var place = range.lowerBound
    while place <= range.upperBound {
      if case .start(let start) = tokens[place], start.name.local == "dataBinding" {
        place = tokens.endOfElement(from: place) + 1
      } else {
        kept.append(tokens[place])
        place += 1
      }
    }
    return kept
  }

  private func holdsTags(_ range: ClosedRange<Int>) -> Bool {
    var words = ""
    for case .text(let text) in tokens[range] { words += text }
    return holdsMarkers(range) || UnreadTag.first(in: words) != nil
  }

  private func holdsMarkers(_ range: ClosedRange<Int>) -> Bool {
    tokens[range].contains {
      if case .start(let start) = $0 { markers.marker(at: start) != nil } else { false }
    }
  }

  /// A control's properties with values among them; without its number, of which Word gives it
  /// another.
  private mutating func writeProperties(_ range: ClosedRange<Int>) {
    var place = range.lowerBound
    while place <= range.upperBound {
      if case .start(let start) = tokens[place] {
        if let marker = markers.marker(at: start) {
          builder.place(marker)
          if case .element = marker { place += 1 } else { place += 2 }
          continue
        }
        if start.name == WordNames.w("id") {
          place = tokens.endOfElement(from: place) + 1
          continue
        }
      }
      builder.write(tokens[place])
      place += 1
    }
  }

  private mutating func markup(_ start: XMLStart) {
    if let words = AttributeWords(start) {
      builder.start(start, filling: words)
    } else {
      for tag in UnreadTag.inAttributes(start) { builder.field(tag) }
      builder.write(.start(start))
    }
    open.append(.markup)
    index += 1
  }

  private mutating func skip() {
    index = tokens.endOfElement(from: index) + 1
  }
}
