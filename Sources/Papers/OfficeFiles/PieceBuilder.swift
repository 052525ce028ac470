import TemplateLanguage
import XMLTokens

/// Gathers a part's markup into template pieces, joining what no tag can act upon.
struct PieceBuilder {
  private(set) var pieces: [TemplatePiece] = []
  private var writer = XMLWriter()
  private var isVisible = false

  /// Markup that a reader does not see: properties, marks.
  mutating func write(_ token: XMLToken) {
    writer.write(token)
  }

  /// A whole element that a reader does not see.
  mutating func write(_ tokens: ArraySlice<XMLToken>) {
    for token in tokens { writer.write(token) }
  }

  /// What was written since the last piece is something to be seen: a picture, a field.
  mutating func see() {
    isVisible = true
  }

  /// Begins a unit with its start tag and, where they follow it, its properties.
  mutating func open(_ unit: TemplateUnit, _ start: XMLStart, properties: ArraySlice<XMLToken> = [])
  {
    open(unit, [.start(start)] + properties)
  }

  /// Begins a unit whose opening markup is all of these tokens.
  mutating func open(_ unit: TemplateUnit, _ tokens: [XMLToken]) {
    flush()
    for token in tokens { writer.write(token) }
    let opening = writer.take()
    var unit = unit
    if let repeated = repeatable(tokens) {
      for token in repeated { writer.write(token) }
      unit.repeatedOpening = writer.take()
    }
    pieces.append(.open(unit, opening))
  }

  /// Begins a unit whose opening markup says to which numbered list it belongs.
  ///
  /// - Parameter marked: the opening markup with ``listHole`` where that is said.
  mutating func open(
    _ unit: TemplateUnit, _ start: XMLStart, properties: ArraySlice<XMLToken> = [],
    list: String, level: Int, scope: ListMark.Scope, marked: [XMLToken]
  ) {
    var unit = unit
    let bytes = XMLWriter.bytes(of: repeatable(marked) ?? marked)
    // A whole attribute may be the hole, or its value alone.
    for hole in [" remit-list=\"\(Self.listHole)\"", Self.listHole] where unit.listMark == nil {
      guard let place = bytes.position(of: Array(hole.utf8), from: 0) else { continue }
      unit.listMark = ListMark(
        list: list, level: level, scope: scope, before: Array(bytes[..<place]),
        after: Array(bytes[(place + hole.utf8.count)...]))
    }
    open(unit, start, properties: properties)
  }

  /// What stands in opening markup where a format says to which numbered list it belongs: letters
  /// for private use, of which no program makes properties.
  static let listHole = "\u{10FFFD}\u{10FFFC}\u{10FFFD}"

  /// Opening markup without what may stand once: such attributes of its first tag, and the number
  /// of a content control; nil when there is nothing of the kind.
  private func repeatable(_ tokens: [XMLToken]) -> [XMLToken]? {
    guard case .start(var start)? = tokens.first else { return nil }
    let isControl = start.name == WordNames.w("sdt")
    guard isControl || start.attributes.contains(where: Self.mayStandOnce) else { return nil }
    // A list that goes on with the numbers of one that it names goes on with those of the list before.
    let continues = start.attributes.first { $0.name == OpenDocumentNames.text("continue-list") }
    start.attributes.removeAll(where: Self.mayStandOnce)
    if let continues {
      let name = XMLName(
        namespace: OpenDocumentNames.text, prefix: continues.name.prefix,
        local: "continue-numbering")
      start.attributes.removeAll { $0.name == name }
      start.attributes.append(XMLAttribute(name: name, value: "true"))
    }
    let rest = tokens.dropFirst()
    guard isControl else { return [.start(start)] + rest }
    var kept: [XMLToken] = [.start(start)]
    var depth = 0
    for token in rest {
      switch token {
      case .start(let inner):
        depth += 1
        // The id among the control's own properties, not one deeper within them.
        if depth == 2, inner.name == WordNames.w("id") { continue }
      case .end(let name):
        depth -= 1
        if depth == 1, name == WordNames.w("id") { continue }
      case .text: break
      }
      kept.append(token)
    }
    return kept
  }

  /// Whether an attribute names its element to others, and need not stand at all: names of
  /// tables, ids of paragraphs and lists. What is repeated goes without.
  static func mayStandOnce(_ attribute: XMLAttribute) -> Bool {
    switch (attribute.name.local, attribute.name.namespace) {
    case ("id", "http://www.w3.org/XML/1998/namespace"): true
    case ("paraId", "http://schemas.microsoft.com/office/word/2010/wordml"): true
    case ("textId", "http://schemas.microsoft.com/office/word/2010/wordml"): true
    case ("name", OpenDocumentNames.table), ("continue-list", OpenDocumentNames.text): true
    default: false
    }
  }

  /// Ends the innermost unit with these end tags, the innermost first.
  mutating func close(_ names: [XMLName]) {
    flush()
    for name in names { writer.end(name) }
    pieces.append(.close(writer.take()))
  }

  /// Text that a reader sees.
  mutating func text(_ text: String) {
    flush()
    pieces.append(.text(text))
  }

  /// An element that reads as text.
  mutating func symbol(_ tokens: ArraySlice<XMLToken>, reads text: String) {
    flush()
    for token in tokens { writer.write(token) }
    pieces.append(.symbol(writer.take(), reads: text))
  }

  /// One end of a paired range.
  mutating func anchor(_ key: String, _ tokens: ArraySlice<XMLToken>) {
    flush()
    for token in tokens { writer.write(token) }
    pieces.append(.anchor(key: key, writer.take()))
  }

  /// Begins a unit one of whose attributes must be unique in the document, and cannot be left out.
  mutating func open(_ unit: TemplateUnit, _ start: XMLStart, unique name: XMLName) {
    flush()
    // The unit opens with nothing, and its tag is written in it, piece by piece.
    pieces.append(.open(unit, []))
    self.start(start, unique: name, isNumber: false)
  }

  /// A start tag one of whose attributes must be unique in the document.
  mutating func start(_ start: XMLStart, unique name: XMLName, isNumber: Bool) {
    guard let index = start.attributes.firstIndex(where: { $0.name == name }) else {
      writer.start(start)
      return
    }
    // The value is written as a piece of its own, between its quotes.
    var before = start
    before.attributes = Array(start.attributes[..<index])
    var after = XMLWriter()
    after.start(
      XMLStart(
        name: start.name, attributes: Array(start.attributes[(index + 1)...]), namespaces: [],
        line: start.line))
    let written = start.attributes[index]
    var opening = XMLWriter()
    opening.start(before)
    writer.raw(Array(opening.take().dropLast()))
    writer.raw(Array(" \(written.name.qualified)=\"".utf8))
    flush()
    pieces.append(.identifier(written.value, isNumber: isNumber))
    let head = 1 + start.name.qualified.utf8.count
    writer.raw([UInt8(ascii: "\"")] + after.take().dropFirst(head))
  }

  /// A picture that the value of a tag takes the place of.
  mutating func picture(_ frame: PictureFrame, tag: String) {
    flush()
    pieces.append(.picture(tag: tag, frame))
  }

  /// What follows refers to a thing of that name.
  mutating func refer(to name: String) {
    flush()
    pieces.append(.reference(name))
  }

  /// What a field does here.
  mutating func field(_ piece: FieldPiece) {
    flush()
    pieces.append(.field(piece))
  }

  /// A start tag with a value in the attribute of that name, which is there if the condition holds.
  mutating func element(
    _ start: XMLStart, attribute name: XMLName, _ value: Expression, if condition: Expression?
  ) {
    var plain = start
    plain.attributes.removeAll { $0.name == name }
    var opening = XMLWriter()
    opening.start(plain)
    writer.raw(Array(opening.take().dropLast()))
    if let condition { field(FieldPiece(.ifStart(condition), source: value.source)) }
    writer.raw(Array(" \(name.qualified)=\"".utf8))
    field(FieldPiece(.mark(value), source: value.source))
    writer.raw(Array("\"".utf8))
    if condition != nil { field(FieldPiece(.ifEnd, source: value.source)) }
    writer.raw(Array(">".utf8))
  }

  /// Here the things referred to are written.
  mutating func markDeferred() {
    // A start tag that is open is closed before them.
    flush()
    pieces.append(.deferred)
  }

  /// All pieces.
  mutating func finish() -> [TemplatePiece] {
    flush()
    return pieces
  }

  private mutating func flush() {
    let bytes = writer.take()
    if !bytes.isEmpty {
      pieces.append(.markup(bytes, isVisible: isVisible))
      isVisible = false
    }
  }
}

extension XMLName {
  /// The name with its prefix, as it stands in the text.
  var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}

extension ArraySlice<XMLToken> {
  /// Where the element that begins at `start` ends: the index of its end tag.
  func endOfElement(from start: Int) -> Int {
    var depth = 0
    for index in start..<endIndex {
      switch self[index] {
      case .start: depth += 1
      case .end:
        depth -= 1
        if depth == 0 { return index }
      case .text: break
      }
    }
    return endIndex - 1
  }
}

extension XMLStart {
  /// The value of the attribute of that name.
  func value(_ name: XMLName) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
