import Diagnostics
import XMLTokens
import ZipFiles

/// Brings what the old document's pictures and links refer to into the new document's package.
struct WordLinkAdoption {
  let old: DocumentParts
  let new: DocumentParts
  private var added: [String: [(id: String, link: WordLink, target: String)]] = [:]
  private var files: [String: [UInt8]] = [:]
  private var endings: Set<String> = []

  init(old: DocumentParts, new: DocumentParts) {
    self.old = old
    self.new = new
  }

  /// The id by which a part of the new document refers to what a part of the old one did; nil for
  /// what is neither a picture nor an address.
  mutating func adopted(
    _ id: String, of oldPart: String, for newPart: String
  ) throws(DiagnosticsError) -> String? {
    guard let link = try WordLink.all(of: oldPart, in: old)[id] else { return nil }
    if let known = added[newPart]?.first(where: { $0.link == link }) { return known.id }
    let target: String
    if link.isExternal {
      target = link.target
    } else {
      guard link.type.hasSuffix("/image"), let bytes = try old.content(link.target) else {
        return nil
      }
      target = try "/" + place(bytes, as: link.target)
    }
    var taken = Set(try WordLink.all(of: newPart, in: new).keys)
    taken.formUnion((added[newPart] ?? []).map(\.id))
    var number = 1
    while taken.contains("rIdRemoved\(number)") { number += 1 }
    added[newPart, default: []].append(("rIdRemoved\(number)", link, target))
    return "rIdRemoved\(number)"
  }

  /// A file's name in the new package, in which it is put unless it is there.
  private mutating func place(
    _ bytes: [UInt8], as name: String
  ) throws(DiagnosticsError) -> String {
    if try new.content(name) == bytes { return name }
    let ending = name.split(separator: ".").last.map(String.init) ?? "bin"
    var number = 1
    var place = "word/media/removed\(number).\(ending)"
    while new.reader.entry(named: place) != nil || (files[place].map { $0 != bytes } ?? false) {
      number += 1
      place = "word/media/removed\(number).\(ending)"
    }
    files[place] = bytes
    endings.insert(ending)
    return place
  }

  /// The files added, and the lists that name them.
  func changedParts() throws(DiagnosticsError) -> [String: [UInt8]] {
    var changed = files
    for (part, links) in added {
      let name = WordLink.part(of: part)
      changed[name] = try Self.list(
        name,
        with: links.map { id, link, target in
          [("Id", id), ("Type", link.type), ("Target", target)]
            + (link.isExternal ? [("TargetMode", "External")] : [])
        }, in: new)
    }
    if !endings.isEmpty { changed["[Content_Types].xml"] = try types() }
    return changed
  }

  /// A list of a part's links with more of them, each by its attributes.
  static func list(
    _ name: String, with links: [[(String, String)]], in parts: DocumentParts
  ) throws(DiagnosticsError) -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    let root = XMLName(namespace: space, local: "Relationships")
    var tokens =
      try parts.tokens(name)
      ?? [
        .start(XMLStart(name: root, namespaces: [XMLNamespace(prefix: "", uri: space)])),
        .end(root),
      ]
    for values in links {
      tokens.insert(
        contentsOf: element("Relationship", values, like: tokens.first), at: tokens.count - 1)
    }
    return XMLToken.part(tokens)
  }

  /// An element of the vocabulary of a part's outermost.
  static func element(
    _ local: String, _ values: [(String, String)], like root: XMLToken?
  ) -> [XMLToken] {
    var name = root?.startName ?? XMLName(local: local)
    name.local = local
    let attributes = values.map { XMLAttribute(name: XMLName(local: $0.0), value: $0.1) }
    return [.start(XMLStart(name: name, attributes: attributes)), .end(name)]
  }

  private func types() throws(DiagnosticsError) -> [UInt8] {
    let name = "[Content_Types].xml"
    var tokens = try new.tokens(name) ?? []
    var known: Set<String> = []
    for case .start(let start) in tokens where start.name.local == "Default" {
      known.insert(start.value(of: "Extension")?.lowercased() ?? "")
    }
    for case .start(let start) in try old.tokens(name) ?? [] where start.name.local == "Default" {
      guard let ending = start.value(of: "Extension"), let type = start.value(of: "ContentType"),
        endings.contains(ending), known.insert(ending.lowercased()).inserted, !tokens.isEmpty
      else { continue }
      tokens.insert(
        contentsOf: Self.element(
          "Default", [("Extension", ending), ("ContentType", type)], like: tokens.first), at: 1)
    }
    return XMLToken.part(tokens)
  }
}
