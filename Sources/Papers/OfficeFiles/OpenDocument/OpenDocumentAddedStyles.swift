import XMLTokens

/// Automatic styles that a part which prints values is given, for tables and page breaks.
///
/// A table, its columns and its cells can be styled only by automatic styles, which stand before
/// the text. How they look is taken from the template's own styles Remit Table, Remit Table Cell
/// and Remit Table Head, where it has them.
enum OpenDocumentAddedStyles {
  static let table = "RemitTable"
  static let narrowTable = "RemitTableNarrow"
  static let keptTable = "RemitTableKept"
  static let cell = "RemitTableCell"
  static let headCell = "RemitTableHead"
  static let row = "RemitTableRow"
  static let pageBreak = "RemitPageBreak"
  static let strong = "RemitStrong"
  static let emphasis = "RemitEmphasis"
  static let struck = "RemitStruck"
  static let picture = "RemitPicture"

  /// The style of a column of that many shares: only their proportions reach the document.
  static func column(_ shares: Int) -> String { "\(columnPrefix)\(max(shares, 1))" }

  private static let columnPrefix = "RemitColumn"

  /// The style of a column, made when a table uses it; nil for a name of another style.
  static func columnStyle(named name: String) -> [UInt8]? {
    guard name.hasPrefix(columnPrefix), let shares = Int(name.dropFirst(columnPrefix.count)) else {
      return nil
    }
    let markup =
      "<style:style style:name=\"\(name)\" style:family=\"table-column\">"
      + "<style:table-column-properties style:rel-column-width=\"\(shares)*\"/></style:style>"
    return Array(markup.utf8)
  }

  /// The styles as tokens.
  static func tokens(_ styles: OpenDocumentStyles) -> [XMLToken] {
    var tokens: [XMLToken] = []
    func style(
      _ name: String, _ family: String, _ content: [XMLToken], parent: String? = nil
    ) {
      var start = XMLStart(
        name: OpenDocumentNames.style("style"),
        attributes: [
          XMLAttribute(name: OpenDocumentNames.style("name"), value: name),
          XMLAttribute(name: OpenDocumentNames.style("family"), value: family),
        ], namespaces: [], line: 0)
      if let parent {
        let name = OpenDocumentNames.style("parent-style-name")
        start.attributes.append(XMLAttribute(name: name, value: parent))
      }
      tokens += [.start(start)] + content + [.end(start.name)]
    }
    for (name, look, family) in [
      (table, "Remit Table", "table"), (cell, "Remit Table Cell", "table-cell"),
      (headCell, "Remit Table Head", "table-cell"),
    ] {
      style(
        name, family, properties(styles, look, family), parent: styles.style(look, family))
    }
    style(
      narrowTable, "table",
      changed(
        properties(styles, "Remit Table", "table"), removing: ["width"],
        [
          (OpenDocumentNames.style("rel-width"), "\(TableWidths.narrowShare)%"),
          (OpenDocumentNames.table("align"), "left"),
        ]),
      parent: styles.style("Remit Table", "table"))
    style(
      keptTable, "table",
      changed(
        properties(styles, "Remit Table", "table"),
        [(OpenDocumentNames.style("may-break-between-rows"), "false")]),
      parent: styles.style("Remit Table", "table"))
    style(row, "table-row", element("table-row-properties", [("fo:keep-together", "always")]))
    style(pageBreak, "paragraph", element("paragraph-properties", [("fo:break-after", "page")]))
    style(strong, "text", element("text-properties", [("fo:font-weight", "bold")]))
    style(emphasis, "text", element("text-properties", [("fo:font-style", "italic")]))
    style(
      picture, "graphic",
      element(
        "graphic-properties",
        [
          ("style:vertical-pos", "top"), ("style:vertical-rel", "baseline"),
          ("fo:margin", "0cm"), ("fo:padding", "0cm"), ("fo:border", "none"),
        ]))
    style(
      struck, "text", element("text-properties", [("style:text-line-through-style", "solid")]))
    return tokens
  }

  private static func properties(
    _ styles: OpenDocumentStyles, _ name: String, _ family: String
  ) -> [XMLToken] {
    let found = styles.properties(name, family)
    if !found.isEmpty { return found }
    // Writer leaves out styles of tables when it saves, so a form that went through it has none.
    switch family {
    case "table":
      return element(
        "table-properties",
        [
          ("style:rel-width", "100%"), ("table:align", "margins"), ("fo:margin-top", "0.1cm"),
          ("fo:margin-bottom", "0.3cm"),
        ])
    default:
      let isHead = name == "Remit Table Head"
      return element(
        "table-cell-properties",
        [("fo:padding", "0.14cm"), ("fo:border", "0.5pt solid #a6a6a6")]
          + (isHead ? [("fo:background-color", "#e7e6e6")] : []))
    }
  }

  /// A table's properties with these among them.
  private static func changed(
    _ properties: [XMLToken], removing removed: [String] = [], _ added: [(XMLName, String)]
  ) -> [XMLToken] {
    properties.map { token in
      guard case .start(var start) = token, start.name.local == "table-properties" else {
        return token
      }
      start.attributes.removeAll { attribute in
        removed.contains(attribute.name.local) || added.contains { $0.0 == attribute.name }
      }
      start.attributes += added.map { XMLAttribute(name: $0.0, value: $0.1) }
      return .start(start)
    }
  }

  private static func element(_ local: String, _ attributes: [(String, String)]) -> [XMLToken] {
    let name = OpenDocumentNames.style(local)
    let start = XMLStart(
      name: name,
      attributes: attributes.map { qualified, value in
        let parts = qualified.split(separator: ":")
        return XMLAttribute(
          name: XMLName(
            namespace: namespaces[String(parts[0])] ?? "", prefix: String(parts[0]),
            local: String(parts[1])), value: value)
      }, namespaces: [], line: 0)
    return [.start(start), .end(name)]
  }

  private static let namespaces = [
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "style": OpenDocumentNames.style, "table": OpenDocumentNames.table,
  ]
}
