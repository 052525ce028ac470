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

  /// The first tag in the address of a link, where programs write braces as `%7B` and `%7D`.
  static func first(inAddress address: String) -> String? {
    first(
      in: address.replacing("%7B", with: "{").replacing("%7b", with: "{")
        .replacing("%7D", with: "}").replacing("%7d", with: "}").replacing("%20", with: " "))
  }

  /// A tag that somebody wrote into the address of a link.
  static func piece(ofAddress tag: String) -> FieldPiece {
    let remark = UnreadTag(tag: tag, place: "in the address of a link").remark(
      "print the link as a value: {{ (\"[its words](https://…/\" ~ name ~ \")\")|markdown }}")
    return FieldPiece(.remark(remark), source: tag)
  }

  /// Tags in the title and the description of a table, which programs read aloud.
  static func inTable(_ properties: ArraySlice<XMLToken>) -> [FieldPiece] {
    properties.compactMap { token in
      guard case .start(let start) = token,
        start.name == WordNames.w("tblCaption") || start.name == WordNames.w("tblDescription"),
        let tag = start.value(WordNames.val).flatMap({ first(in: $0) })
      else { return nil }
      let remark = UnreadTag(tag: tag, place: "in the alternative text of a table").remark(
        "write words there that are the same in every paper, and the tag above the table")
      return FieldPiece(.remark(remark), source: tag)
    }
  }

  /// A tag amid the words of a picture's alternative text; one that is all of it names the picture.
  static func inPicture(_ start: XMLStart) -> FieldPiece? {
    let tags = ["descr", "title"].lazy.compactMap { name in
      start.value(XMLName(namespace: "", prefix: "", local: name)).flatMap { first(in: $0) }
    }
    guard let tag = tags.first else { return nil }
    let remark = UnreadTag(tag: tag, place: "in the alternative text of a picture").remark(
      "write words there, or nothing but the tag of a picture that is to take its place")
    return FieldPiece(.remark(remark), source: tag)
  }

  /// What the form's author is told.
  func remark(_ remedy: String) -> FieldRemark {
    FieldRemark(
      isError: true, code: "unread-tag",
      message: "\(tag) stands \(place), where no tag is read", remedy: remedy)
  }

  /// Tags in what a link says when a mouse is over it, and in the name of the bookmark that it leads to.
  static func inLink(_ start: XMLStart) -> [FieldPiece] {
    let places = [("tooltip", "in the tooltip of a link"), ("anchor", "in the aim of a link")]
    return places.compactMap { name, place in
      guard let tag = start.value(WordNames.w(name)).flatMap({ first(in: $0) }) else { return nil }
      let remark = UnreadTag(tag: tag, place: place).remark("write it among the words of the link")
      return FieldPiece(.remark(remark), source: tag)
    }
  }

  /// A tag in the letters of a formula (`m:t`, ECMA-376 part 1, 22.1.2.116).
  static func inFormula(_ start: XMLStart, _ text: XMLToken?) -> FieldPiece? {
    let mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    guard start.name.namespace == mathematics, start.name.local == "t",
      case .text(let text)? = text, let tag = first(in: text)
    else { return nil }
    let remark = UnreadTag(tag: tag, place: "in a formula").remark(
      "write it beside the formula, or print the whole as words")
    return FieldPiece(.remark(remark), source: tag)
  }
}
