import TemplateLanguage
import XMLTokens

/// Writes text and flows as OpenDocument text.
struct OpenDocumentDialect: OutputDialect {
  let styles: OpenDocumentStyles
  /// The width between the margins, in twentieths of a point.
  let textWidth: Int

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

  func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next: Set<UInt8> = [0x3E, 0x20, 0x2F]
    return !bytes.containsSequence(Array("<table:table-row".utf8), followedBy: next)
      && !bytes.containsSequence(Array("<text:list-item".utf8), followedBy: next)
  }

  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    let blocks = try FlowLayout.blocks(of: flow, at: slot)
    var writer = OpenDocumentFlowWriter(dialect: self, slot: slot)
    try writer.write(blocks)
    output.bytes += writer.bytes
    output.references.formUnion(writer.references)
  }

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    var blocks = try FlowLayout.blocks(of: flow, at: slot)
    var writer = OpenDocumentFlowWriter(dialect: self, slot: slot)
    if case .paragraph(let first) = blocks.first, first.headingLevel == nil {
      blocks.removeFirst()
      let stretches = try first.text.styled()
      try writer.write(slot.isWithin("text:a") ? stretches.withoutLinks : stretches)
      output.bytes += writer.takeBytes()
    }
    try writer.writeContinuation(blocks)
    output.pending += writer.bytes
    output.references.formUnion(writer.references)
  }
}
