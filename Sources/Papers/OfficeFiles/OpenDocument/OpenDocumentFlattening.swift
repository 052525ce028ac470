import TemplateLanguage
import XMLTokens

/// Reads a part of a Writer document as template pieces.
///
/// ```xml
/// <text:p text:style-name="Text_20_body">Dear <text:span>{{ name }}</text:span></text:p>
/// ```
///
/// gives a paragraph and in it text and a run (the span) with text.
/// Soft page breaks, which only record Writer's last layout, are left out.
struct OpenDocumentFlattening {
  private let tokens: ArraySlice<XMLToken>
  private let styles: OpenDocumentStyles
  private let chains: OpenDocumentListChains
  private var index: Int
  private var builder = PieceBuilder()
  private var open: [Open] = []
  /// The element that ended last within the unit that writes its end.
  private var ended: XMLName?
  /// What the last element is called that no tag can act upon.
  private var element = ""

  /// What has to be written when an element ends.
  private enum Open {
    case unit(TemplateUnit.Kind)
    case markup
    /// An element whose end its unit writes.
    case within
  }

  /// The pieces of `content.xml` or `styles.xml`.
  ///
  /// - Parameter automatic: what becomes of the part's automatic styles.
  static func pieces(
    of tokens: [XMLToken], styles: OpenDocumentStyles, automatic: AutomaticStyles = .left
  ) -> [TemplatePiece] {
    let placed = OpenDocumentFieldPlacing.placed(tokens, numbers: styles.numbers)
    var flattening = OpenDocumentFlattening(
      tokens: placed.tokens[...], styles: styles, automatic: automatic)
    flattening.markers = placed.markers
    return flattening.run()
  }

  /// What becomes of a part's automatic styles.
  enum AutomaticStyles {
    /// They stay, and none is added.
    case left
    /// They stay, and what printed values need stands behind them.
    case followed
    /// They are written only as they are referred to; see ``OpenDocumentAutomaticStyles``.
    case deferred
  }

  private var markers = FieldMarkers()
  private static let address = XMLName(
    namespace: OpenDocumentNames.xlink, prefix: "xlink", local: "href")

  private let automatic: AutomaticStyles

  private init(
    tokens: ArraySlice<XMLToken>, styles: OpenDocumentStyles, automatic: AutomaticStyles
  ) {
    self.tokens = tokens
    self.styles = styles
    self.automatic = automatic
    chains = OpenDocumentListChains(of: tokens, numbered: styles.numberedLists)
    index = tokens.startIndex
  }

  private mutating func run() -> [TemplatePiece] {
    while index < tokens.endIndex {
      switch tokens[index] {
      case .start(let start): element(start)
      case .end(let name): end(name)
      case .text(let text):
        if isInParagraph {
          builder.text(text)
        } else {
          if let tag = UnreadTag.outsideParagraphs(text, in: element) { builder.field(tag) }
          builder.write(tokens[index])
        }
        index += 1
      }
    }
    return builder.finish()
  }

  private mutating func end(_ name: XMLName) {
    switch open.popLast() {
    case .unit(.paragraph) where name == OpenDocumentNames.text("numbered-paragraph"):
      builder.close([ended ?? name, name])
    case .within: ended = name
    case .unit: builder.close([name])
    case .markup, nil:
      if automatic == .followed, name == OpenDocumentNames.office("automatic-styles") {
        builder.markDeferred()
      }
      builder.write(.end(name))
    }
    index += 1
  }

  private mutating func element(_ start: XMLStart) {
    if let marker = markers.marker(at: start) {
      builder.place(marker)
      index += 2
      return
    }
    if automatic == .deferred {
      if start.name == OpenDocumentNames.office("automatic-styles") {
        deferStyles(start)
        return
      }
      for attribute in start.attributes where attribute.name.local.hasSuffix("style-name") {
        builder.refer(to: attribute.value)
      }
    }
    switch start.name.namespace {
    case OpenDocumentNames.text: textElement(start)
    case OpenDocumentNames.table: tableElement(start)
    case OpenDocumentNames.office where start.name.local == "text":
      unit(.story, start, name: "body")
    case OpenDocumentNames.office where start.name.local == "annotation":
      unit(.story, start, name: "comment")
    case OpenDocumentNames.style where start.name.local.hasPrefix("header"):
      header(start, "header")
    case OpenDocumentNames.style where start.name.local.hasPrefix("footer"):
      header(start, "footer")
    case OpenDocumentNames.draw where start.name.local == "text-box":
      unit(.story, start, name: "text box")
    case OpenDocumentNames.draw where start.name.local == "frame" && takesPicture(): break
    case OpenDocumentNames.draw where start.value(OpenDocumentNames.draw("name")) != nil:
      if isInParagraph { builder.see() }
      identified(start, by: OpenDocumentNames.draw("name"))
    default: markup(start)
    }
  }

  /// Makes a tag of a picture that a value takes the place of; says whether there is one.
  private mutating func takesPicture() -> Bool {
    let end = tokens.endOfElement(from: index)
    guard let framed = OpenDocumentPictureFrame(tokens[index...end]) else { return false }
    if automatic == .deferred {
      for case .start(let inner) in tokens[index...end].dropFirst() {
        for attribute in inner.attributes where attribute.name.local.hasSuffix("style-name") {
          builder.refer(to: attribute.value)
        }
      }
    }
    builder.picture(framed.frame, tag: framed.tag)
    index = end + 1
    return true
  }

  /// The element stays; what stood in it is written when it is known what is referred to.
  private mutating func deferStyles(_ start: XMLStart) {
    builder.write(.start(start))
    builder.markDeferred()
    builder.write(.end(start.name))
    index = tokens.endOfElement(from: index) + 1
  }

  private mutating func textElement(_ start: XMLStart) {
    switch start.name.local {
    case "p", "h": paragraph(start)
    case "span", "a", "ruby", "meta", "text-input":
      if let address = start.value(Self.address), let tag = UnreadTag.inAddress(address) {
        builder.field(tag)
      }
      isInParagraph ? unit(.run, start) : markup(start)
    case "s", "tab", "line-break": symbol(start)
    case "soft-page-break": skip()
    case "tracked-changes": deleted()
    case "list": list(start)
    case "list-item", "list-header": unit(.listItem, start)
    case "section": section(start)
    case "numbered-paragraph": numbered(start)
    case "index-body": unit(.group, start)
    case "note-body": unit(.story, start, name: "note")
    case "note":
      builder.see()
      guard !AnchorMark.isMarked(start.value(OpenDocumentNames.text("id")) ?? "") else {
        return markup(start)
      }
      identified(start, by: OpenDocumentNames.text("id"))
    case "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start",
      "reference-mark-end":
      anchor(start)
    default:
      if isInParagraph { builder.see() }
      markup(start)
    }
  }

  /// A numbered list within a loop may go on from turn to turn, and lists that continue each other
  /// do so whichever of them come (ODF 1.3 part 3, 19.780).
  private mutating func list(_ start: XMLStart) {
    if let first = chains.firsts[index] {
      var marked = start
      marked.attributes.removeAll { $0.name == OpenDocumentNames.text("continue-numbering") }
      return list(
        start, called: "chain \(first)",
        scope: .chained(isNumbered: chains.numbered.contains(first)), marked: marked)
    }
    let style = start.value(OpenDocumentNames.text("style-name")) ?? ""
    let isOutermost = !open.contains { if case .unit(.list) = $0 { true } else { false } }
    guard isOutermost, styles.numberedLists.contains(style),
      start.value(OpenDocumentNames.text("continue-numbering")) != "true",
      start.value(OpenDocumentNames.text("continue-list")) == nil
    else { return unit(.list, start) }
    list(start, called: "\(style) \(index)", scope: .unlessContinued, marked: start)
  }

  private mutating func list(
    _ start: XMLStart, called list: String, scope: ListMark.Scope, marked: XMLStart
  ) {
    var marked = marked
    marked.attributes.removeAll { PieceBuilder.mayStandOnce($0) }
    marked.attributes.append(
      XMLAttribute(name: OpenDocumentListNumbers.hole, value: PieceBuilder.listHole))
    builder.open(
      TemplateUnit(.list), start, list: list, level: 0, scope: scope, marked: [.start(marked)])
    open.append(.unit(.list))
    index += 1
  }

  private mutating func tableElement(_ start: XMLStart) {
    switch start.name.local {
    case "table":
      noteFormulas()
      unit(.table, start)
    case "table-header-rows", "table-rows", "table-row-group": unit(.group, start)
    case "table-row": unit(.row, start)
    case "table-cell", "covered-table-cell":
      var cell = TemplateUnit(.cell)
      let rows = start.value(OpenDocumentNames.table("number-rows-spanned")).flatMap { Int($0) }
      cell.rowSpan = rows ?? 1
      builder.open(cell, start)
      open.append(.unit(.cell))
      index += 1
    default: markup(start)
    }
  }

  /// Writer does not work out the sums of a table when it opens one, and knows nothing of rows that
  /// came since.
  private mutating func noteFormulas() {
    let table = tokens[index...tokens.endOfElement(from: index)]
    let formula = table.lazy.compactMap { token in
      if case .start(let start) = token {
        start.value(OpenDocumentNames.table("formula"))
      } else {
        nil
      }
    }.first
    let holdsTags = table.contains {
      if case .text(let text) = $0 { UnreadTag.first(in: text) != nil } else { false }
    }
    guard let formula, holdsTags else { return }
    builder.field(
      FieldPiece(
        .remark(
          FieldRemark(
            isError: false, code: "formula-not-read",
            message:
              "the formula \(formula.prefix(80)) of a table is not worked out: the cell shows "
              + "what it did in the form",
            remedy: "reckon it in a tag, such as {{ rows|sum(\"cost\")|money }}")), source: formula)
    )
  }

  private var isInParagraph: Bool {
    for element in open.reversed() {
      if case .unit(let kind) = element {
        if kind == .paragraph { return true }
        if kind != .run { return false }
      }
    }
    return false
  }

  /// `style:header` on a master page holds text; `style:header-style` on a layout does not.
  private mutating func header(_ start: XMLStart, _ name: String) {
    start.name.local.hasSuffix("-style") ? markup(start) : unit(.story, start, name: name)
  }

  private func unit(of start: XMLStart) -> TemplateUnit {
    var unit = TemplateUnit(.paragraph)
    unit.style = start.value(OpenDocumentNames.text("style-name")).map { styles.named($0) }
    if start.name.local == "h" {
      unit.headingLevel =
        start.value(OpenDocumentNames.text("outline-level")).flatMap { Int($0) } ?? 1
    }
    return unit
  }

  private mutating func paragraph(_ start: XMLStart) {
    var unit = unit(of: start)
    unit.boundary = styles.pages.boundary(of: start)
    builder.open(unit, start)
    open.append(.unit(.paragraph))
    index += 1
  }

  /// A paragraph that is a list's item by itself (ODF 1.3 part 3, 5.3.6) comes and goes with what it
  /// stands in.
  private mutating func numbered(_ start: XMLStart) {
    var place = index + 1
    if case .start(let number) = tokens[place], number.name == OpenDocumentNames.text("number") {
      place = tokens.endOfElement(from: place) + 1
    }
    guard case .start(let inner) = tokens[place],
      [OpenDocumentNames.text("p"), OpenDocumentNames.text("h")].contains(inner.name),
      tokens.endOfElement(from: place) + 1 == tokens.endOfElement(from: index),
      styles.pages.boundary(of: inner) == nil
    else { return markup(start) }
    if automatic == .deferred {
      for case .start(let inner) in tokens[(index + 1)...place] {
        for attribute in inner.attributes where attribute.name.local.hasSuffix("style-name") {
          builder.refer(to: attribute.value)
        }
      }
    }
    builder.open(unit(of: inner), Array(tokens[index...place]))
    open += [.unit(.paragraph), .within]
    index = place + 1
  }

  private mutating func unit(
    _ kind: TemplateUnit.Kind, _ start: XMLStart, name: String? = nil
  ) {
    builder.open(TemplateUnit(kind, name: name), start)
    open.append(.unit(kind))
    index += 1
  }

  private mutating func section(_ start: XMLStart) {
    builder.open(TemplateUnit(.group), start, unique: OpenDocumentNames.text("name"))
    open.append(.unit(.group))
    index += 1
  }

  private mutating func markup(_ start: XMLStart) {
    if let words = AttributeWords(start) {
      builder.start(start, filling: words)
    } else {
      for tag in UnreadTag.inAttributes(start) { builder.field(tag) }
      builder.write(.start(start))
    }
    element = start.name.local
    open.append(.markup)
    index += 1
  }

  private mutating func identified(_ start: XMLStart, by name: XMLName) {
    builder.start(start, unique: name, isNumber: false)
    open.append(.markup)
    index += 1
  }

  private mutating func symbol(_ start: XMLStart) {
    let end = tokens.endOfElement(from: index)
    let reads =
      switch start.name.local {
      case "tab": "\t"
      case "line-break": "\n"
      default: " "
      }
    builder.symbol(tokens[index...end], reads: reads)
    index = end + 1
  }

  private mutating func anchor(_ start: XMLStart) {
    let end = tokens.endOfElement(from: index)
    let name = start.value(OpenDocumentNames.text("name")) ?? ""
    let family = start.name.local.hasPrefix("bookmark") ? "bookmark" : "reference"
    builder.anchor("\(family) \(name)", tokens[index...end])
    index = end + 1
  }

  /// What was deleted stays as it was: it is no text of the document.
  private mutating func deleted() {
    let end = tokens.endOfElement(from: index)
    builder.write(tokens[index...end])
    index = end + 1
  }

  private mutating func skip() {
    index = tokens.endOfElement(from: index) + 1
  }
}
