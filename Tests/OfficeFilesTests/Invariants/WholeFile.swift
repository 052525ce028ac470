import OfficeFiles
import TemplateLanguage
import ZipFiles

/// A template that has something of everything that invariants ask about, and no fault; its parts
/// can be altered, and so can those of what it gives.
struct WholeFile {
  var format: OfficeFormat
  /// Its parts in their order.
  var parts: [(name: String, bytes: [UInt8])]
  /// The parts that are not compressed.
  var stored: Set<String> = ["mimetype"]

  static let data = data(colours: ["red", "green"])

  /// What the template may print, with these colours.
  static func data(colours: Value) -> Record {
    [
      "subject": "Roads  & paths", "colours": colours,
      "text": .flow(Flow([.markdown(number: "1.1", source: "A **bold** [link](https://a.uk/).")])),
    ]
  }

  /// The template.
  init(_ format: OfficeFormat) {
    self.format = format
    let texts = format == .docx ? Self.word : Self.openDocument
    parts = texts.map { ($0.name, Array($0.text.utf8)) }
    let picture = format == .docx ? "word/media/image1.png" : "Pictures/image1.png"
    parts.append((picture, Self.picture))
  }

  /// A file's parts.
  init(reading bytes: [UInt8], _ format: OfficeFormat) throws {
    self.format = format
    let reader = try ZipReader(bytes)
    parts = try reader.entries.map { ($0.name, try reader.read($0)) }
  }

  /// The file.
  func bytes() throws -> [UInt8] {
    try ZipRewrite.archive(
      parts.map { part in
        stored.contains(part.name)
          ? .stored(name: part.name, bytes: part.bytes)
          : .deflated(name: part.name, bytes: part.bytes)
      })
  }

  /// What the template gives.
  func rendered(_ data: Record = Self.data) throws -> Rendered {
    try DocumentTemplate(try bytes(), file: "whole.\(format.rawValue)").rendered(data)
  }

  /// The content of a part, as text.
  func text(_ part: String) -> String? {
    parts.first { $0.name == part }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A picture of one grey pixel.
  static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44,
    0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A,
    0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60,
    0x00, 0x00, 0x00, 0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49,
    0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  // MARK: Word

  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let wordNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"\(office)\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\""

  private static let word: [(name: String, text: String)] = [
    ("[Content_Types].xml", wordTypes),
    (
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/><Relationship "
        + "Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" "
        + "Target=\"docProps/core.xml\"/></Relationships>"
    ),
    (
      "word/document.xml", "<w:document \(wordNamespaces)><w:body>\(wordBody)</w:body></w:document>"
    ),
    (
      "word/_rels/document.xml.rels",
      "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(office)/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" "
        + "Type=\"\(office)/header\" Target=\"/word/header1.xml\"/><Relationship Id=\"rId3\" "
        + "Type=\"\(office)/image\" Target=\"media/image1.png\"/></Relationships>"
    ),
    (
      "word/header1.xml",
      "<w:hdr \(wordNamespaces)><w:p><w:r><w:t>{{ subject }}</w:t></w:r></w:p></w:hdr>"
    ),
    (
      "word/styles.xml",
      "<w:styles \(wordNamespaces)>"
        + [
          ("paragraph", "NumberedParagraph", "Numbered Paragraph"),
          ("character", "Strong", "Strong"),
        ]
        .map {
          "<w:style w:type=\"\($0.0)\" w:styleId=\"\($0.1)\"><w:name w:val=\"\($0.2)\"/></w:style>"
        }.joined() + "</w:styles>"
    ),
    (
      "docProps/core.xml",
      "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{{ subject }}</dc:title>"
        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-04-08T09:30:00Z</dcterms:created>"
        + "</cp:coreProperties>"
    ),
  ]

  private static let wordTypes: String = {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let overrides = [
      ("word/document.xml", "\(kind).document.main+xml"), ("word/styles.xml", "\(kind).styles+xml"),
      ("word/header1.xml", "\(kind).header+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    return "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
      + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" "
      + "ContentType=\"image/png\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + "</Types>"
  }()

  private static let wordBody =
    "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"1\" w:name=\"Top\"/>"
    + "<w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"2\" w:name=\"Next\"/><w:r>"
    + "<w:t>About {{ subject }}</w:t></w:r><w:bookmarkEnd w:id=\"2\"/></w:p>"
    + "<w:p w14:paraId=\"00000002\"><w:hyperlink w:anchor=\"Top\"><w:r><w:t>up</w:t></w:r>"
    + "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
    + "<w:instrText xml:space=\"preserve\"> PAGEREF Next \\h </w:instrText></w:r><w:r>"
    + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r>"
    + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    + "<w:p><w:r><w:t>{{ text }}</w:t></w:r></w:p>"
    + "<w:p><w:r><w:t>{% for c in colours %}</w:t></w:r></w:p>"
    + "<w:p w14:paraId=\"00000003\"><w:r><w:t>{{ c }}</w:t></w:r><w:r><w:drawing><wp:inline>"
    + "<wp:docPr id=\"7\" name=\"Picture\"/><a:graphic><a:blip r:embed=\"rId3\"/></a:graphic>"
    + "</wp:inline></w:drawing></w:r></w:p>"
    + "<w:sdt><w:sdtPr><w:id w:val=\"9\"/></w:sdtPr><w:sdtContent><w:p><w:r>"
    + "<w:t>{{ c }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    + "<w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
    + "<w:sdt><w:sdtPr><w:id w:val=\"10\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"100\"/></w:tblGrid>"
    + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Colours</w:t></w:r>"
    + "</w:p></w:tc></w:tr>"
    + "<w:tr><w:tc><w:p><w:r><w:t>{% for c in colours %}{{ c }}</w:t></w:r></w:p></w:tc><w:tc>"
    + "<w:p><w:r><w:t>x{% endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    + "<w:p/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>"

  // MARK: Writer

  private static let names = "urn:oasis:names:tc:opendocument:xmlns"
  private static let namespaces =
    ["office", "text", "table", "style", "meta"].map { "xmlns:\($0)=\"\(names):\($0):1.0\" " }
    .joined()
    + "xmlns:draw=\"\(names):drawing:1.0\" xmlns:fo=\"\(names):xsl-fo-compatible:1.0\" "
    + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""
  private static let textType = "application/vnd.oasis.opendocument.text"

  private static let openDocument: [(name: String, text: String)] = [
    ("mimetype", textType),
    (
      "content.xml",
      "<office:document-content \(namespaces)><office:automatic-styles><style:style "
        + "style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
        + "style:master-page-name=\"Standard\"/><style:style style:name=\"T1\" "
        + "style:family=\"text\"/></office:automatic-styles><office:body><office:text>"
        + "\(openDocumentBody)</office:text></office:body></office:document-content>"
    ),
    (
      "styles.xml",
      "<office:document-styles \(namespaces)><office:styles>"
        + "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
        + "<style:style style:name=\"Numbered_20_Paragraph\" style:display-name=\"Numbered "
        + "Paragraph\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>"
        + "</office:styles><office:automatic-styles><style:page-layout style:name=\"pm1\"/>"
        + "</office:automatic-styles><office:master-styles><style:master-page "
        + "style:name=\"Standard\" style:page-layout-name=\"pm1\"><style:header>"
        + "<text:p text:style-name=\"Standard\">{{ subject }}</text:p></style:header>"
        + "</style:master-page></office:master-styles></office:document-styles>"
    ),
    (
      "meta.xml",
      "<office:document-meta \(namespaces)><office:meta><dc:title>{{ subject }}</dc:title>"
        + "</office:meta></office:document-meta>"
    ),
    (
      "META-INF/manifest.xml",
      "<manifest:manifest xmlns:manifest=\"\(names):manifest:1.0\" manifest:version=\"1.3\">"
        + [
          ("/", textType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"),
          ("meta.xml", "text/xml"), ("Pictures/image1.png", "image/png"),
        ].map {
          "<manifest:file-entry manifest:full-path=\"\($0.0)\" manifest:media-type=\"\($0.1)\"/>"
        }.joined() + "</manifest:manifest>"
    ),
  ]

  private static let openDocumentBody =
    "<text:p text:style-name=\"P1\"><text:bookmark text:name=\"Top\"/><text:bookmark-start "
    + "text:name=\"Next\"/>About {{ subject }}<text:bookmark-end text:name=\"Next\"/></text:p>"
    + "<text:p>{{ text }}</text:p><text:p>{% for c in colours %}</text:p>"
    + "<text:p text:style-name=\"Standard\"><text:span text:style-name=\"T1\">{{ c }}</text:span>"
    + "<draw:frame draw:name=\"Picture\" text:anchor-type=\"as-char\"><draw:image "
    + "xlink:href=\"Pictures/image1.png\"/></draw:frame></text:p>"
    + "<text:section text:name=\"Part\"><text:p>{{ c }}</text:p></text:section>"
    + "<text:p>{% endfor %}</text:p><text:section text:name=\"Last\"><text:p/></text:section>"
    + "<table:table table:name=\"Table1\"><table:table-column table:number-columns-repeated=\"2\"/>"
    + "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Colours"
    + "</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
    + "<table:table-row><table:table-cell><text:p>{% for c in colours %}{{ c }}</text:p>"
    + "</table:table-cell><table:table-cell><text:p>x{% endfor %}</text:p></table:table-cell>"
    + "</table:table-row></table:table>"
    + "<table:table table:name=\"Table2\"><table:table-column/><table:table-row><table:table-cell>"
    + "<text:p/></table:table-cell></table:table-row></table:table>"
    + "<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
}
