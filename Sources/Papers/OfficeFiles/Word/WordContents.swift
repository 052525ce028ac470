import XMLTokens

/// What parts a Word file has, by its list of content types (ECMA-376 part 2, 7.3.7).
struct WordContents {
  /// The parts that matter here.
  enum Kind: String {
    case styles = "wordprocessingml.styles+xml"
    case numbering = "wordprocessingml.numbering+xml"
    case footnotes = "wordprocessingml.footnotes+xml"
    case endnotes = "wordprocessingml.endnotes+xml"
    case settings = "wordprocessingml.settings+xml"
  }

  /// What stands before each kind in the full name of a content type.
  static let typePrefix = "application/vnd.openxmlformats-officedocument."

  /// What a reader would call the part with title and author.
  static let properties = "document properties"

  private var types: [(part: String, type: String)] = []

  init(_ tokens: [XMLToken]) {
    for case .start(let start) in tokens where start.name.local == "Override" {
      let name = XMLName(namespace: "", prefix: "", local: "PartName")
      let type = XMLName(namespace: "", prefix: "", local: "ContentType")
      guard let part = start.value(name), let type = start.value(type) else { continue }
      types.append((part.hasPrefix("/") ? String(part.dropFirst()) : part, type))
    }
  }

  /// The document itself; a template file (.dotx) has one of its own kind.
  var mainPart: String? {
    types.first {
      $0.type.hasSuffix("wordprocessingml.document.main+xml")
        || $0.type.hasSuffix("wordprocessingml.template.main+xml")
    }?.part
  }

  func part(_ kind: Kind) -> String? {
    types.first { $0.type.hasSuffix(kind.rawValue) }?.part
  }

  /// The parts that can hold tags, with what a reader would call them.
  func stories(main: String) -> [(part: String, name: String)] {
    var stories = [(main, "body")]
    let kinds = [
      ("wordprocessingml.header+xml", "header"), ("wordprocessingml.footer+xml", "footer"),
      ("wordprocessingml.footnotes+xml", "footnote"),
      ("wordprocessingml.endnotes+xml", "endnote"), ("wordprocessingml.comments+xml", "comment"),
      ("core-properties+xml", WordContents.properties),
      ("extended-properties+xml", WordContents.properties),
      ("custom-properties+xml", WordContents.properties),
    ]
    for (type, name) in kinds {
      stories += types.filter { $0.type.hasSuffix(type) }.map { ($0.part, name) }
    }
    return stories
  }

  /// The prefix of a part's root element, with its colon.
  static func prefix(of tokens: [XMLToken]) -> String {
    guard case .start(let root)? = tokens.first, !root.name.prefix.isEmpty else { return "w:" }
    return root.name.prefix + ":"
  }

  /// The width between the margins of the last section, in twentieths of a point; that of A4 with
  /// margins of an inch where the document does not say.
  static func textWidth(of document: [XMLToken]) -> Int {
    var (page, left, right) = (11_906, 1440, 1440)
    func number(_ start: XMLStart, _ name: String, _ otherwise: Int) -> Int {
      start.value(WordNames.w(name)).flatMap { Int($0) } ?? otherwise
    }
    for case .start(let start) in document where start.name.namespace == WordNames.main {
      switch start.name.local {
      case "pgSz": page = number(start, "w", page)
      case "pgMar":
        left = number(start, "left", left)
        right = number(start, "right", right)
      default: break
      }
    }
    return min(max(page - left - right, 2880), 40_000)
  }
}
