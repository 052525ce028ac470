import TemplateLanguage
import XMLTokens

/// Tags in places of a Word document where none is read.
extension UnreadTag {
  /// In the title and the description of a table, which programs read aloud.
  static func inTable(_ properties: ArraySlice<XMLToken>) -> [FieldPiece] {
    properties.compactMap { token in
      guard case .start(let start) = token,
        start.name == WordNames.w("tblCaption") || start.name == WordNames.w("tblDescription"),
        let tag = start.value(WordNames.val).flatMap({ first(in: $0) })
      else { return nil }
      return UnreadTag(tag: tag, place: "in the alternative text of a table").piece(
        "write words there that are the same in every paper, and the tag above the table")
    }
  }

  /// Amid the words of a picture's alternative text; one that is all of it names the picture.
  static func inPicture(_ start: XMLStart) -> FieldPiece? {
    let tags = ["descr", "title"].lazy.compactMap { name in
      start.value(XMLName(namespace: "", prefix: "", local: name)).flatMap { first(in: $0) }
    }
    return tags.first.map {
      UnreadTag(tag: $0, place: "in the alternative text of a picture").piece(
        "write words there, or nothing but the tag of a picture that is to take its place")
    }
  }

  /// In what a link says when a mouse is over it, and in the name of the bookmark that it leads to.
  static func inLink(_ start: XMLStart) -> [FieldPiece] {
    let places = [
      ("tooltip", "in the tooltip of a link"), ("anchor", "in the aim of a link"),
      ("docLocation", "in the aim of a link"), ("tgtFrame", "in the window of a link"),
    ]
    return places.compactMap { name, place in
      start.value(WordNames.w(name)).flatMap { first(in: $0) }.map {
        UnreadTag(tag: $0, place: place).piece("write it among the words of the link")
      }
    }
  }

  /// In the letters of a formula (`m:t`, ECMA-376 part 1, 22.1.2.116).
  static func inFormula(_ start: XMLStart, _ text: XMLToken?) -> FieldPiece? {
    let mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    guard start.name.namespace == mathematics, start.name.local == "t",
      case .text(let text)? = text, let tag = first(in: text)
    else { return nil }
    return UnreadTag(tag: tag, place: "in a formula").piece(
      "write it beside the formula, or print the whole as words")
  }
}
