import TemplateLanguage

/// Writes words as they are, for tests of the engine without a format.
struct PlainDialect: OutputDialect {
  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  func appendText(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  func firstForbidden(in text: String) -> Unicode.Scalar? { nil }

  func layOut(_ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput) {}

  func layOutInSentence(_ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput) {}

  func endCell(_ bytes: inout [UInt8]) {}

  func isEmptyContainer(_ bytes: ArraySlice<UInt8>) -> Bool { false }
}
