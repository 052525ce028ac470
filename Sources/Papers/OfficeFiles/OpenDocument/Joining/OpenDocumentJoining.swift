import Diagnostics
import TemplateLanguage
import XMLTokens

/// Joins what several records gave into one Writer document.
///
/// The texts follow each other with a paragraph between them, which may end the page; where the form
/// has pages of several kinds, each goes back to the one with which the form begins. What has a name
/// that may stand once has another in each.
struct OpenDocumentJoining {
  let separator: RecordSeparator
  let file: String
  let firstPage: OpenDocumentFirstPage
  let automaticStyles: OpenDocumentAutomaticStyles
  /// What the records ask for together.
  private(set) var requests: RenderRequests

  private static let textEnd = Array("</office:text>".utf8)

  /// The outputs of one document: the text of all copies, and the first's other parts.
  mutating func outputs(
    of copies: [RenderedCopy]
  ) throws(DiagnosticsError) -> [RenderedPart] {
    var outputs = copies[0].parts
    var used: Set<String> = []
    for part in outputs where copies.count > 1 && part.part.name == "content.xml" {
      used.formUnion(Self.anchors(in: try tokens(of: part.output)[...]).map(\.key))
    }
    for (place, copy) in copies.enumerated().dropFirst() {
      for (index, part) in copy.parts.enumerated() {
        switch part.part.name {
        case "content.xml":
          try add(part.output, copy: place, to: &outputs[index].output, &used)
        case "styles.xml" where part.output.bytes != outputs[index].output.bytes:
          throw JoiningFault.headerDiffers(
            remedy:
              "print no value of theirs in the headers, or use a .docx template with --joined "
              + "section"
          ).error(file: file)
        case let name where part.output.bytes != outputs[index].output.bytes:
          throw JoiningFault.propertiesDiffer(part: name).error(file: file)
        default: break
        }
      }
    }
    return outputs
  }

  private func tokens(of output: RenderOutput) throws(DiagnosticsError) -> [XMLToken] {
    do {
      return try XMLTokenizer.tokens(of: output.bytes, limits: .own)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file, part: "content.xml"))
    }
  }

  /// - Parameter used: what there are names for, each with its kind.
  private mutating func add(
    _ output: RenderOutput, copy: Int, to joined: inout RenderOutput, _ used: inout Set<String>
  ) throws(DiagnosticsError) {
    let tokens = try tokens(of: output)
    guard let end = joined.bytes.lastRange(of: Self.textEnd), let text = content(of: tokens) else {
      throw refusal(
        "cannot-join", "the document's text does not end as Writer ends it",
        "open the template in Writer and save it again")
    }
    if let frame = frameOnPage(text) {
      throw JoiningFault.standsOnPage(name: frame).error(file: file)
    }
    var added = unique(text, copy: copy, &used)
    joined.references.formUnion(output.references)
    if separator.beginsPage, let begun = firstPage.begun(added, automaticStyles) {
      added = begun.tokens
      requests.add(begun.style)
      if let base = begun.base { joined.references.insert(base) }
    } else {
      added = division + added
      if separator.beginsPage { joined.references.insert(OpenDocumentAddedStyles.pageBreak) }
    }
    var writer = XMLWriter()
    for token in added { writer.write(token) }
    joined.bytes.insert(contentsOf: writer.take(), at: end.lowerBound)
    joined.requests = output.requests
    joined.printed += output.printed
  }

  private func refusal(_ code: String, _ message: String, _ remedy: String) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(.error, code, message, at: SourcePlace(file: file), remedy: remedy))
  }

  /// The name of a frame that stands on a page by its number (ODF 1.3 part 3, 19.758).
  private func frameOnPage(_ tokens: ArraySlice<XMLToken>) -> String? {
    for case .start(let start) in tokens
    where start.value(OpenDocumentNames.text("anchor-type")) == "page" {
      return start.value(OpenDocumentNames.draw("name")) ?? ""
    }
    return nil
  }

  /// What stands between two records.
  private var division: [XMLToken] {
    let name = OpenDocumentNames.text("p")
    // A template need not have the style that Writer calls standard; a paragraph without one is of it.
    let style = separator.beginsPage ? [OpenDocumentAddedStyles.pageBreak] : []
    let attributes = style.map {
      XMLAttribute(name: OpenDocumentNames.text("style-name"), value: $0)
    }
    return [.start(XMLStart(name: name, attributes: attributes)), .end(name)]
  }

  /// What stands in a document's text behind the declarations that may stand once.
  private func content(of tokens: [XMLToken]) -> ArraySlice<XMLToken>? {
    let slice = tokens[...]
    let start = slice.firstIndex {
      if case .start(let start) = $0 {
        start.name == OpenDocumentNames.office("text")
      } else {
        false
      }
    }
    guard let start else { return nil }
    let end = slice.endOfElement(from: start)
    var index = start + 1
    while index < end {
      guard case .start(let child) = slice[index] else {
        index += 1
        continue
      }
      guard
        child.name.local.hasSuffix("-decls") || child.name.local == "forms"
          || child.name.local == "tracked-changes"
      else { break }
      index = slice.endOfElement(from: index) + 1
    }
    return slice[min(index, end)..<end]
  }

  /// A copy's tokens with names of its own, and without marks that nothing could tell apart.
  private func unique(
    _ tokens: ArraySlice<XMLToken>, copy: Int, _ used: inout Set<String>
  ) -> [XMLToken] {
    let tokens = Self.withoutOddMarks(tokens)
    var names: [String: String] = [:]
    for anchor in Self.anchors(in: tokens) where names[anchor.key] == nil {
      var name = "\(anchor.name)-\(copy + 1)"
      while !used.insert("\(anchor.kind.rawValue) \(name)").inserted { name += "-\(copy + 1)" }
      names[anchor.key] = name
    }
    return tokens.map { token in
      guard case .start(let start) = token else { return token }
      var own = start.renamingAnchor { names[$0.key] }
      // A list may go on with one of its own copy, which it calls by its name.
      let isList = start.name == OpenDocumentNames.text("list")
      own.attributes.removeAll { !isList && Self.isIdentity($0) }
      for place in own.attributes.indices where Self.names(own.attributes[place], start.name) {
        own.attributes[place].value += "-\(copy + 1)"
      }
      return .start(own)
    }
  }

  /// The tokens without marks that have no name, or one end only, or a name that another has.
  private static func withoutOddMarks(_ tokens: ArraySlice<XMLToken>) -> ArraySlice<XMLToken> {
    /// Where each mark stands, by its name and by which end of it that is.
    var places: [String: [String: Int]] = [:]
    var marks: Set<Int> = []
    for (index, token) in zip(tokens.indices, tokens) {
      guard case .start(let start) = token, OpenDocumentAnchor.isMark(start.name) else { continue }
      marks.insert(index)
      guard let key = start.anchor?.key else { continue }
      let end = ["start", "end"].first { start.name.local.hasSuffix("-\($0)") } ?? "place"
      if places[key]?[end] == nil { places[key, default: [:]][end] = index }
    }
    for ends in places.values {
      if let start = ends["start"], let end = ends["end"], start < end {
        marks.subtract([start, end])
      } else if let place = ends["place"] {
        marks.remove(place)
      }
    }
    guard !marks.isEmpty else { return tokens }
    var kept: [XMLToken] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if marks.contains(index) {
        index = tokens.endOfElement(from: index) + 1
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept[...]
  }

  /// What these tokens name for others to refer to.
  private static func anchors(in tokens: ArraySlice<XMLToken>) -> [OpenDocumentAnchor] {
    tokens.compactMap { token in
      guard case .start(let start) = token, let anchor = start.anchor, !anchor.isMention else {
        return nil
      }
      return anchor
    }
  }

  private static func isIdentity(_ attribute: XMLAttribute) -> Bool {
    attribute.name.local == "id"
      && attribute.name.namespace == "http://www.w3.org/XML/1998/namespace"
  }

  /// Whether an attribute names its element, and may do so once, or calls such a name.
  private static func names(_ attribute: XMLAttribute, _ element: XMLName) -> Bool {
    if isIdentity(attribute) || attribute.name == OpenDocumentNames.text("continue-list") {
      return true
    }
    return switch (element.local, attribute.name.local) {
    case ("table", "name"), ("section", "name"): true
    default: attribute.name == OpenDocumentNames.draw("name")
    }
  }
}

extension [UInt8] {
  /// Where these bytes stand last.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    for start in stride(from: count - bytes.count, through: 0, by: -1)
    where self[start] == bytes[0] && self[start..<(start + bytes.count)].elementsEqual(bytes) {
      return start..<(start + bytes.count)
    }
    return nil
  }
}
