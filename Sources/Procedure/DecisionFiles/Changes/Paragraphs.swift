/// The paragraphs of a text in Markdown: what blank lines part.
enum Paragraphs {
  static func of(_ text: String) -> [String] {
    let bytes = text.utf8
    var paragraphs: [String] = []
    var first: String.Index?
    var end = bytes.startIndex
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        first = first ?? line.startIndex
        end = line.endIndex
      } else if let start = first {
        paragraphs.append(String(text[start..<end]))
        first = nil
      }
    }
    if let first { paragraphs.append(String(text[first..<end])) }
    return paragraphs
  }
}
