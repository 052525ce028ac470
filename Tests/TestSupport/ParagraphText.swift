import OfficeFiles

/// Tells a paragraph's words as a reader sees them.
struct ParagraphText {
  var format: OfficeFormat
  var showsStyles: Bool
  /// The names of styles by their ids.
  var styleNames: [String: String] = [:]

  /// The paragraph's line. What stands in a text box or note is no part of it.
  func lines(of paragraph: XMLTree) -> [String] {
    let text = collapsed(words(of: paragraph))
    guard showsStyles else { return [text] }
    return ["\(style(of: paragraph)): \(text)"]
  }

  private func style(of paragraph: XMLTree) -> String {
    switch format {
    case .docx:
      let id = paragraph.first("w:pPr")?.first("w:pStyle")?.attributes["w:val"] ?? ""
      let name = styleNames[id] ?? id
      return name.hasPrefix("heading") ? "H" + name.dropFirst() : name
    default:
      let id = paragraph.attributes["text:style-name"] ?? ""
      return id == "RemitPageBreak"
        ? "" : id.split(separator: "_20_", omittingEmptySubsequences: false).joined(separator: " ")
    }
  }

  private func words(of tree: XMLTree) -> String {
    if tree.attributes["text:style-name"] == "RemitPageBreak" { return "⎘" }
    return tree.children.map { child in
      switch child {
      case .text(let text): isText(tree.name) ? text : ""
      case .element(let element): words(in: element)
      }
    }.joined()
  }

  private func words(in element: XMLTree) -> String {
    switch element.name {
    case "w:tab", "text:tab": return "→"
    case "w:br": return element.attributes["w:type"] == "page" ? "⎘" : "⏎"
    case "w:cr", "text:line-break": return "⏎"
    case "text:s":
      return String(repeating: "\u{1}", count: Int(element.attributes["text:c"] ?? "1") ?? 1)
    case "w:txbxContent", "draw:text-box", "text:note", "office:annotation", "w:pPr", "w:rPr",
      "w:instrText":
      return ""
    default: return words(of: element)
    }
  }

  /// Word keeps text in elements of its own; in Writer it stands anywhere in the paragraph.
  private func isText(_ name: String) -> Bool {
    format == .docx ? name == "w:t" : true
  }

  /// Writer takes blanks that stand together for one, and those at either end for none
  /// (ODF 1.3 part 3, 6.1.2).
  private func collapsed(_ text: String) -> String {
    guard format == .odt else { return text }
    var result = ""
    var previous: Character = " "
    for character in text {
      if character == " ", previous == " " { continue }
      result.append(character)
      previous = character
    }
    if result.last == " " { result.removeLast() }
    return String(result.map { $0 == "\u{1}" ? " " : $0 })
  }
}
