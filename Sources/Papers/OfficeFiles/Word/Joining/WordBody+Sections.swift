import XMLTokens

/// The sections of a body: how the first begins, and which headers and footers they name.
extension WordBody {
  /// Whether a section ends within the text, before the last.
  var hasInnerSection: Bool { content.contains(where: Self.beginsSection) }

  private static func beginsSection(_ token: XMLToken) -> Bool {
    if case .start(let start) = token { start.name == WordNames.w("sectPr") } else { false }
  }

  /// The headers and footers that its sections name.
  var pageReferences: [XMLStart] {
    var found: [XMLStart] = []
    var index = 0
    while index < content.count {
      if Self.beginsSection(content[index]) {
        let end = content[...].endOfElement(from: index)
        found += Self.pageReferences(of: content[index...end])
        index = end
      }
      index += 1
    }
    return found + Self.pageReferences(of: section[...])
  }

  /// Those that a section's properties name; what a tracked change of them was is none.
  private static func pageReferences(of section: ArraySlice<XMLToken>) -> [XMLStart] {
    var found: [XMLStart] = []
    var index = section.startIndex + 1
    while index < section.endIndex {
      if case .start(let start) = section[index] {
        if start.isPageReference { found.append(start) }
        index = section.endOfElement(from: index)
      }
      index += 1
    }
    return found
  }

  /// Has the first section begin as that kind does.
  mutating func beginSection(_ type: String) {
    changeFirstSection { Self.typed($0, type) }
  }

  /// Has the first section name these headers and footers too.
  ///
  /// - Parameter choose: those it lacks, given those it names.
  mutating func addToFirstSection(_ choose: ([XMLStart]) -> [XMLStart]) {
    changeFirstSection { section in
      let added = choose(Self.pageReferences(of: section[...]))
      return section.prefix(1) + added.flatMap { [.start($0), .end($0.name)] }
        + section.dropFirst()
    }
  }

  private mutating func changeFirstSection(_ change: ([XMLToken]) -> [XMLToken]) {
    if let first = content.firstIndex(where: Self.beginsSection) {
      let end = content[...].endOfElement(from: first)
      content.replaceSubrange(first...end, with: change(Array(content[first...end])))
    } else {
      section = change(section)
    }
  }

  /// A section's properties with its type, which comes after headers, footers and notes (ECMA-376
  /// part 1, 17.6.22).
  private static func typed(_ section: [XMLToken], _ type: String) -> [XMLToken] {
    guard case .start(let start)? = section.first else { return section }
    let slice = section[...]
    func name(_ local: String) -> XMLName {
      XMLName(namespace: WordNames.main, prefix: start.name.prefix, local: local)
    }
    let attribute = XMLAttribute(name: name("val"), value: type)
    let element: [XMLToken] = [
      .start(XMLStart(name: name("type"), attributes: [attribute])), .end(name("type")),
    ]
    var result = [section[0]]
    var isPlaced = false
    var index = 1
    while index < section.count - 1 {
      let end = slice.endOfElement(from: index)
      if case .start(let child) = section[index] {
        let comesFirst = [
          "headerReference", "footerReference", "footnotePr", "endnotePr",
        ].contains(child.name.local)
        if !comesFirst, !isPlaced {
          result += element
          isPlaced = true
        }
        if child.name.local != "type" { result += section[index...end] }
        index = end
      }
      index += 1
    }
    if !isPlaced { result += element }
    return result + [section[section.count - 1]]
  }
}

extension XMLStart {
  /// Whether this names a section's header or footer.
  var isPageReference: Bool {
    name == WordNames.w("headerReference") || name == WordNames.w("footerReference")
  }

  /// On which pages a section shows the header or footer that this names: `headerReference first`.
  var pageReferenceKind: String {
    "\(name.local) \(value(WordNames.w("type")) ?? "default")"
  }
}
