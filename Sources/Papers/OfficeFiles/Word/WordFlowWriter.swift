import Markdown
import TemplateLanguage
import XMLTokens

/// Writes a flow's blocks in a Word document's own styles.
///
/// ```xml
/// <w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>…</w:t></w:r></w:p>
/// ```
struct WordFlowWriter {
  var bytes: [UInt8] = []
  var requests: RenderRequests
  let dialect: WordDialect
  let slot: FlowSlot
  /// The style of paragraphs that continue a numbered or interrupted one.
  private var continuationStyle: String?
  private var plainOpening: PlainOpening
  /// Whether the row being written stays on the page of the next one.
  var rowKeepsWithNext = false
  /// Whether what is written stands in a note, which has links of its own.
  var isNote = false

  init(dialect: WordDialect, slot: FlowSlot, requests: RenderRequests) {
    self.dialect = dialect
    self.slot = slot
    self.requests = requests
    plainOpening = PlainOpening(slot)
  }

  /// What is written, and begins anew.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  // MARK: Blocks

  /// Writes what takes the place of the tag's paragraph.
  mutating func writeInPlace(_ blocks: [FlowLayout.Block]) throws(FlowFault) {
    bytes += plainOpening.begin(blocks)
    try write(blocks)
  }

  mutating func write(_ blocks: [FlowLayout.Block]) throws(FlowFault) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): try write(paragraph)
      case .list(let isOrdered, let start, let items, let depth):
        try writeList(items, isOrdered: isOrdered, start: start, depth: depth)
      case .table(let table): try write(table)
      case .markdownTable(let table): try write(table)
      case .picture(let picture): try write(picture)
      case .document(let document):
        if isNote { throw Self.notInNote("a document") }
        try write(document)
      case .pageBreak: writePageBreak()
      }
    }
  }

  static func notInNote(_ what: String) -> FlowFault {
    FlowFault(
      message: "\(what) cannot stand in a note",
      remedy: "print it in the text to which the note belongs"
    )
  }

  /// Blocks that follow a sentence: plain paragraphs take the style for continuing.
  mutating func writeContinuation(_ blocks: [FlowLayout.Block]) throws(FlowFault) {
    if dialect.styles.style("List Continue") != nil { continuationStyle = "List Continue" }
    try write(blocks)
  }

  private mutating func write(_ paragraph: FlowLayout.Paragraph) throws(FlowFault) {
    try open(paragraph)
    if let number = paragraph.number {
      run(number, InlineStyle())
      append("<w:r><w:tab/></w:r>")
    }
    try write(paragraph.text)
    append("</w:p>")
  }

  private mutating func open(_ paragraph: FlowLayout.Paragraph) throws(FlowFault) {
    guard let name = paragraph.style ?? continuationStyle else {
      bytes += plainOpening.next()
      return
    }
    // A heading must have its style; other paragraphs can look like the one the tag stood in.
    if paragraph.headingLevel == nil, dialect.styles.style(name) == nil {
      bytes += plainOpening.next()
      return
    }
    append("<w:p><w:pPr><w:pStyle w:val=\"\(try id(of: name))\"/></w:pPr>")
  }

  private mutating func writeList(
    _ items: [[FlowLayout.Block]], isOrdered: Bool, start: Int, depth: Int
  ) throws(FlowFault) {
    let name = FlowLayout.listStyle(isOrdered: isOrdered, depth: depth)
    let level = min(depth, FlowLayout.deepestList - 1)
    var numbering = ""
    if isOrdered {
      guard let style = dialect.styles.style(name), dialect.numberedStyles.contains(style.id) else {
        throw FlowWriting.missingStyle(name, "that numbers its paragraphs")
      }
      let number = dialect.firstFreeNumbering + requests.restartedLists.count
      requests.restartedLists.append(
        RestartedList(style: style.id, level: level, start: start))
      numbering =
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
    }
    let opening =
      "<w:p><w:pPr><w:pStyle w:val=\"\(try id(of: name))\"/>\(numbering)</w:pPr>"
    for item in items {
      var rest = item[...]
      append(opening)
      if case .paragraph(let first) = rest.first, first.headingLevel == nil {
        try write(first.text)
        rest = rest.dropFirst()
      }
      append("</w:p>")
      guard !rest.isEmpty else { continue }
      let outer = continuationStyle
      if dialect.styles.style("List Continue") != nil {
        let deeper = depth == 0 ? "List Continue" : "List Continue \(level + 1)"
        continuationStyle = dialect.styles.style(deeper) == nil ? "List Continue" : deeper
      }
      try write(Array(rest))
      continuationStyle = outer
    }
  }

  private mutating func writePageBreak() {
    append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
  }

  // MARK: Sentences

  /// Writes a paragraph's text where the tag stood, amid the runs of its sentence.
  mutating func writeInSentence(_ paragraph: FlowLayout.Paragraph) throws(FlowFault) {
    try writeInSentence([RunParagraph(text: paragraph.text)])
  }

  /// Writes words where the tag stood, in as many paragraphs as they make; the words behind the tag
  /// go on in the last.
  mutating func writeInSentence(_ paragraphs: [RunParagraph]) throws(FlowFault) {
    try FlowWriting.checkDivision(paragraphs, at: slot)
    let isWithinLink = slot.isWithin("\(dialect.prefix)hyperlink")
    if paragraphs.count == 1, case .text(let text, let style)? = paragraphs[0].text.first,
      paragraphs[0].text.count == 1, style == InlineStyle()
    {
      dialect.appendText(text, to: &bytes)
      return
    }
    // Leave the run the tag stood in, write the stretches, and go on in a run like it.
    let inner = Array(slot.runOpening.suffix(2))
    for closing in slot.runClosing.prefix(2) { bytes += closing }
    baseRun = inner.first
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 {
        for closing in slot.runClosing.dropFirst(2) { bytes += closing }
        bytes += slot.paragraphClosing
        if paragraph.beginsPage { writePageBreak() }
        bytes += slot.paragraphOpening
        for opening in slot.runOpening.dropLast(2) { bytes += opening }
      }
      try write(isWithinLink ? paragraph.text.withoutLinks : paragraph.text)
    }
    baseRun = nil
    for opening in inner { bytes += opening }
  }

  private var baseRun: [UInt8]?

  mutating func write(_ stretches: [StyledText]) throws(FlowFault) {
    var link: String?
    for stretch in stretches {
      switch stretch {
      case .lineBreak: append("<w:r><w:br/></w:r>")
      case .note(let note):
        if link != nil { append("</w:hyperlink>") }
        link = nil
        try write(note)
      case .text(let text, let style):
        if style.link != link {
          if link != nil { append("</w:hyperlink>") }
          link = style.link
          if let link { openLink(link) }
        }
        run(text, style)
      }
    }
    if link != nil { append("</w:hyperlink>") }
  }

  private mutating func openLink(_ address: String) {
    let prefix = dialect.host.relationshipPrefix
    let id =
      isNote
      ? WordLinks.noteRelationship(requests.place(ofNoteLink: address), prefix: prefix)
      : WordLinks.relationship(requests.place(ofLink: address), prefix: prefix)
    append(
      "<w:hyperlink xmlns:r=\"\(WordNames.relationships)\" r:id=\"\(id)\" w:history=\"1\">")
  }

  private mutating func run(_ text: String, _ style: InlineStyle) {
    append("<w:r>")
    bytes += properties(of: style).bytes
    append("<w:t xml:space=\"preserve\">")
    dialect.appendText(text, to: &bytes)
    append("</w:t></w:r>")
  }

  /// What the words are to look like: as those of their sentence, and as their own style says. A
  /// style that the sentence's run has gives way to a named one.
  private func properties(of style: InlineStyle) -> WordProperties {
    let base = baseRun.map { WordMarkup.properties(inRun: $0, prefix: dialect.prefix) } ?? []
    var properties = WordProperties(.run, base, prefix: dialect.prefix)
    let named = style.link != nil ? "Hyperlink" : style.isStrong ? "Strong" : "Emphasis"
    let wantsName = style.link != nil || style.isStrong || style.isEmphasis
    let found = wantsName ? dialect.styles.style(named, "character") : nil
    if let found { properties.set("rStyle", "\(dialect.prefix)val=\"\(found.id)\"") }
    if style.isStrong, named != "Strong" || found == nil { properties.set("b") }
    if style.isEmphasis, named != "Emphasis" || found == nil { properties.set("i") }
    if style.isStruck { properties.set("strike") }
    if style.look != TextLook() {
      let named = style.look.style.flatMap { dialect.styles.style($0, "character")?.id }
      properties.apply(style.look, styleID: named)
    }
    return properties
  }

  // MARK: Markup

  func id(of style: String, _ kind: String = "paragraph") throws(FlowFault) -> String {
    guard let found = dialect.styles.style(style, kind) else {
      throw FlowWriting.missingStyle(style, nil)
    }
    return found.id
  }

  /// Appends an attribute's value, escaped.
  mutating func appendAttribute(_ value: String) {
    XMLWriter.appendEscapedAttribute(value, to: &bytes)
  }

  /// Appends markup written with `w:`, in the part's own prefix.
  mutating func append(_ markup: String) {
    if dialect.prefix == "w:" {
      bytes.append(contentsOf: markup.utf8)
    } else {
      bytes.append(contentsOf: WordMarkup.replacing(prefix: dialect.prefix, in: markup).utf8)
    }
  }
}
