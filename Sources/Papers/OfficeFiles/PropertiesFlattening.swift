import TemplateLanguage
import XMLTokens

/// Reads a part of document properties as template pieces: each element's text is a paragraph.
///
/// ```xml
/// <dc:title>{{ paper.title }}</dc:title>
/// ```
enum PropertiesFlattening {
  static func pieces(of tokens: [XMLToken]) -> [TemplatePiece] {
    var builder = PieceBuilder()
    var isLeaf: [Bool] = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .start(let start):
        if index == 0 {
          builder.open(TemplateUnit(.story, name: WordContents.properties), start)
        } else if index + 1 < tokens.count, case .text = tokens[index + 1] {
          builder.open(TemplateUnit(.paragraph), start)
          isLeaf.append(true)
        } else {
          builder.write(token)
          isLeaf.append(false)
        }
      case .text(let text):
        if isLeaf.last == true { builder.text(text) } else { builder.write(token) }
      case .end(let name):
        if index == tokens.count - 1 || isLeaf.removeLast() {
          builder.close([name])
        } else {
          builder.write(token)
        }
      }
    }
    return builder.finish()
  }
}
