import TemplateLanguage
import XMLTokens

/// Takes a Writer document's text into another: its styles become those of the same names, its
/// lists begin anew, its pictures, links and notes come along.
struct OpenDocumentInclusion {
  let file: OpenDocumentIncludedFile
  let dialect: OpenDocumentDialect
  var requests: RenderRequests
  /// The names of styles in the form, by family and name in the document.
  var styles: [String: String?] = [:]
  private var hasList = false

  init(
    _ file: OpenDocumentIncludedFile, _ dialect: OpenDocumentDialect, _ requests: RenderRequests
  ) {
    self.file = file
    self.dialect = dialect
    self.requests = requests
  }

  /// The text's markup.
  mutating func bytes() throws(FlowFault) -> [UInt8] {
    defer { requests.documents += 1 }
    var writer = XMLWriter()
    for block in file.blocks {
      let made = try rewritten(block, in: file.content)
      for token in declared(made) { writer.write(token) }
    }
    return writer.take()
  }

  /// What the names of styles, tables and frames that come along begin with.
  var prefix: String { "\(dialect.host.prefix)D\(requests.documents + 1)" }

  // MARK: Elements

  /// The tokens of an element as they stand in the form.
  mutating func rewritten(_ index: Int, in tree: PartTree) throws(FlowFault) -> [XMLToken] {
    var made: [XMLToken] = []
    /// Elements of which only what stands in them is kept.
    var unwrapped: Set<Int> = []
    var at = index
    let last = tree.end(of: index)
    while at <= last {
      switch tree.tokens[at] {
      case .start(let start):
        switch try OpenDocumentIncludedCheck.fate(of: at, in: tree, file.file.name) {
        case .kept:
          guard let start = try self.start(start, at: at, in: tree) else {
            at = tree.end(of: at)
            break
          }
          made.append(.start(start))
        case .unwrapped: unwrapped.insert(tree.end(of: at))
        case .leftOut: at = tree.end(of: at)
        }
      case .end: if !unwrapped.contains(at) { made.append(tree.tokens[at]) }
      case .text: made.append(tree.tokens[at])
      }
      at += 1
    }
    return made
  }

  /// A start tag as it stands in the form; nil leaves the element out.
  private mutating func start(
    _ start: XMLStart, at index: Int, in tree: PartTree
  ) throws(FlowFault) -> XMLStart? {
    var kept = start
    kept.attributes = []
    for attribute in start.attributes {
      if let attribute = try self.attribute(attribute, of: start, at: index, in: tree) {
        kept.attributes.append(attribute)
      }
    }
    switch start.name {
    case OpenDocumentNames.draw("image"):
      guard try isShown(index, in: tree) else { return nil }
    case OpenDocumentNames.text("list"):
      if !hasList {
        // It would go on with a list of the form.
        kept.attributes.removeAll { $0.name.local == "continue-numbering" }
        hasList = true
      }
    default: break
    }
    return kept
  }

  private mutating func attribute(
    _ attribute: XMLAttribute, of start: XMLStart, at index: Int, in tree: PartTree
  ) throws(FlowFault) -> XMLAttribute? {
    var attribute = attribute
    let value = attribute.value
    if let family = OpenDocumentStyleFamily.family(of: attribute.name, at: index, in: tree) {
      guard let style = try style(value, family) else { return nil }
      attribute.value = style
      return attribute
    }
    switch (attribute.name.namespace, attribute.name.local) {
    case (OpenDocumentNames.xlink, "href"):
      attribute.value = try target(value, of: start)
    case (OpenDocumentNames.table, "name"), (OpenDocumentNames.draw, "name"):
      attribute.value = "\(prefix) \(value)"
    case (OpenDocumentNames.text, "name"):
      if start.name.local == "section" || start.name.local == "table-of-content" {
        attribute.value = "\(prefix) \(value)"
      } else if file.marks.contains(value) {
        attribute.value = renamed(value)
      }
    case (OpenDocumentNames.text, "ref-name"):
      attribute.value = file.marks.contains(value) ? renamed(value) : "\(prefix)\(value)"
    case (OpenDocumentNames.text, "id"), (OpenDocumentNames.text, "continue-list"),
      ("http://www.w3.org/XML/1998/namespace", "id"):
      attribute.value = "\(prefix)\(value)"
    case (OpenDocumentNames.table, "formula"), (OpenDocumentNames.style, "master-page-name"),
      (OpenDocumentNames.draw, "id"), (OpenDocumentNames.style, "page-number"):
      return nil
    default: break
    }
    return attribute
  }

  /// A bookmark's name, changed where the form or a document before it may have one of that name.
  private func renamed(_ name: String) -> String {
    requests.documents > 0 || dialect.host.bookmarks.contains(name) ? "\(prefix) \(name)" : name
  }

  // MARK: Links and pictures

  private mutating func target(_ target: String, of start: XMLStart) throws(FlowFault) -> String {
    if start.name == OpenDocumentNames.draw("image") {
      // One of a kind that is not shown is left out with its element.
      guard let picture = try? file.picture(target) else { return target }
      _ = requests.place(of: picture)
      return OpenDocumentPictures.path(of: picture)
    }
    if target.hasPrefix("#") {
      let mark = String(target.dropFirst())
      return file.marks.contains(mark) ? "#\(renamed(mark))" : target
    }
    do throws(FlowFault) {
      return try LinkAddress.checked(target)
    } catch {
      throw IncludedFile.fault(
        file.file.name, "has a link to \(target.prefix(100))", error.remedy)
    }
  }

  /// Whether a picture can be shown. A frame may hold one picture in several kinds, of which one is
  /// enough.
  private func isShown(_ index: Int, in tree: PartTree) throws(FlowFault) -> Bool {
    let href = XMLName(namespace: OpenDocumentNames.xlink, local: "href")
    do throws(FlowFault) {
      _ = try file.picture(tree.start(index).value(href) ?? "")
      return true
    } catch {
      let images = tree.parent(of: index).map { tree.children(of: $0) } ?? []
      let others = images.filter {
        $0 != index && tree.start($0).name == OpenDocumentNames.draw("image")
      }
      let hasOther = others.contains {
        (try? file.picture(tree.start($0).value(href) ?? "")) != nil
      }
      if hasOther { return false }
      throw error
    }
  }

  // MARK: Namespaces

  /// An element with the prefixes that it uses and that the form's part may lack.
  func declared(_ tokens: [XMLToken], always: Bool = false) -> [XMLToken] {
    guard case .start(var root)? = tokens.first else { return tokens }
    var used: Set<String> = []
    for case .start(let start) in tokens {
      used.insert(start.name.prefix)
      for attribute in start.attributes where !attribute.name.prefix.isEmpty {
        used.insert(attribute.name.prefix)
      }
    }
    for prefix in used.sorted() where !root.namespaces.contains(where: { $0.prefix == prefix }) {
      guard let uri = file.namespaces[prefix], dialect.host.namespaces[prefix] != uri else {
        continue
      }
      root.namespaces.append(XMLNamespace(prefix: prefix, uri: uri))
    }
    return [.start(root)] + tokens.dropFirst()
  }
}
