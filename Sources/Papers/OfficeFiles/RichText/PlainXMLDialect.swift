import TemplateLanguage
import XMLTokens

/// Writes values where no structure can be: document properties.
struct PlainXMLDialect: OutputDialect {
  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
    XMLWriter.appendEscaped(text, to: &bytes)
  }

  func appendText(_ text: String, to bytes: inout [UInt8]) {
    XMLWriter.appendEscaped(text, to: &bytes)
  }

  func firstForbidden(in text: String) -> Unicode.Scalar? {
    XMLCharacters.firstForbidden(in: text)
  }

  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    throw PlainXMLDialect.fault
  }

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    guard let runs = flow.runs, runs.allSatisfy({ $0.note == nil }) else {
      throw PlainXMLDialect.fault
    }
    let words = runs.map(\.text).joined()
    appendText(
      words.split(whereSeparator: { $0 == "\u{07}" || $0 == "\u{0C}" }).joined(separator: " "),
      to: &output.bytes)
  }

  private static let fault = FlowFault(
    message: "a document property holds plain text, and this is a passage with structure",
    remedy: "print a field of plain text there")
}
