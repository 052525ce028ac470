import TemplateLanguage
import XMLTokens

/// The relationships of a Word file's parts, to which links, pictures and new parts add theirs
/// (ECMA-376 part 2, 6.5).
struct WordLinks: Sendable {
  private let heads: [String: [UInt8]]
  let prefix: String

  /// A relationship to be added.
  struct Relationship {
    var id: String
    /// The last step of the address of its type: `hyperlink`, `image`.
    var kind: String
    var target: String
    var isExternal = false
  }

  /// - Parameters:
  ///   - relationships: for each part that can have more, its relationships so far.
  ///   - prefix: what the ids of added ones begin with.
  init(_ relationships: [String: [XMLToken]], prefix: String) {
    self.prefix = prefix
    heads = relationships.mapValues { tokens in
      tokens.isEmpty ? Self.root : XMLWriter.bytes(of: tokens.dropLast()).closingTag()
    }
  }

  private static let root = Array(
    "<Relationships xmlns=\"\(WordNames.packageRelationships)\">".utf8)

  /// Where a part's relationships lead, by their ids.
  static func targets(_ relationships: [XMLToken]) -> [String: String] {
    func attribute(_ name: String) -> XMLName { XMLName(namespace: "", prefix: "", local: name) }
    var targets: [String: String] = [:]
    for case .start(let start) in relationships {
      if let id = start.value(attribute("Id")), let target = start.value(attribute("Target")) {
        targets[id] = target
      }
    }
    return targets
  }

  /// The id of the link with that place among a part's links.
  static func relationship(_ index: Int, prefix: String) -> String { "\(prefix)\(index + 1)" }

  /// The name of the part that holds a part's relationships.
  static func relationshipsPart(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  /// The folder of a part, with its slash.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// The id of the link with that place among those of notes that values bring.
  static func noteRelationship(_ index: Int, prefix: String) -> String {
    "\(prefix)Note\(index + 1)"
  }

  /// What the links of notes ask for that values bring.
  func relationships(ofNotes requests: RenderRequests) -> [Relationship] {
    requests.noteLinks.enumerated().map { index, link in
      Relationship(
        id: Self.noteRelationship(index, prefix: prefix), kind: "hyperlink", target: link,
        isExternal: true)
    }
  }

  /// What the links and pictures of a part ask for.
  func relationships(askedBy requests: RenderRequests) -> [Relationship] {
    requests.links.enumerated().map { index, link in
      Relationship(
        id: Self.relationship(index, prefix: prefix), kind: "hyperlink", target: link,
        isExternal: true)
    }
      + requests.pictures.enumerated().map { index, picture in
        Relationship(
          id: WordPictures.relationship(index, prefix: prefix), kind: "image",
          target: "\(WordPictures.folder)/\(StoredPicture(picture).name)")
      }
  }

  /// A part's relationships with these more.
  ///
  /// - Parameter changed: its relationships so far, where they are others than the form's.
  func bytes(
    of part: String, adding added: [Relationship], to changed: [UInt8]? = nil
  ) -> [UInt8] {
    if let changed, let tokens = try? XMLTokenizer.tokens(of: changed, limits: .own) {
      return WordLinks([part: tokens], prefix: prefix).bytes(of: part, adding: added)
    }
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    bytes += heads[part] ?? Self.root
    for relationship in added {
      bytes += "<Relationship Id=\"\(relationship.id)\" ".utf8
      bytes += "Type=\"\(WordNames.relationships)/\(relationship.kind)\" Target=\"".utf8
      XMLWriter.appendEscapedAttribute(relationship.target, to: &bytes)
      bytes += (relationship.isExternal ? "\" TargetMode=\"External\"/>" : "\"/>").utf8
    }
    bytes += "</Relationships>".utf8
    return bytes
  }
}

extension [UInt8] {
  /// Markup whose last tag is open, made whole.
  fileprivate func closingTag() -> [UInt8] {
    last == UInt8(ascii: ">") ? self : self + [UInt8(ascii: ">")]
  }
}
