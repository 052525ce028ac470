import TemplateLanguage
import XMLTokens

/// Notes at the foot of the page that values bring (ODF 1.3 part 3, 6.3).
///
/// ```xml
/// <text:note text:id="RemitNote1" text:note-class="footnote"><text:note-citation>1</…>
///   <text:note-body><text:p text:style-name="Footnote">…</text:p></text:note-body></text:note>
/// ```
extension OpenDocumentFlowWriter {
  /// A note, which stands where its mark does; Writer counts the marks anew.
  mutating func write(_ note: FlowNote) throws(FlowFault) {
    try FlowNote.checkPlace(slot)
    let number = requests.nextNote()
    let style = noteStyle()
    append("<text:note text:id=\"\(dialect.host.prefix)Note\(number)\" ")
    append("text:note-class=\"footnote\"><text:note-citation>\(number)</text:note-citation>")
    append("<text:note-body>")
    for paragraph in note.paragraphs {
      append("<text:p text:style-name=\"\(style)\">")
      try write(paragraph)
      append("</text:p>")
    }
    append("</text:note-body></text:note>")
  }

  /// The style of a note's paragraphs: the form's, or one that is added.
  private mutating func noteStyle() -> String {
    if let own = dialect.styles.style("Footnote") { return own }
    let place = OpenDocumentAdditions.common
    let key = "paragraph footnote\u{0}"
    if let brought = requests.additions.first(where: {
      $0.place == place && $0.key.hasPrefix(key)
    }) {
      return String(brought.key.dropFirst(key.count))
    }
    let name = dialect.styles.has("Footnote") ? "\(dialect.host.prefix)Footnote" : "Footnote"
    let base = dialect.styles.style("Standard").map { " style:parent-style-name=\"\($0)\"" } ?? ""
    let markup =
      "<style:style xmlns:style=\"\(OpenDocumentNames.style)\" "
      + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
      + "style:name=\"\(name)\" style:display-name=\"Footnote\" style:family=\"paragraph\"\(base)>"
      + "<style:paragraph-properties fo:margin-left=\"0.5cm\" fo:text-indent=\"-0.5cm\" "
      + "fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\"/>"
      + "<style:text-properties fo:font-size=\"10pt\"/></style:style>"
    requests.add(RequestedMarkup(place: place, key: key + name, bytes: Array(markup.utf8)))
    return name
  }
}
