import OfficeFiles
import TestSupport
import ZipFiles

extension TestTemplate {
  /// The draft as a file that Word and Writer show whole.
  ///
  /// A draft in Word's format lacks what only they need: the links to styles, lists, page header,
  /// page footer and notes, the two notes that are separators, and the word that blanks at the ends
  /// of a run count.
  func file(_ format: OfficeFormat) throws -> [UInt8] {
    let draft = bytes(format)
    guard format == .docx else { return draft }
    let reader = try ZipReader(draft)
    var parts: [ZipPart] = []
    var links: [(kind: String, target: String)] = []
    for entry in reader.entries {
      let path = entry.name.split(separator: "/")
      if path.count == 2, path[0] == "word", path[1] != "document.xml" {
        let kind = path[1].split(separator: ".")[0].filter(\.isLetter)
        links.append((String(kind), String(path[1])))
      }
    }
    links.sort { $0.target < $1.target }
    let ownLinks = "word/_rels/document.xml.rels"
    for entry in reader.entries where entry.name != ownLinks {
      guard entry.name.hasPrefix("word/") else {
        parts.append(.copied(entry))
        continue
      }
      var text = String(decoding: try reader.read(entry), as: UTF8.self)
        .replacing("<w:t>", with: "<w:t xml:space=\"preserve\">")
      if entry.name == "word/document.xml" {
        text = text.replacing("</w:body>", with: "\(Self.section(links))</w:body>")
      }
      if entry.name == "word/footnotes.xml", let root = text.firstRange(of: "<w:footnote ") {
        text.insert(contentsOf: Self.separators, at: root.lowerBound)
      }
      parts.append(.deflated(name: entry.name, bytes: Array(text.utf8)))
    }
    parts.append(
      .deflated(name: ownLinks, bytes: Array(Self.relationships(links).utf8)))
    return try ZipRewrite.archive(parts, from: reader)
  }

  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationships(_ links: [(kind: String, target: String)]) -> String {
    let content = links.map { kind, target in
      "<Relationship Id=\"\(kind)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "\(content.joined())</Relationships>"
  }

  private static func section(_ links: [(kind: String, target: String)]) -> String {
    let references = links.filter { ["header", "footer"].contains($0.kind) }
      .sorted { $0.kind > $1.kind }
      .map { "<w:\($0.kind)Reference w:type=\"default\" r:id=\"\($0.kind)\"/>" }
    return "<w:sectPr>\(references.joined())<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar "
      + "w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" "
      + "w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>"
  }

  private static let separators = [("separator", -1), ("continuationSeparator", 0)]
    .map { kind, id in
      "<w:footnote w:type=\"\(kind)\" w:id=\"\(id)\"><w:p><w:r><w:\(kind)/></w:r></w:p></w:footnote>"
    }.joined()
}
