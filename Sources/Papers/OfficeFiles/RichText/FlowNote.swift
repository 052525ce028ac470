import Markdown
import TemplateLanguage

/// A note at the foot of the page: one paragraph or more.
struct FlowNote {
  /// The words of each paragraph.
  let paragraphs: [[StyledText]]

  /// The note that a Markdown text has.
  init(_ blocks: [MarkdownBlock]) throws(FlowFault) {
    try self.init(FlowLayout.blocks(of: blocks))
  }

  /// The note that a passage makes.
  init(_ flow: Flow) throws(FlowFault) {
    try self.init(FlowLayout.blocks(of: flow, at: FlowSlot()))
  }

  private init(_ blocks: [FlowLayout.Block]) throws(FlowFault) {
    var paragraphs: [[StyledText]] = []
    for block in blocks {
      guard case .paragraph(let paragraph) = block, paragraph.headingLevel == nil,
        paragraph.number == nil
      else {
        throw FlowFault(
          message: "a footnote holds more than paragraphs",
          remedy: "put the list, the table, the heading or the picture into the text itself")
      }
      for case .note in paragraph.text {
        throw FlowFault(
          message: "a footnote stands within a footnote",
          remedy: "put its words into the note, or the note into the text")
      }
      paragraphs.append(paragraph.text)
    }
    self.paragraphs = paragraphs.isEmpty ? [[]] : paragraphs
  }

  /// Refuses a note where Word and Writer take none.
  static func checkPlace(_ slot: FlowSlot) throws(FlowFault) {
    guard slot.story != "body" else { return }
    throw FlowFault(
      message: "a footnote can stand only in the body of a document, and this is a \(slot.story)",
      remedy: "print it in the body, or put its words into the text")
  }
}
