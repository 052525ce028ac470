import TemplateLanguage
import XMLTokens

/// The page with which a Writer document's text begins where the text itself names none, and the
/// way back to it from the pages that come later.
///
/// A master page stays on until a paragraph or a table names another (ODF 1.3 part 3, 19.498), so a
/// letter behind one that ends with an annex would be set on the annex's paper.
struct OpenDocumentFirstPage: Sendable {
  /// The master page; nil where all pages of the text are of one kind.
  private var master: String?
  /// The master pages that styles name, by their family and name.
  private var pages: [String: String] = [:]
  /// The common styles, by their family and name.
  private var common: Set<String> = []

  private static let masterPage = OpenDocumentNames.style("master-page-name")
  private static let styleName = OpenDocumentNames.style("name")

  /// The page of a form.
  ///
  /// - Parameters:
  ///   - content: the tokens of `content.xml`.
  ///   - styles: the tokens of `styles.xml`.
  init(content: [XMLToken], styles: [XMLToken]) {
    let automatic = Self.styles(in: content, "automatic-styles")
    let named = Self.styles(in: styles, "styles")
    common = Set(named.keys)
    let all = named.merging(automatic) { _, new in new }
    for key in all.keys { pages[key] = Self.page(of: key, all) }
    var nextPages: [(name: String, next: String?)] = []
    for case .start(let start) in styles
    where start.name == OpenDocumentNames.style("master-page") {
      let next = start.value(OpenDocumentNames.style("next-style-name"))
      nextPages.append((start.value(Self.styleName) ?? "", next))
    }
    guard let first = nextPages.first(where: { $0.name == "Standard" }) ?? nextPages.first else {
      return
    }
    var used = Set(content.compactMap { Self.block($0).flatMap { pages[$0.key] } })
    if let next = first.next, !next.isEmpty { used.insert(next) }
    if !used.subtracting([first.name]).isEmpty { master = first.name }
  }

  /// The styles in a container, by their family and name.
  private static func styles(in tokens: [XMLToken], _ container: String) -> [String: XMLStart] {
    var found: [String: XMLStart] = [:]
    var isWithin = false
    for token in tokens {
      switch token {
      case .start(let start) where start.name == OpenDocumentNames.office(container):
        isWithin = true
      case .end(let name) where name == OpenDocumentNames.office(container): isWithin = false
      case .start(let start) where isWithin && start.name == OpenDocumentNames.style("style"):
        let family = start.value(OpenDocumentNames.style("family")) ?? ""
        found["\(family) \(start.value(styleName) ?? "")"] = start
      default: break
      }
    }
    return found
  }

  /// The master page that a style or one that it builds on names.
  private static func page(of key: String, _ styles: [String: XMLStart]) -> String? {
    var key = key
    var seen: Set<String> = []
    while let style = styles[key], seen.insert(key).inserted {
      if let page = style.value(masterPage) { return page.isEmpty ? nil : page }
      let parent = style.value(OpenDocumentNames.style("parent-style-name")) ?? ""
      key = "\(key.prefix { $0 != " " }) \(parent)"
    }
    return nil
  }

  /// A paragraph or table, with the attribute that names its style.
  private struct Block {
    var start: XMLStart
    var family: String
    var attribute: XMLName
    var style: String? { start.value(attribute) }
    var key: String { "\(family) \(style ?? "")" }
  }

  private static func block(_ token: XMLToken) -> Block? {
    guard case .start(let start) = token else { return nil }
    switch start.name {
    case OpenDocumentNames.text("p"), OpenDocumentNames.text("h"):
      return Block(
        start: start, family: "paragraph", attribute: OpenDocumentNames.text("style-name"))
    case OpenDocumentNames.table("table"):
      return Block(
        start: start, family: "table", attribute: OpenDocumentNames.table("style-name"))
    default: return nil
    }
  }

  /// A text that begins on the page.
  struct Begun {
    var tokens: [XMLToken]
    /// The style by which it does.
    var style: RequestedMarkup
    /// The style to which that one is alike.
    var base: String?
  }

  /// A further record's text, begun on the page; nil when it begins there as it is.
  ///
  /// What comes first is given a style like its own. An empty paragraph comes before a text that
  /// begins with a style of an included document.
  func begun(_ text: [XMLToken], _ automatic: OpenDocumentAutomaticStyles) -> Begun? {
    guard let master else { return nil }
    guard let index = Self.firstBlock(of: text), let block = Self.block(text[index]) else {
      return nil
    }
    if pages[block.key] != nil { return nil }
    let base = block.style.flatMap { automatic.tokens(of: $0, family: block.family) }
    guard base != nil || block.style == nil || common.contains(block.key) else {
      let style = Self.style("", family: "paragraph", master, like: nil, parent: nil)
      let name = OpenDocumentNames.text("p")
      let attribute = XMLAttribute(name: OpenDocumentNames.text("style-name"), value: style.key)
      let empty: [XMLToken] = [
        .start(XMLStart(name: name, attributes: [attribute])), .end(name),
      ]
      return Begun(tokens: empty + text, style: style)
    }
    let style = Self.style(
      block.style ?? "", family: block.family, master, like: base, parent: block.style)
    var start = block.start
    start.attributes.removeAll { $0.name == block.attribute }
    start.attributes.append(XMLAttribute(name: block.attribute, value: style.key))
    var tokens = text
    tokens[index] = .start(start)
    return Begun(tokens: tokens, style: style, base: block.style)
  }

  /// Where the first paragraph or table of a text begins, which a list or a section may hold.
  private static func firstBlock(of text: [XMLToken]) -> Int? {
    var index = 0
    while index < text.count {
      if block(text[index]) != nil { return index }
      if case .start(let start) = text[index], start.name.namespace == OpenDocumentNames.draw {
        index = text[...].endOfElement(from: index)
      }
      index += 1
    }
    return nil
  }

  /// An automatic style that begins a page, and is otherwise like another or built on a common one.
  private static func style(
    _ base: String, family: String, _ master: String, like tokens: [XMLToken]?, parent: String?
  ) -> RequestedMarkup {
    let name = "RemitFirstPage\(family == "table" ? "Table" : "")_\(base)"
    var start = XMLStart(name: OpenDocumentNames.style("style"))
    if case .start(let like)? = tokens?.first {
      start.attributes = like.attributes.filter {
        $0.name != styleName && $0.name != masterPage
      }
    } else {
      let family = XMLAttribute(name: OpenDocumentNames.style("family"), value: family)
      let above = OpenDocumentNames.style("parent-style-name")
      start.attributes = [family] + (parent.map { [XMLAttribute(name: above, value: $0)] } ?? [])
    }
    start.attributes.insert(XMLAttribute(name: styleName, value: name), at: 0)
    start.attributes.append(XMLAttribute(name: masterPage, value: master))
    let inner = tokens?.dropFirst().dropLast() ?? []
    let style = [.start(start)] + inner + [.end(start.name)]
    return RequestedMarkup(
      place: OpenDocumentAdditions.automatic("content.xml"), key: name,
      bytes: XMLWriter.bytes(of: style[...]))
  }
}
