import Diagnostics
import TemplateLanguage
import XMLTokens

/// Joins what several records gave into one Writer document.
///
/// The texts follow each other with a paragraph between them, which may end the page. What has a
/// name that may stand once has another in each.
struct OpenDocumentJoining {
  let separator: RecordSeparator
  let file: String

  private static let textEnd = Array("</office:text>".utf8)

  /// The outputs of one document: the text of all copies, and the first's other parts.
  func outputs(
    of copies: [RenderedCopy]
  ) throws(DiagnosticsError) -> [RenderedPart] {
    var outputs = copies[0].parts
    var used: Set<String> = []
    for part in outputs where copies.count > 1 && part.part.name == "content.xml" {
      used.formUnion(Self.marks(in: try tokens(of: part.output)[...]))
    }
    for (place, copy) in copies.enumerated().dropFirst() {
      for (index, part) in copy.parts.enumerated() {
        switch part.part.name {
        case "content.xml":
          try add(part.output, copy: place, to: &outputs[index].output, &used)
        case "styles.xml" where part.output.bytes != outputs[index].output.bytes:
          throw refusal(
            "header-differs",
            "a header or footer prints values of the record, and these records share it",
            "print no value of theirs in the headers, or use a .docx template with --joined section"
          )
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

  /// - Parameter used: the names of marks there are.
  private func add(
    _ output: RenderOutput, copy: Int, to joined: inout RenderOutput, _ used: inout Set<String>
  ) throws(DiagnosticsError) {
    let tokens = try tokens(of: output)
    guard let end = joined.bytes.lastRange(of: Self.textEnd), let text = content(of: tokens) else {
      throw refusal(
        "cannot-join", "the document's text does not end as Writer ends it",
        "open the template in Writer and save it again")
    }
    var writer = XMLWriter()
    for token in division + unique(text, copy: copy, &used) { writer.write(token) }
    joined.bytes.insert(contentsOf: writer.take(), at: end.lowerBound)
    joined.references.formUnion(output.references)
    if separator.beginsPage { joined.references.insert(OpenDocumentAddedStyles.pageBreak) }
    joined.requests = output.requests
    joined.printed += output.printed
  }

  private func refusal(_ code: String, _ message: String, _ remedy: String) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(.error, code, message, at: SourcePlace(file: file), remedy: remedy))
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

  /// A copy's tokens with names of its own, and without marks of which one end is missing.
  private func unique(
    _ tokens: ArraySlice<XMLToken>, copy: Int, _ used: inout Set<String>
  ) -> [XMLToken] {
    let tokens = Self.withoutHalfMarks(tokens)
    var marks: [String: String] = [:]
    for mark in Self.marks(in: tokens) where marks[mark] == nil {
      var name = "\(mark)-\(copy + 1)"
      while !used.insert(name).inserted { name += "-\(copy + 1)" }
      marks[mark] = name
    }
    return tokens.map { token in
      guard case .start(var start) = token else { return token }
      // A list may go on with one of its own copy, which it calls by its name.
      let isList = start.name == OpenDocumentNames.text("list")
      start.attributes.removeAll { !isList && Self.isIdentity($0) }
      for place in start.attributes.indices {
        let attribute = start.attributes[place]
        if Self.names(attribute, start.name) {
          start.attributes[place].value += "-\(copy + 1)"
        } else if let mark = Self.mark(attribute, start.name), let name = marks[mark] {
          start.attributes[place].value = attribute.value.hasPrefix("#") ? "#\(name)" : name
        }
      }
      return .start(start)
    }
  }

  private static func withoutHalfMarks(_ tokens: ArraySlice<XMLToken>) -> ArraySlice<XMLToken> {
    func half(_ token: XMLToken) -> (mark: String, ending: String)? {
      guard case .start(let start) = token, isMark(start.name),
        let ending = ["-start", "-end"].first(where: start.name.local.hasSuffix),
        let name = start.value(OpenDocumentNames.text("name"))
      else { return nil }
      return ("\(start.name.local.dropLast(ending.count)) \(name)", ending)
    }
    let halves = Dictionary(grouping: tokens.compactMap(half), by: \.mark)
      .mapValues { Set($0.map(\.ending)) }
    guard halves.values.contains(where: { $0.count == 1 }) else { return tokens }
    var kept: [XMLToken] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let half = half(tokens[index]), halves[half.mark]?.count == 1 {
        index = tokens.endOfElement(from: index) + 1
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept[...]
  }

  /// The names of the bookmarks and reference marks in these tokens.
  private static func marks(in tokens: ArraySlice<XMLToken>) -> [String] {
    tokens.compactMap { token in
      guard case .start(let start) = token, isMark(start.name) else { return nil }
      return start.value(OpenDocumentNames.text("name"))
    }
  }

  private static func isMark(_ element: XMLName) -> Bool {
    element.namespace == OpenDocumentNames.text
      && [
        "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start",
        "reference-mark-end",
      ].contains(element.local)
  }

  /// The bookmark or reference mark that an attribute names or refers to.
  private static func mark(_ attribute: XMLAttribute, _ element: XMLName) -> String? {
    if attribute.name == OpenDocumentNames.text("name") {
      return isMark(element) ? attribute.value : nil
    }
    if attribute.name == OpenDocumentNames.text("ref-name") {
      return ["bookmark-ref", "reference-ref"].contains(element.local) ? attribute.value : nil
    }
    guard attribute.name.namespace == OpenDocumentNames.xlink, attribute.name.local == "href",
      attribute.value.hasPrefix("#")
    else { return nil }
    return String(attribute.value.dropFirst())
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
    case ("note", "id"), ("note-ref", "ref-name"):
      attribute.name.namespace == OpenDocumentNames.text
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
