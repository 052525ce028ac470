import TemplateLanguage
import XMLTokens

/// A tag where none is read: it would stand in every finished paper as it is.
struct UnreadTag {
  /// The tag, as far as a message has room for it.
  let tag: String
  /// Where it stands: `in the tooltip of a link`.
  let place: String

  /// The first tag in a text; nil where there is none.
  static func first(in text: String) -> String? {
    let letters = Array(text)
    let start = letters.indices.dropLast().first {
      letters[$0] == "{" && (letters[$0 + 1] == "{" || letters[$0 + 1] == "%")
    }
    guard let start else { return nil }
    let tag = letters[start...]
    let end = tag.firstIndex(of: "}").map { tag[$0...].prefix { $0 == "}" }.endIndex }
    return String(tag[..<(end ?? tag.endIndex)].prefix(60))
  }

  /// The first tag in words of which values are filled in: one of another kind, or one that cannot be
  /// read.
  static func left(in text: String) -> String? {
    guard let tags = ValueTags(in: text) else { return first(in: text) }
    return tags.stretches.lazy.compactMap { $0.value == nil ? first(in: $0.words) : nil }.first
  }

  /// The first tag in the address of a link, where programs write braces as `%7B` and `%7D`.
  private static func first(inAddress address: String) -> String? {
    first(
      in: address.replacing("%7B", with: "{").replacing("%7b", with: "{")
        .replacing("%7D", with: "}").replacing("%7d", with: "}").replacing("%20", with: " "))
  }

  /// What is to be told of it where it stands.
  func piece(_ remedy: String) -> FieldPiece {
    let remark = FieldRemark(
      isError: true, code: "unread-tag",
      message: "\(tag) stands \(place), where no tag is read", remedy: remedy)
    return FieldPiece(.remark(remark), source: tag)
  }

  /// In an attribute, but in those that name things for the format alone, and in one that is read.
  static func inAttributes(_ start: XMLStart, but read: XMLName? = nil) -> [FieldPiece] {
    start.attributes.compactMap { attribute in
      guard attribute.name != read else { return nil }
      // The alternative text of a picture has a message of its own.
      let name = attribute.name.local
      guard !["name", "descr", "title"].contains(name), !name.hasSuffix("-name") else { return nil }
      if name == "href" { return inAddress(attribute.value) }
      return first(in: attribute.value).map {
        UnreadTag(tag: $0, place: "in the \(name) of \(start.name.local)").piece(
          "write it among the words of a paragraph")
      }
    }
  }

  /// In words that stand in no paragraph.
  static func outsideParagraphs(_ text: String, in element: String) -> FieldPiece? {
    first(in: text).map {
      UnreadTag(tag: $0, place: "in \(element)").piece("write it among the words of a paragraph")
    }
  }

  /// A tag that somebody wrote into the address of a link.
  static func inAddress(_ address: String) -> FieldPiece? {
    first(inAddress: address).map {
      UnreadTag(tag: $0, place: "in the address of a link").piece(
        "print the link as a value: {{ (\"[its words](https://…/\" ~ name ~ \")\")|markdown }}")
    }
  }
}
