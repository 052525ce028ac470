public import OfficeFiles
import XMLTokens
import ZipFiles

/// A document as a reader sees it, told in the same lines for both formats.
///
/// A line is a paragraph, a row of a table is `| a | b |` with ` / ` between the paragraphs of a
/// cell, a table within a cell stands in `⟦ ⟧`. Tabs read `→`, line breaks `⏎`, page breaks `⎘`.
public struct RenderedDocument {
  private let reader: ZipReader
  private let format: OfficeFormat

  /// The document in a file's bytes.
  public init(_ bytes: [UInt8], _ format: OfficeFormat) throws {
    reader = try ZipReader(bytes)
    self.format = format
  }

  /// Fails when any part is not well-formed.
  public func check() throws {
    for entry in reader.entries where entry.name.hasSuffix("xml") || entry.name.hasSuffix("rels") {
      _ = try XMLTokenizer.tokens(of: try reader.read(entry))
    }
  }

  /// A part's bytes; none when the file has no such part.
  public func part(_ name: String) throws -> [UInt8] {
    try reader.entry(named: name).map { try reader.read($0) } ?? []
  }

  /// A part as a tree.
  public func tree(_ name: String) throws -> XMLTree {
    try XMLTree(try part(name))
  }

  /// The part with the body text.
  public var mainPart: String { format == .docx ? "word/document.xml" : "content.xml" }

  /// The body's lines; with `styles`, each paragraph after the name of its style.
  public func body(styles: Bool = false) throws -> [String] {
    let root = try tree(mainPart)
    let body = format == .docx ? root.first("w:body") : root.all("office:text").first
    return try body.map { lines(of: $0, try text(styles)) } ?? []
  }

  /// The page header's lines.
  public func header() throws -> [String] {
    format == .docx
      ? lines(of: try tree("word/header1.xml"), try text(false))
      : try tree("styles.xml").all("style:header").flatMap { lines(of: $0, try text(false)) }
  }

  /// The page footer's lines.
  public func footer() throws -> [String] {
    format == .docx
      ? lines(of: try tree("word/footer1.xml"), try text(false))
      : try tree("styles.xml").all("style:footer").flatMap { lines(of: $0, try text(false)) }
  }

  /// The footnotes' lines.
  public func notes() throws -> [String] {
    format == .docx
      ? try tree("word/footnotes.xml").all("w:footnote").flatMap { lines(of: $0, try text(false)) }
      : try tree("content.xml").all("text:note-body").flatMap { lines(of: $0, try text(false)) }
  }

  /// The text boxes' lines; in Word each box comes twice, also as older programs draw it.
  public func boxes() throws -> [String] {
    try tree(mainPart).all(format == .docx ? "w:txbxContent" : "draw:text-box").flatMap {
      lines(of: $0, try text(false))
    }
  }

  /// The title among the document's properties.
  public func title() throws -> String {
    try tree(format == .docx ? "docProps/core.xml" : "meta.xml").all("dc:title").first?.text ?? ""
  }

  private func text(_ showsStyles: Bool) throws -> ParagraphText {
    var text = ParagraphText(format: format, showsStyles: showsStyles)
    if format == .docx {
      for style in try tree("word/styles.xml").all("w:style") {
        let name = style.first("w:name")?.attributes["w:val"] ?? ""
        text.styleNames[style.attributes["w:styleId"] ?? ""] = name
      }
    }
    return text
  }

  private func lines(of container: XMLTree, _ text: ParagraphText) -> [String] {
    container.elements.flatMap { element -> [String] in
      switch element.name {
      case "w:p", "text:p", "text:h": return text.lines(of: element)
      case "w:tbl", "table:table":
        return rows(of: element).map { row in
          "| " + cells(of: row, text).joined(separator: " | ") + " |"
        }
      case "w:sectPr": return []
      default: return lines(of: element, text)
      }
    }
  }

  /// Cells from the left. A place that a wider cell beside it covers is none, one that a cell above
  /// covers is empty.
  private func cells(of row: XMLTree, _ text: ParagraphText) -> [String] {
    var covered = 0
    return row.elements.filter { cell in
      switch cell.name {
      case "w:tc": return true
      case "table:table-cell":
        covered = (cell.attributes["table:number-columns-spanned"].flatMap { Int($0) } ?? 1) - 1
        return true
      case "table:covered-table-cell":
        covered -= 1
        return covered < 0
      default: return false
      }
    }.map { cell in
      cell.elements.filter { $0.name != "w:tcPr" }.flatMap { child -> [String] in
        let isTable = child.name == "w:tbl" || child.name == "table:table"
        let lines = lines(of: XMLTree(within: [child]), text)
        return isTable ? ["⟦" + lines.joined(separator: " ; ") + "⟧"] : lines
      }.joined(separator: " / ")
    }
  }

  /// The table's own rows, not those of tables in its cells.
  private func rows(of tree: XMLTree) -> [XMLTree] {
    tree.elements.flatMap { element -> [XMLTree] in
      switch element.name {
      case "w:tr", "table:table-row": [element]
      case "w:tbl", "table:table": []
      default: rows(of: element)
      }
    }
  }
}

extension XMLTree {
  /// An element without a name around others.
  fileprivate init(within elements: [XMLTree]) {
    self.init(name: "", attributes: [:], children: elements.map { .element($0) })
  }
}
