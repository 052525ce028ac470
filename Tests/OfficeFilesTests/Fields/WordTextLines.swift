import TestSupport
import XMLTokens
import ZipFiles

/// A Word file's text as the cases of ../shared/conformance hold it: a line a paragraph, tables,
/// rows and cells marked, part after part.
enum WordTextLines {
  static func lines(of bytes: [UInt8]) throws -> [String] {
    let reader = try ZipReader(bytes)
    let names = reader.entries.map(\.name)
    var parts = ["word/document.xml"]
    for kind in ["header", "footer"] {
      parts += names.filter { isNumbered($0, kind) }.sorted()
    }
    parts += ["word/footnotes.xml", "word/endnotes.xml"].filter { names.contains($0) }
    return try parts.flatMap { part -> [String] in
      guard let entry = reader.entry(named: part) else { return [] }
      let tree = try XMLTree(try reader.read(entry))
      return ["## \(part)"] + blocks(tree.first("w:body") ?? tree, "")
    }
  }

  private static func isNumbered(_ name: String, _ kind: String) -> Bool {
    name.hasPrefix("word/\(kind)") && name.hasSuffix(".xml")
      && name.dropFirst("word/\(kind)".count).dropLast(4).allSatisfy(\.isNumber)
  }

  private static func blocks(_ tree: XMLTree, _ indent: String) -> [String] {
    tree.elements.flatMap { element -> [String] in
      switch element.name {
      case "w:p":
        return [indent + "P " + escaped(text(of: element))]
      case "w:tbl":
        return [indent + "TABLE"]
          + own("w:tr", of: element).flatMap { row in
            [indent + " ROW"]
              + own("w:tc", of: row).flatMap { [indent + "  CELL"] + blocks($0, indent + "   ") }
          }
      case "w:sdt": return element.first("w:sdtContent").map { blocks($0, indent) } ?? []
      case "w:footnote", "w:endnote":
        let type = element.attributes["w:type"] ?? "normal"
        return type == "normal"
          ? [indent + "NOTE \(element.attributes["w:id"] ?? "")"] + blocks(element, indent + "  ")
          : []
      case "w:customXml", "w:ins", "w:smartTag": return blocks(element, indent)
      default: return []
      }
    }
  }

  /// The elements of that name within one, not those of tables within it.
  private static func own(_ name: String, of tree: XMLTree) -> [XMLTree] {
    tree.elements.flatMap { element -> [XMLTree] in
      if element.name == name { return [element] }
      return element.name == "w:tbl" ? [] : own(name, of: element)
    }
  }

  private static func text(of tree: XMLTree) -> String {
    tree.elements.map { element in
      switch element.name {
      case "w:t": element.text
      case "w:tab": "\t"
      case "w:br", "w:cr":
        ["page", "column"].contains(element.attributes["w:type"] ?? "") ? "\u{0C}" : "\n"
      case "w:noBreakHyphen": "-"
      case "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:sectPr", "w:txbxContent",
        "mc:Fallback":
        ""
      case "w:drawing", "w:pict", "w:object":
        String(repeating: "[image]", count: element.all("a:blip").count) + text(of: element)
      default: text(of: element)
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\\\"
      case "\t": "\\t"
      case "\n": "\\n"
      case "\u{0C}": "\\f"
      default: String(character)
      }
    }.joined()
  }
}
