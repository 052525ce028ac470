/// A finished plain text: one story without parts.
struct FinishedText: FinishedFile {
  let trees: [String: PartTree] = [:]
  let stories: [(part: String, name: String)] = []
  let text: VisibleText
  let anatomy = PartAnatomy(paragraphs: [], tables: [], rows: [], cells: [])

  init(_ bytes: [UInt8]) {
    var text = VisibleText()
    text.add(String(decoding: bytes, as: UTF8.self))
    self.text = text
  }

  func headingLevel(_ tree: PartTree, _ paragraph: Int) -> Int? { nil }
}
