import XMLTokens

/// The relationships of a Word file's parts, to which each link in a text adds one.
struct WordLinks: Sendable {
  private let heads: [String: [UInt8]]

  /// - Parameter relationships: for each part that can have links, its relationships so far.
  init(_ relationships: [String: [XMLToken]]) {
    heads = relationships.mapValues { tokens in
      tokens.isEmpty
        ? Array("<Relationships xmlns=\"\(WordNames.packageRelationships)\">".utf8)
        : XMLWriter.bytes(of: tokens.dropLast()).closingTag()
    }
  }

  /// The id of the link with that place among a part's links.
  static func relationship(_ index: Int) -> String { "rIdRemit\(index + 1)" }

  /// The relationships of a form's body with these links more, where others were added already.
  static func adding(_ links: [String], to bytes: [UInt8]?, of package: WordPackage) -> [UInt8] {
    guard let bytes, let tokens = try? XMLTokenizer.tokens(of: bytes, limits: .own) else {
      return package.links.bytes(of: package.main, adding: links)
    }
    return WordLinks([package.main: tokens]).bytes(of: package.main, adding: links)
  }

  /// The name of the part that holds a part's relationships.
  static func relationshipsPart(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  /// A part's relationships with these links more.
  func bytes(of part: String, adding links: [String]) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    bytes +=
      heads[part] ?? Array("<Relationships xmlns=\"\(WordNames.packageRelationships)\">".utf8)
    for (index, link) in links.enumerated() {
      bytes += "<Relationship Id=\"\(WordLinks.relationship(index))\" ".utf8
      bytes += "Type=\"\(WordNames.relationships)/hyperlink\" Target=\"".utf8
      XMLWriter.appendEscapedAttribute(link, to: &bytes)
      bytes += "\" TargetMode=\"External\"/>".utf8
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
