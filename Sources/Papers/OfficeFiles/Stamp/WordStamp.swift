import Diagnostics
import XMLTokens

/// The stamp among a Word file's custom properties (ECMA-376 part 1, 22.3).
enum WordStamp {
  private static let namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let values =
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  private static let type = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let root = "_rels/.rels"

  /// The parts that a stamp changes or adds.
  static func parts(
    _ stamp: DocumentStamp, _ reader: PartReader, types: [XMLToken]
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    let typed = types.compactMap { token -> String? in
      guard case .start(let start) = token, start.value(of: "ContentType") == type else {
        return nil
      }
      return start.value(of: "PartName").map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
    }.first { reader.has($0) }
    if let typed, let tokens = try reader.tokens(typed) {
      return [typed: part(tokens, stamp)]
    }
    guard let links = try reader.tokens(root), !links.isEmpty, !types.isEmpty else { return [:] }
    let name = reader.has("docProps/custom.xml") ? "docProps/remit.xml" : "docProps/custom.xml"
    let properties = XMLName(namespace: namespace, local: "Properties")
    let start = XMLStart(
      name: properties,
      namespaces: [
        XMLNamespace(prefix: "", uri: namespace), XMLNamespace(prefix: "vt", uri: values),
      ])
    var linking = TokenInsertions()
    linking.add(
      "<Relationship xmlns=\"\(WordNames.packageRelationships)\" Id=\"rIdRemitProperties\" "
        + "Type=\"\(WordNames.relationships)/custom-properties\" Target=\"\(name)\"/>",
      before: links.count - 1)
    var typing = TokenInsertions()
    typing.add(
      "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" "
        + "PartName=\"/\(name)\" ContentType=\"\(type)\"/>", before: types.count - 1)
    return [
      name: part([.start(start), .end(properties)], stamp), root: linking.bytes(of: links),
      WordContentTypes.part: typing.bytes(of: types),
    ]
  }

  /// The properties with the stamp, in place of any that the template has of another document.
  private static func part(_ tokens: [XMLToken], _ stamp: DocumentStamp) -> [UInt8] {
    let names = Set(stamp.properties.map(\.name))
    var kept: [XMLToken] = []
    var last = 1
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if case .start(let start) = tokens[index], start.name.local == "property" {
        if names.contains(start.value(of: "name") ?? "") {
          index = tokens[...].endOfElement(from: index) + 1
          continue
        }
        last = max(last, start.value(of: "pid").flatMap { Int($0) } ?? 0)
      }
      kept.append(tokens[index])
      index += 1
    }
    var insertions = TokenInsertions()
    for (offset, property) in stamp.properties.enumerated() {
      insertions.add(
        "<property xmlns=\"\(namespace)\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" "
          + "pid=\"\(last + 1 + offset)\" name=\"\(property.name)\"><vt:lpwstr "
          + "xmlns:vt=\"\(values)\">\(property.value)</vt:lpwstr></property>",
        before: kept.count - 1)
    }
    return insertions.bytes(of: kept)
  }

  /// The custom properties of a document.
  static func properties(of archive: FinishedArchive) -> [String: String] {
    var found: [String: String] = [:]
    let name = XMLName(namespace: namespace, local: "property")
    for tree in archive.trees.values {
      for element in tree.elements(name) {
        found[element.plain("name") ?? ""] = tree.text(of: element.index)
      }
    }
    return found
  }
}
