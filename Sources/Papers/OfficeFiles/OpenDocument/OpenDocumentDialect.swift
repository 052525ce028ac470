import TemplateLanguage
import XMLTokens

/// Writes text and flows as OpenDocument text.
struct OpenDocumentDialect: OutputDialect {
  let styles: OpenDocumentStyles
  /// The width between the margins, in twentieths of a point.
  let textWidth: Int
  /// What the template has that additions must differ from.
  let host: OpenDocumentHost
  /// The part that it writes.
  let part: String

  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
    XMLWriter.appendEscaped(text, to: &bytes)
  }

  /// Runs of blanks, tabs and line breaks are elements (ODF 1.3 part 3, 6.1.2 to 6.1.5): as
  /// plain characters they would fall together to one blank.
  func appendText(_ text: String, to bytes: inout [UInt8]) {
    var plain = ""
    var blanks = 0
    func flush() {
      XMLWriter.appendEscaped(plain, to: &bytes)
      plain = ""
      if blanks > 0 {
        bytes.append(UInt8(ascii: " "))
        if blanks > 1 {
          bytes.append(contentsOf: "<text:s text:c=\"\(blanks - 1)\"/>".utf8)
        }
      }
      blanks = 0
    }
    guard needsElements(text) else {
      XMLWriter.appendEscaped(text, to: &bytes)
      return
    }
    var isFirst = true
    for character in text {
      switch character {
      case " ":
        if isFirst {
          bytes.append(contentsOf: "<text:s/>".utf8)
        } else {
          blanks += 1
        }
      case "\t":
        flush()
        bytes.append(contentsOf: "<text:tab/>".utf8)
      case "\n", "\r\n", "\r":
        flush()
        bytes.append(contentsOf: "<text:line-break/>".utf8)
      default:
        if blanks > 0 { flush() }
        plain.append(character)
      }
      isFirst = false
    }
    if blanks == 1 {
      XMLWriter.appendEscaped(plain, to: &bytes)
      bytes.append(contentsOf: "<text:s/>".utf8)
    } else {
      flush()
    }
  }

  private func needsElements(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 { return true }
      if byte == 0x20, previous == 0x20 { return true }
      previous = byte
    }
    return text.utf8.last == 0x20
  }

  func firstForbidden(in text: String) -> Unicode.Scalar? {
    XMLCharacters.firstForbidden(in: text)
  }

  func openCell(
    _ opening: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) -> Bool {
    var cell = OpenDocumentCell(opening)
    if look.rows == .further {
      var covered = OpenDocumentCell(Array("<table:covered-table-cell/>".utf8))
      covered.widen(by: widening(of: cell, look))
      output.bytes += covered.bytes
      coverCells(beside: cell, look, &output)
      return false
    }
    let columns = (look.columns ?? cell.number("columns")) * look.columnsTimes
    cell.widen(by: widening(of: cell, look))
    cell.set("table:number-columns-spanned", columns == 1 ? nil : String(columns))
    if case .first(let rows) = look.rows {
      cell.set("table:number-rows-spanned", rows == 1 ? nil : String(rows))
    }
    if let colour = look.background {
      let style = OpenDocumentCell.style(colour, like: cell.value("table:style-name"))
      cell.set("table:style-name", style)
      output.references.insert(style)
    }
    output.bytes += cell.bytes
    return true
  }

  func closeCell(
    _ closing: [UInt8], of opening: [UInt8], _ look: CellLook, into output: inout RenderOutput
  ) {
    output.bytes += closing
    coverCells(beside: OpenDocumentCell(opening), look, &output)
  }

  /// A cell that is wider than the template's covers more places beside it than stand there.
  private func coverCells(
    beside cell: OpenDocumentCell, _ look: CellLook, _ output: inout RenderOutput
  ) {
    for _ in 0..<max(widening(of: cell, look), 0) { coverCell(&output) }
  }

  /// By how many columns a cell is wider than the template's; less than nought for a narrower one.
  private func widening(of cell: OpenDocumentCell, _ look: CellLook) -> Int {
    look.columns.map { $0 - cell.number("columns") } ?? 0
  }

  func coverCell(_ output: inout RenderOutput) {
    output.bytes.append(contentsOf: "<table:covered-table-cell/>".utf8)
  }

  func hasAnchor(named name: String) -> Bool { host.anchors.contains(name) }

  func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next: Set<UInt8> = [0x3E, 0x20, 0x2F]
    return !bytes.containsSequence(Array("<table:table-cell".utf8), followedBy: next)
      && !bytes.containsSequence(Array("<table:covered-table-cell".utf8), followedBy: next)
      && !bytes.containsSequence(Array("<text:list-item".utf8), followedBy: next)
  }

  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    let blocks = try FlowLayout.blocks(of: flow, at: slot)
    var writer = OpenDocumentFlowWriter(dialect: self, slot: slot, requests: output.requests)
    try writer.writeInPlace(blocks)
    output.bytes += writer.bytes
    output.requests = writer.requests
    output.references.formUnion(writer.references)
  }

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    var writer = OpenDocumentFlowWriter(dialect: self, slot: slot, requests: output.requests)
    if let runs = flow.runs {
      try writer.writeInSentence(try runs.paragraphs())
      output.bytes += writer.bytes
      output.requests = writer.requests
      output.references.formUnion(writer.references)
      return
    }
    var blocks = try FlowLayout.blocks(of: flow, at: slot)
    if case .picture(let picture) = blocks.first {
      blocks.removeFirst()
      writer.writeInSentence(picture)
      output.bytes += writer.takeBytes()
    } else if case .paragraph(let first) = blocks.first, first.headingLevel == nil {
      blocks.removeFirst()
      try writer.writeInSentence([RunParagraph(text: first.text)])
      output.bytes += writer.takeBytes()
    }
    try writer.writeContinuation(blocks)
    output.pending += writer.bytes
    output.requests = writer.requests
    output.references.formUnion(writer.references)
  }
}
