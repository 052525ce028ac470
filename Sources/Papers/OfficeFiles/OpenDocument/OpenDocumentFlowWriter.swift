import Markdown
import TemplateLanguage
import XMLTokens

/// Writes a flow's blocks in a Writer document's own styles.
///
/// ```xml
/// <text:list text:style-name="List_20_Bullet"><text:list-item>
///   <text:p text:style-name="List_20_Bullet">…</text:p></text:list-item></text:list>
/// ```
struct OpenDocumentFlowWriter {
  var bytes: [UInt8] = []
  /// The automatic styles that it uses.
  private(set) var references: Set<String> = []
  var requests: RenderRequests
  let dialect: OpenDocumentDialect
  let slot: FlowSlot
  private var continuationStyle: String?

  private var plainOpening: PlainOpening

  init(dialect: OpenDocumentDialect, slot: FlowSlot, requests: RenderRequests) {
    self.requests = requests
    self.dialect = dialect
    self.slot = slot
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
      if isInItem, block.partsLists { requests.partsLists = true }
      switch block {
      case .paragraph(let paragraph): try write(paragraph)
      case .list(let isOrdered, let start, let items, let depth):
        try writeList(items, isOrdered: isOrdered, start: start, depth: depth)
      case .table(let table): try write(table)
      case .markdownTable(let table): try write(table)
      case .picture(let picture): write(picture)
      case .document(let document): try write(document)
      case .pageBreak: writePageBreak()
      }
    }
  }

  /// Blocks that follow a sentence: plain paragraphs take the style for continuing.
  mutating func writeContinuation(_ blocks: [FlowLayout.Block]) throws(FlowFault) {
    if dialect.styles.style("List Continue") != nil { continuationStyle = "List Continue" }
    try write(blocks)
  }

  private mutating func write(_ paragraph: FlowLayout.Paragraph) throws(FlowFault) {
    let closing: String
    if let level = paragraph.headingLevel {
      append("<text:h text:style-name=\"\(try name(of: paragraph.style ?? ""))\" ")
      append("text:outline-level=\"\(level)\">")
      closing = "</text:h>"
    } else if let style = paragraph.style ?? continuationStyle,
      let name = dialect.styles.style(style)
    {
      append("<text:p text:style-name=\"\(name)\">")
      closing = "</text:p>"
    } else {
      bytes += plainOpening.next()
      closing = String(decoding: slot.paragraphClosing, as: UTF8.self)
    }
    if let number = paragraph.number {
      dialect.appendText(number, to: &bytes)
      append("<text:tab/>")
    }
    try write(paragraph.text)
    append(closing)
  }

  /// Each list is an element of its own, so its numbers begin anew (ODF 1.3 part 3, 5.3.1).
  private mutating func writeList(
    _ items: [[FlowLayout.Block]], isOrdered: Bool, start: Int, depth: Int
  ) throws(FlowFault) {
    let paragraphStyle = try name(
      of: FlowLayout.listStyle(isOrdered: isOrdered, depth: depth))
    let listName = isOrdered ? "List Number" : "List Bullet"
    guard let listStyle = dialect.styles.style(listName, "list") else {
      throw FlowWriting.missingStyle(listName, "for lists")
    }
    // A nested list stands in an item of lists about it, which gives it its level.
    let level = min(depth, FlowLayout.deepestList - 1)
    let outer = isInItem ? 0 : level
    for _ in 0..<outer { append("<text:list text:style-name=\"\(listStyle)\"><text:list-item>") }
    append("<text:list text:style-name=\"\(listStyle)\">")
    for (index, item) in items.enumerated() {
      append(
        index == 0 && isOrdered && start != 1
          ? "<text:list-item text:start-value=\"\(start)\">" : "<text:list-item>")
      var rest = item[...]
      append("<text:p text:style-name=\"\(paragraphStyle)\">")
      if case .paragraph(let first) = rest.first, first.headingLevel == nil {
        try write(first.text)
        rest = rest.dropFirst()
      }
      append("</text:p>")
      if !rest.isEmpty {
        let (wasInItem, style) = (isInItem, continuationStyle)
        isInItem = true
        if dialect.styles.style("List Continue") != nil {
          let deeper = depth == 0 ? "List Continue" : "List Continue \(level + 1)"
          continuationStyle = dialect.styles.style(deeper) == nil ? "List Continue" : deeper
        }
        try write(Array(rest))
        (isInItem, continuationStyle) = (wasInItem, style)
      }
      append("</text:list-item>")
    }
    append("</text:list>")
    for _ in 0..<outer { append("</text:list-item></text:list>") }
  }

  private var isInItem = false

  // MARK: Sentences

  /// Writes words where the tag stood, in as many paragraphs as they make; the words behind the tag
  /// go on in the last.
  mutating func writeInSentence(_ paragraphs: [RunParagraph]) throws(FlowFault) {
    try FlowWriting.checkDivision(paragraphs, at: slot)
    let isWithinLink = slot.isWithin("text:a")
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 {
        for closing in slot.runClosing { bytes += closing }
        bytes += slot.paragraphClosing
        if paragraph.beginsPage { writePageBreak() }
        bytes += slot.paragraphOpening
        for opening in slot.runOpening { bytes += opening }
      }
      try write(isWithinLink ? paragraph.text.withoutLinks : paragraph.text)
    }
  }

  private mutating func writePageBreak() {
    append("<text:p text:style-name=\"\(added(OpenDocumentAddedStyles.pageBreak))\"/>")
  }

  mutating func write(_ stretches: [StyledText]) throws(FlowFault) {
    var link: String?
    for stretch in stretches {
      switch stretch {
      case .lineBreak: append("<text:line-break/>")
      case .note(let note):
        if link != nil { append("</text:a>") }
        link = nil
        try write(note)
      case .text(let text, let style):
        if style.link != link {
          if link != nil { append("</text:a>") }
          link = style.link
          if let link {
            append("<text:a xlink:type=\"simple\" xlink:href=\"")
            appendAttribute(link)
            append("\">")
          }
        }
        span(text, style)
      }
    }
    if link != nil { append("</text:a>") }
  }

  private mutating func span(_ text: String, _ style: InlineStyle) {
    var spans: [String] = []
    if style.link != nil, let name = dialect.styles.style("Hyperlink", "text") {
      spans.append(name)
    }
    if style.isStrong {
      spans.append(dialect.styles.style("Strong", "text") ?? added(OpenDocumentAddedStyles.strong))
    }
    if style.isEmphasis {
      spans.append(
        dialect.styles.style("Emphasis", "text") ?? added(OpenDocumentAddedStyles.emphasis))
    }
    if style.isStruck { spans.append(added(OpenDocumentAddedStyles.struck)) }
    if let name = style.look.style.flatMap({ dialect.styles.style($0, "text") }) {
      spans.append(name)
    }
    if let name = OpenDocumentLook(style.look).styleName { spans.append(added(name)) }
    for span in spans { append("<text:span text:style-name=\"\(span)\">") }
    dialect.appendText(text, to: &bytes)
    for _ in spans { append("</text:span>") }
  }

  // MARK: Markup

  func name(of style: String) throws(FlowFault) -> String {
    guard let found = dialect.styles.style(style) else {
      throw FlowWriting.missingStyle(style, nil)
    }
    return found
  }

  /// The name of an added style, noted as used.
  mutating func added(_ style: String) -> String {
    references.insert(style)
    return style
  }

  mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  mutating func appendAttribute(_ value: String) {
    XMLWriter.appendEscapedAttribute(value, to: &bytes)
  }
}

extension FlowLayout.Block {
  /// Whether an item of a list cannot hold it, or what it may bring.
  fileprivate var partsLists: Bool {
    switch self {
    case .table, .markdownTable, .document: true
    case .paragraph, .list, .picture, .pageBreak: false
    }
  }
}
