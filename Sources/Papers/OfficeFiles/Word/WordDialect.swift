import TemplateLanguage
import XMLTokens

/// Writes text and flows as WordprocessingML.
struct WordDialect: OutputDialect {
  let styles: WordStyles
  /// The prefix that the part binds to WordprocessingML, with its colon: usually `w:`.
  var prefix: String
  /// The ids of the paragraph styles that a numbering names.
  let numberedStyles: Set<String>
  /// The first number free for a numbering that restarts.
  let firstFreeNumbering: Int
  /// The first number free for the pattern of a list.
  let firstFreePattern: Int
  /// The width between the margins, in twentieths of a point.
  let textWidth: Int
  /// What the template has that additions must differ from.
  let host: WordHost
  /// Whether footnotes may stand in the part.
  let takesNotes: Bool
  /// What a reader calls the part: body, header, footnote.
  let story: String

  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
    XMLWriter.appendEscaped(text, to: &bytes)
  }

  /// A line break and a tab are elements, and end the text element they stand in.
  func appendText(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) else {
      XMLWriter.appendEscaped(text, to: &bytes)
      return
    }
    var plain = ""
    for character in text {
      let element: String
      switch character {
      case "\n", "\r\n", "\r": element = "br"
      case "\t": element = "tab"
      default:
        plain.append(character)
        continue
      }
      XMLWriter.appendEscaped(plain, to: &bytes)
      plain = ""
      let markup = "</\(prefix)t><\(prefix)\(element)/><\(prefix)t xml:space=\"preserve\">"
      bytes.append(contentsOf: markup.utf8)
    }
    XMLWriter.appendEscaped(plain, to: &bytes)
  }

  func firstForbidden(in text: String) -> Unicode.Scalar? {
    XMLCharacters.firstForbidden(in: text)
  }

  func begin(_ mark: ListMark, in output: inout RenderOutput) -> Int {
    let number = firstFreeNumbering + output.requests.restartedLists.count
    if let list = host.numbering?.restarted(mark.list) {
      output.requests.restartedLists.append(list)
    }
    return number
  }

  func append(_ mark: ListMark, number: Int, isFirst: Bool, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Word makes one table of two that touch.
  func startTable(_ bytes: inout [UInt8]) {
    if WordMarkup.lastBlock(of: bytes, prefix: prefix) == "tbl" { appendParagraph(to: &bytes) }
  }

  func beginsWithTable(_ blocks: [UInt8]) -> Bool {
    WordMarkup.beginsWithTable(blocks, prefix: prefix)
  }

  /// A cell ends with a paragraph (ECMA-376 part 1, 17.4.65), which may stand in a content control.
  func endCell(_ bytes: inout [UInt8]) {
    switch WordMarkup.lastBlock(of: bytes, prefix: prefix) {
    case "p": break
    case "sdt"
    where bytes.hasSuffix(Array("</\(prefix)p></\(prefix)sdtContent></\(prefix)sdt>".utf8)):
      break
    default: appendParagraph(to: &bytes)
    }
  }

  /// A header, a footer, a note and a text box hold at least a paragraph (CT_HdrFtr, CT_FtnEdn and
  /// CT_TxbxContent), and Word has one behind a table that is last in them; a body need not.
  func endStory(_ name: String?, opening: [UInt8], _ bytes: inout [UInt8]) {
    guard name != "body" else { return }
    let isEmpty = opening.isEmpty ? bytes.isEmpty : bytes.hasSuffix(opening)
    if isEmpty || WordMarkup.lastBlock(of: bytes, prefix: prefix) == "tbl" {
      appendParagraph(to: &bytes)
    }
  }

  private func appendParagraph(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "<\(prefix)p/>".utf8)
  }

  func openCell(
    _ opening: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) -> Bool {
    let divided = WordMarkup.divided(opening, at: .cell, prefix: prefix)
    var properties = WordProperties(.cell, divided?.properties ?? [], prefix: prefix)
    let own = properties.value(of: "gridSpan").flatMap { Int($0) } ?? 1
    let columns = (look.columns ?? own) * look.columnsTimes
    if columns == 1 {
      properties.remove("gridSpan")
    } else {
      properties.set("gridSpan", "\(prefix)val=\"\(columns)\"")
    }
    switch look.rows {
    case .first: properties.set("vMerge", "\(prefix)val=\"restart\"")
    case .further: properties.set("vMerge", "\(prefix)val=\"continue\"")
    case nil: break
    }
    if let colour = look.background {
      properties.set(
        "shd", "\(prefix)val=\"clear\" \(prefix)color=\"auto\" \(prefix)fill=\"\(colour)\"")
    }
    output.bytes += divided?.before ?? opening
    output.bytes += properties.bytes
    return true
  }

  func number(ofNoteAt place: String, _ requests: RenderRequests) -> Int {
    host.firstFreeNote + requests.count(at: place)
  }

  func hasAnchor(named name: String) -> Bool { host.bookmarks.contains(name) }

  func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.containsSequence(Array("<\(prefix)tc".utf8), followedBy: [0x3E, 0x20, 0x2F])
  }

  /// A writer of flows; in a note that stands in the text, of what the part of the notes takes.
  private func writer(at slot: FlowSlot, _ requests: RenderRequests) -> WordFlowWriter {
    var writer = WordFlowWriter(dialect: self, slot: slot, requests: requests)
    writer.isNote = takesNotes && ["footnote", "endnote"].contains(slot.story)
    return writer
  }

  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    let blocks = try FlowLayout.blocks(of: flow, at: slot)
    var writer = writer(at: slot, output.requests)
    try writer.writeInPlace(blocks)
    if beginsWithTable(writer.bytes) { startTable(&output.bytes) }
    output.bytes += writer.bytes
    output.requests = writer.requests
  }

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    var writer = writer(at: slot, output.requests)
    if let runs = flow.runs {
      try writer.writeInSentence(try runs.paragraphs())
      output.bytes += writer.bytes
      output.requests = writer.requests
      return
    }
    var blocks = try FlowLayout.blocks(of: flow, at: slot)
    if case .picture(let picture) = blocks.first {
      blocks.removeFirst()
      try writer.writeInSentence(picture)
      output.bytes += writer.takeBytes()
    } else if case .paragraph(let first) = blocks.first, first.headingLevel == nil {
      blocks.removeFirst()
      try writer.writeInSentence(first)
      output.bytes += writer.takeBytes()
    }
    try writer.writeContinuation(blocks)
    if beginsWithTable(writer.bytes) { startTable(&output.pending) }
    output.pending += writer.bytes
    output.requests = writer.requests
  }
}

extension [UInt8] {
  /// Whether these bytes end with those.
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the sequence occurs with one of the given bytes right after it.
  func containsSequence(_ sequence: [UInt8], followedBy next: Set<UInt8>) -> Bool {
    guard count > sequence.count, let first = sequence.first else { return false }
    var from = startIndex
    while let start = self[from...].firstIndex(of: first) {
      let end = start + sequence.count
      guard end < endIndex else { return false }
      if self[start..<end].elementsEqual(sequence), next.contains(self[end]) { return true }
      from = start + 1
    }
    return false
  }
}
