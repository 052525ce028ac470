import ZipFiles

/// A Word file of parts that a test writes out, where a draft says too little.
public struct WordParts: Sendable {
  /// What stands in its body, its styles, its numbering, and its footnotes.
  public var body: String
  /// The elements `w:style`.
  public var styles = ""
  /// The elements `w:abstractNum` and `w:num`.
  public var numbering = ""
  /// The elements `w:footnote`.
  public var notes = ""
  /// The elements `w:endnote`; a file without any has no part for them.
  public var endnotes = ""
  /// What stands in its settings; a file without any has no part for them.
  public var settings = ""
  /// Pictures by the ids of their relationships.
  public var pictures: [String: [UInt8]] = [:]
  /// Addresses by the ids of their relationships.
  public var links: [String: String] = [:]

  /// Whether its text is in the names of what Word calls Strict Open XML.
  public var isStrict = false

  /// A file with that body.
  public init(_ body: String) {
    self.body = body
  }

  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"\(office)\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  private static let strict = namespaces.replacing(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    with: "http://purl.oclc.org/ooxml/wordprocessingml/main")

  /// The file.
  public var bytes: [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    var stories = [
      ("styles", "styles", styles), ("numbering", "numbering", numbering),
      ("footnotes", "footnotes", notes),
    ]
    if !endnotes.isEmpty { stories.append(("endnotes", "endnotes", endnotes)) }
    if !settings.isEmpty { stories.append(("settings", "settings", settings)) }
    var relations = stories.map { ("rIdOf\($0.0)", "\(Self.office)/\($0.0)", "\($0.0).xml", "") }
    relations += pictures.keys.sorted().map {
      ($0, "\(Self.office)/image", "media/\($0).png", "")
    }
    relations += links.sorted { $0.key < $1.key }.map {
      ($0.key, "\(Self.office)/hyperlink", $0.value, " TargetMode=\"External\"")
    }
    let types = stories.map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(kind).\($0.0)+xml\"/>"
    }
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
          + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"\(kind).document.main+xml\"/>"
          + types.joined() + "</Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
          + "Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/document.xml",
        "<w:document \(isStrict ? Self.strict : Self.namespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"
      ),
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">"
          + relations.map {
            "<Relationship Id=\"\($0.0)\" Type=\"\($0.1)\" Target=\"\($0.2)\"\($0.3)/>"
          }.joined() + "</Relationships>"
      ),
    ]
    let texts =
      parts
      + stories.map { name, root, content in
        ("word/\(name).xml", "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>")
      }
    var zip = texts.map { ZipPart.deflated(name: $0.0, bytes: Array($0.1.utf8)) }
    for (id, bytes) in pictures.sorted(by: { $0.key < $1.key }) {
      zip.append(.stored(name: "word/media/\(id).png", bytes: bytes))
    }
    do {
      return try ZipRewrite.archive(zip)
    } catch {
      preconditionFailure("these parts can always be archived: \(error)")
    }
  }
}
