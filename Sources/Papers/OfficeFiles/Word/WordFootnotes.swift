import TemplateLanguage
import XMLTokens

/// Notes at the foot of the page that values bring (ECMA-376 part 1, 17.11).
///
/// ```xml
/// <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>
/// ```
///
/// stands in the sentence, and the note itself in a part of its own.
extension WordFlowWriter {
  /// A note: its mark where the words stand, its words at the foot of the page.
  mutating func write(_ note: FlowNote) throws(FlowFault) {
    try FlowNote.checkPlace(slot)
    let place = WordAdditions.footnotes.rawValue
    let number = dialect.host.firstFreeNote + requests.count(at: place)
    // Its place is taken before what stands in it asks for more.
    let key = "value \(number)"
    requests.add(RequestedMarkup(place: place, key: key, bytes: []))
    let mark = style(
      "footnote reference", "character", id: "FootnoteReference",
      "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>")
    let words = style(
      "footnote text", "paragraph", id: "FootnoteText",
      "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
        + "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>")
    requests.notes += 1
    append(
      "<w:r><w:rPr><w:rStyle w:val=\"\(mark)\"/></w:rPr>"
        + "<w:footnoteReference w:id=\"\(number)\"/></w:r>")
    // The part of the notes may call the vocabulary otherwise than this one does.
    var dialect = dialect
    dialect.prefix = "w:"
    var writer = WordFlowWriter(dialect: dialect, slot: FlowSlot(), requests: requests)
    writer.isNote = true
    writer.append("<w:footnote xmlns:w=\"\(WordNames.main)\" w:id=\"\(number)\">")
    for (index, paragraph) in note.paragraphs.enumerated() {
      writer.append("<w:p><w:pPr><w:pStyle w:val=\"\(words)\"/></w:pPr>")
      if index == 0 {
        writer.append(
          "<w:r><w:rPr><w:rStyle w:val=\"\(mark)\"/></w:rPr><w:footnoteRef/></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
      }
      try writer.write(paragraph)
      writer.append("</w:p>")
    }
    writer.append("</w:footnote>")
    requests = writer.requests
    requests.replace(place: place, key: key, bytes: writer.bytes)
  }

  /// The id of one of Word's own styles: that of the form, of a document that was taken in before,
  /// or of one that is added.
  private mutating func style(
    _ name: String, _ kind: String, id: String, _ look: String
  ) -> String {
    if let own = dialect.styles.style(name, kind) { return own.id }
    let place = WordAdditions.styles.rawValue
    let key = "\(kind) \(name)\u{0}"
    if let brought = requests.additions.first(where: {
      $0.place == place && $0.key.hasPrefix(key)
    }) {
      return String(brought.key.dropFirst(key.count))
    }
    let own = dialect.styles.name(of: id) == nil ? id : "Remit\(id)"
    let base = kind == "paragraph" ? dialect.styles.style("Normal")?.id : nil
    let markup =
      "<w:style xmlns:w=\"\(WordNames.main)\" w:type=\"\(kind)\" w:styleId=\"\(own)\">"
      + "<w:name w:val=\"\(name)\"/>"
      + (base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "") + "\(look)</w:style>"
    requests.add(RequestedMarkup(place: place, key: key + own, bytes: Array(markup.utf8)))
    return own
  }
}
