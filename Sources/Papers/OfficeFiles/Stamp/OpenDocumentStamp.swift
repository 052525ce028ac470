import Diagnostics
import XMLTokens

/// The stamp among a Writer file's own properties (ODF 1.3 part 3, 4.3.2.18).
enum OpenDocumentStamp {
  private static let part = "meta.xml"

  private static func meta(_ local: String) -> XMLName {
    XMLName(namespace: OpenDocumentNames.meta, prefix: "meta", local: local)
  }

  /// The parts that a stamp changes or adds.
  static func parts(
    _ stamp: DocumentStamp, _ reader: PartReader
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    if let tokens = try reader.tokens(part) { return [part: stamped(tokens, stamp)] }
    guard let manifest = try reader.tokens(OpenDocumentManifestEntry.part), !manifest.isEmpty
    else { return [:] }
    var version: String?
    if case .start(let root)? = try reader.tokens("content.xml")?.first {
      version = root.value(OpenDocumentNames.office("version"))
    }
    let root = XMLStart(
      name: OpenDocumentNames.office("document-meta"),
      attributes: version.map {
        [XMLAttribute(name: OpenDocumentNames.office("version"), value: $0)]
      } ?? [],
      namespaces: [XMLNamespace(prefix: "office", uri: OpenDocumentNames.office)])
    let inner = OpenDocumentNames.office("meta")
    let tokens: [XMLToken] = [
      .start(root), .start(XMLStart(name: inner)), .end(inner), .end(root.name),
    ]
    var listing = TokenInsertions()
    listing.add(
      "<manifest:file-entry xmlns:manifest=\"\(OpenDocumentNames.manifest)\" "
        + "manifest:full-path=\"\(part)\" manifest:media-type=\"text/xml\"/>",
      before: manifest.count - 1)
    return [
      part: stamped(tokens, stamp), OpenDocumentManifestEntry.part: listing.bytes(of: manifest),
    ]
  }

  /// The properties with the stamp, in place of any that the template has of another document.
  private static func stamped(_ tokens: [XMLToken], _ stamp: DocumentStamp) -> [UInt8] {
    let names = Set(stamp.properties.map(\.name))
    var kept: [XMLToken] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if case .start(let start) = tokens[index], start.name == meta("user-defined"),
        names.contains(start.value(meta("name")) ?? "")
      {
        index = tokens[...].endOfElement(from: index) + 1
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    let end = kept.lastIndex { $0 == .end(OpenDocumentNames.office("meta")) }
    guard let end else { return TokenInsertions().bytes(of: kept) }
    var insertions = TokenInsertions()
    for property in stamp.properties {
      insertions.add(
        "<meta:user-defined xmlns:meta=\"\(OpenDocumentNames.meta)\" meta:name=\"\(property.name)\">"
          + "\(property.value)</meta:user-defined>", before: end)
    }
    return insertions.bytes(of: kept)
  }

  /// The properties of a document that its author named.
  static func properties(of archive: FinishedArchive) -> [String: String] {
    guard let tree = archive.trees[part] else { return [:] }
    var found: [String: String] = [:]
    for element in tree.elements(meta("user-defined")) {
      found[element.start.value(meta("name")) ?? ""] = tree.text(of: element.index)
    }
    return found
  }
}
