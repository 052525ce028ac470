import XMLTokens
import ZipFiles

/// A finished Writer file, read once.
struct OpenDocumentFile: FinishedFile {
  let trees: [String: PartTree]
  let stories: [(part: String, name: String)]
  let text: VisibleText
  let anatomy = PartAnatomy.openDocument
  /// The archive itself, for what is asked of its first bytes.
  let archive: [UInt8]
  /// The entries of the archive, folders too.
  let entries: [ZipEntry]
  /// The bytes of the parts that are not XML.
  let contents: [String: [UInt8]]
  /// What the manifest lists.
  let manifest: [OpenDocumentManifestEntry]

  init(_ archive: FinishedArchive) {
    trees = archive.trees
    contents = archive.contents
    entries = archive.entries
    self.archive = archive.bytes
    let stories = [
      ("content.xml", "body"), ("styles.xml", "headers and footers"),
      ("meta.xml", WordContents.properties),
    ].filter { archive.trees[$0.0] != nil }
    self.stories = stories
    var text = VisibleText()
    for (part, name) in stories {
      guard let tree = archive.trees[part] else { continue }
      if name == WordContents.properties {
        text.add(properties: tree)
      } else {
        text.add(openDocument: tree)
      }
    }
    self.text = text
    manifest = OpenDocumentManifestEntry.all(in: archive.trees[OpenDocumentManifestEntry.part])
  }

  func headingLevel(_ tree: PartTree, _ paragraph: Int) -> Int? {
    let start = tree.start(paragraph)
    guard start.name.local == "h" else { return nil }
    return start.value(OpenDocumentNames.text("outline-level")).flatMap { Int($0) } ?? 1
  }
}

/// A line of a package's manifest (ODF 1.3 part 2, 4.3).
struct OpenDocumentManifestEntry: Sendable {
  static let part = "META-INF/manifest.xml"

  /// What it describes: a part, or `/` for the document.
  var path: String
  var mediaType: String
  var element: PartElement

  static func all(in tree: PartTree?) -> [OpenDocumentManifestEntry] {
    let name = XMLName(namespace: OpenDocumentNames.manifest, local: "file-entry")
    return (tree?.elements(name) ?? []).map { element in
      OpenDocumentManifestEntry(
        path: element.start.value(of: "full-path", in: OpenDocumentNames.manifest) ?? "",
        mediaType: element.start.value(of: "media-type", in: OpenDocumentNames.manifest) ?? "",
        element: element)
    }
  }
}
