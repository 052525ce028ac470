import TemplateLanguage
import XMLTokens

/// Paragraphs and headings.
extension WordRetelling {
  /// A paragraph that is being retold.
  struct OpenParagraph {
    /// The name of the style that its own look is added to.
    var style: String?
    var look: RetoldLook
    /// The level of a heading.
    var level: Int?
    /// Whether a blank that comes now would fall together with what is before it.
    var endsInBlank = true
    /// Whether a page break waits for what else stands in it.
    var breaksPage = false
    /// Whether blanks are left out until something else comes.
    var dropsBlanks = false
    /// The link and the style of words that are open.
    var link: String?
    var span: String?

    var element: String { level == nil ? "text:p" : "text:h" }
  }

  mutating func write(paragraph: WordElement) throws(FlowFault) {
    let properties = paragraph.child("pPr")
    if properties?.child("sectPr") != nil {
      throw fault("has more than one section", "make it one section in Word")
    }
    let id = styles.paragraphStyle(named: properties?.child("pStyle")?.value())
    let item = try lists.place(properties, style: id, &styles)
    enter(item)
    let open = OpenParagraph(
      style: styles.name(of: id), look: look(of: properties, style: id, in: item),
      level: level(properties, id))
    begin(open)
    try write(inline: paragraph.children)
    endParagraph()
  }

  private func level(_ properties: WordElement?, _ id: String?) -> Int? {
    if let level = properties?.child("outlineLvl")?.number() {
      return (0...8).contains(level) ? level + 1 : nil
    }
    return styles.headingLevel(of: id)
  }

  /// What the paragraph itself, its list and the table about it say of its look.
  private func look(
    of properties: WordElement?, style id: String?, in item: RetoldLists.Place?
  ) -> RetoldLook {
    var look = RetoldLook()
    look.paragraph = RetoldParagraphLook.attributes(of: properties)
    let own = RetoldParagraphLook.Indents(properties)
    var indents = own
    if let item {
      if item.isByStyle { indents = indents.over(styles.indents(of: id)) }
      if indents != RetoldParagraphLook.Indents() { indents = indents.over(item.indents) }
      look.paragraph.merge(indents.attributes) { _, new in new }
    }
    let left = indents.over(styles.indents(of: id)).left ?? 0
    look.tabs = RetoldParagraphLook.tabs(of: properties, indent: left)
    guard place.tables > 0 else { return look }
    // A table's style says what neither the paragraph nor its style does.
    let said = styles.chain(of: id).reduce(into: Set<String>()) { said, style in
      said.formUnion(RetoldParagraphLook.attributes(of: style.child("pPr")).keys)
    }
    for (name, value) in place.look.paragraph
    where look.paragraph[name] == nil && !said.contains(name) {
      look.paragraph[name] = value
    }
    return look
  }

  /// Begins a paragraph.
  mutating func begin(_ open: OpenParagraph) {
    var open = open
    if beginsPage, place.isOnPage {
      open.look.paragraph["fo:break-before"] = "page"
      beginsPage = false
    }
    out.open(
      open.element,
      [
        ("text:style-name", styles.automatic("paragraph", like: open.style, open.look)),
        ("text:outline-level", open.level.map { String($0) }),
      ])
    open.endsInBlank = true
    paragraph = open
    writeWaitingMarks()
  }

  mutating func endParagraph() {
    guard let open = paragraph else { return }
    if open.breaksPage { beginsPage = true }
    closeSpan()
    closeLink()
    if open.endsInBlank { out.keepLastBlank() }
    out.close(open.element)
    paragraph = nil
  }

  /// A paragraph with nothing in it.
  mutating func writeEmptyParagraph() {
    begin(
      OpenParagraph(style: styles.name(of: styles.paragraphStyle(named: nil)), look: RetoldLook()))
    endParagraph()
  }

  /// What stands behind a page break goes on in a paragraph that begins the page.
  mutating func goOnBehindBreak() {
    guard var open = paragraph, open.breaksPage else { return }
    open.breaksPage = false
    paragraph?.breaksPage = false
    endParagraph()
    beginsPage = true
    (open.link, open.span) = (nil, nil)
    begin(open)
    // It begins one page; what comes after it does not.
    paragraph?.look.paragraph["fo:break-before"] = nil
  }

  // MARK: Lists

  /// A list whose items are being retold.
  struct OpenList {
    var list: String
    /// How many lists are open, one within the other.
    var depth: Int
  }

  /// Opens or goes on with the list of a paragraph, in an item of its own.
  private mutating func enter(_ item: RetoldLists.Place?) {
    guard let item else {
      closeList()
      return
    }
    if openList?.list != item.list {
      closeList()
      counts.lists += 1
      let name = "list\(counts.lists)"
      out.open(
        "text:list",
        [
          ("xml:id", name), ("text:style-name", item.style),
          ("text:continue-list", listNames[item.list]),
        ])
      out.open("text:list-item")
      listNames[item.list] = name
      openList = OpenList(list: item.list, depth: 1)
    } else {
      while let open = openList, open.depth > item.level + 1 { leaveLevel() }
      if openList?.depth == item.level + 1 {
        out.close("text:list-item")
        out.open("text:list-item")
      }
    }
    while let open = openList, open.depth <= item.level {
      out.open("text:list")
      out.open("text:list-item")
      openList?.depth = open.depth + 1
    }
  }

  private mutating func leaveLevel() {
    out.close("text:list-item")
    out.close("text:list")
    openList?.depth -= 1
  }

  mutating func closeList() {
    while let open = openList, open.depth > 0 { leaveLevel() }
    openList = nil
  }
}
