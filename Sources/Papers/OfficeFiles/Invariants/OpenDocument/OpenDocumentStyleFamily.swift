import XMLTokens

/// Of which family a style is that is declared or asked for.
enum OpenDocumentStyleFamily {
  /// The family of a style by its declaration.
  static func family(ofDeclared start: XMLStart) -> String {
    if start.name == OpenDocumentNames.text("list-style") { return "list" }
    // Number, currency, date and time styles share their names (ODF 1.3 part 3, 16.29).
    return start.value(OpenDocumentNames.style("family")) ?? "data"
  }

  /// The family that an attribute asks for; nil for what is no reference to a style, or to a page.
  static func family(of attribute: XMLName, at index: Int, in tree: PartTree) -> String? {
    let element = tree.start(index).name
    switch (attribute.namespace, attribute.local) {
    case (OpenDocumentNames.text, "style-name"):
      return element.namespace == OpenDocumentNames.text ? text[element.local] : nil
    case (OpenDocumentNames.text, "cond-style-name"): return "paragraph"
    case (OpenDocumentNames.text, "default-style-name"): return "paragraph"
    case (OpenDocumentNames.text, "visited-style-name"),
      (OpenDocumentNames.text, "citation-style-name"),
      (OpenDocumentNames.text, "citation-body-style-name"),
      (OpenDocumentNames.text, "main-entry-style-name"):
      return "text"
    case (OpenDocumentNames.table, "style-name"):
      let local = element.local == "covered-table-cell" ? "table-cell" : element.local
      return ["table", "table-column", "table-row", "table-cell"].contains(local) ? local : nil
    case (OpenDocumentNames.table, "default-cell-style-name"): return "table-cell"
    case (OpenDocumentNames.table, "paragraph-style-name"): return "paragraph"
    case (OpenDocumentNames.draw, "style-name"):
      let isPage = element.namespace == OpenDocumentNames.style || element.local == "page"
      return isPage ? "drawing-page" : "graphic"
    case (OpenDocumentNames.draw, "text-style-name"): return "paragraph"
    case (OpenDocumentNames.style, "list-style-name"): return "list"
    case (OpenDocumentNames.style, "data-style-name"): return "data"
    case (OpenDocumentNames.style, "style-name"): return "text"
    case (OpenDocumentNames.style, "register-truth-ref-style-name"): return "paragraph"
    case (OpenDocumentNames.style, "parent-style-name"),
      (OpenDocumentNames.style, "next-style-name"):
      return element.local == "style" ? family(ofDeclared: tree.start(index)) : nil
    case (OpenDocumentNames.style, "apply-style-name"):
      return tree.parent(of: index).map { family(ofDeclared: tree.start($0)) }
    default: return nil
    }
  }

  /// The family of `text:style-name` by the element that has it.
  private static let text: [String: String] = {
    var families = [
      "p": "paragraph", "h": "paragraph", "span": "text", "a": "text", "list": "list",
      "numbered-paragraph": "list", "section": "section", "ruby": "ruby", "ruby-text": "text",
      "index-title": "section", "index-title-template": "paragraph",
      "index-source-style": "paragraph", "linenumbering-configuration": "text",
      "list-level-style-number": "text", "list-level-style-bullet": "text",
      "outline-level-style": "text",
    ]
    for index in [
      "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
      "alphabetical-index", "bibliography",
    ] {
      families[index] = "section"
      families[index + "-entry-template"] = "paragraph"
    }
    return families
  }()
}
