import TemplateLanguage
import XMLTokens

/// How a list in a loop goes on with the numbers of the turn before (ODF 1.3 part 3, 19.780 and
/// 19.925): the first is given a name, by which the others call it.
enum OpenDocumentListNumbers {
  /// An attribute in whose place the list's name or the one that it continues comes to stand.
  static let hole = XMLName(local: "remit-list")

  /// The numbered list styles among these tokens.
  static func numbered(in tokens: [XMLToken]) -> Set<String> {
    var found: Set<String> = []
    var style: String?
    for token in tokens {
      switch token {
      case .start(let start) where start.name == OpenDocumentNames.text("list-style"):
        style = start.value(OpenDocumentNames.style("name"))
      case .end(let name) where name == OpenDocumentNames.text("list-style"): style = nil
      case .start(let start)
      where start.name == OpenDocumentNames.text("list-level-style-number"):
        if let style, start.value(OpenDocumentNames.text("level")) == "1" { found.insert(style) }
      default: break
      }
    }
    return found
  }
}

extension OpenDocumentDialect {
  func begin(_ mark: ListMark, in output: inout RenderOutput) -> Int {
    output.requests.nextNumber()
  }

  func append(_ mark: ListMark, number: Int, isFirst: Bool, to bytes: inout [UInt8]) {
    let name = "\(host.prefix)List\(number + 1)"
    bytes.append(
      contentsOf: (isFirst ? " xml:id=\"\(name)\"" : " text:continue-list=\"\(name)\"").utf8)
  }
}
