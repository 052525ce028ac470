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

  /// Has the first section count pages from 1.
  mutating func restartPages() {
    changeFirstSection { section in
      let found = section.indices.first {
        if case .start(let start) = section[$0] {
          start.name == WordNames.w("pgNumType")
        } else {
          false
        }
      }
      guard let found, case .start(var start) = section[found] else {
        return Self.with("pgNumType", ["start": "1"], section)
      }
      guard start.value(WordNames.w("start")) == nil else { return section }
      start.attributes.append(
        XMLAttribute(
          name: XMLName(namespace: WordNames.main, prefix: start.name.prefix, local: "start"),
          value: "1"))
      var changed = section
      changed[found] = .start(start)
      return changed
    }
  }

  /// Has notes of that kind, `footnotePr` or `endnotePr`, count from 1 in the first section.
  mutating func restartNotes(_ kind: String) {
    changeFirstSection { section in
      guard case .start(let start)? = section.first else { return section }
      func name(_ local: String) -> XMLName {
        XMLName(namespace: WordNames.main, prefix: start.name.prefix, local: local)
      }
      let restart = XMLStart(
        name: name("numRestart"), attributes: [XMLAttribute(name: name("val"), value: "eachSect")])
      let own = section.indices.first {
        if case .start(let start) = section[$0] { start.name == WordNames.w(kind) } else { false }
      }
      guard let own else {
        return Self.with(kind, [:], section, holding: [.start(restart), .end(restart.name)])
      }
      let end = section[...].endOfElement(from: own)
      let kept = Self.without("numRestart", section[(own + 1)..<end])
      // Its place is behind the position, the form of the numbers and where they begin (CT_FtnProps).
      return section[...own] + kept + [.start(restart), .end(restart.name)] + section[end...]
    }
  }

  /// Has endnotes stand at the end of the last section, and not of those before it.
  mutating func keepEndnotesForLastSection() {
    var index = 0
    while index < content.count {
      if Self.beginsSection(content[index]) {
        let end = content[...].endOfElement(from: index)
        let changed = Self.with("noEndnote", [:], Array(content[index...end]))
        content.replaceSubrange(index...end, with: changed)
        index += changed.count - 1
      }
      index += 1
    }
    section = section.isEmpty ? [] : Array(Self.without("noEndnote", section[...]))
  }

  /// A section's properties with its type.
  private static func typed(_ section: [XMLToken], _ type: String) -> [XMLToken] {
    with("type", ["val": type], section)
  }

  /// The properties without those of that name.
  private static func without(_ name: String, _ section: ArraySlice<XMLToken>) -> [XMLToken] {
    var result: [XMLToken] = []
    var index = section.startIndex
    while index < section.endIndex {
      if case .start(let start) = section[index], start.name == WordNames.w(name) {
        index = section.endOfElement(from: index) + 1
      } else {
        result.append(section[index])
        index += 1
      }
    }
    return result
  }

  /// A section's properties with another in the place that it has among them, and no other of its
  /// name.
  private static func with(
    _ local: String, _ attributes: [String: String], _ section: [XMLToken],
    holding content: [XMLToken] = []
  ) -> [XMLToken] {
    guard case .start(let start)? = section.first else { return section }
    func name(_ local: String) -> XMLName {
      XMLName(namespace: WordNames.main, prefix: start.name.prefix, local: local)
    }
    let added = XMLStart(
      name: name(local),
      attributes: attributes.map { XMLAttribute(name: name($0.key), value: $0.value) })
    let element: [XMLToken] = [.start(added)] + content + [.end(added.name)]
    let before = Set(order.prefix { $0 != local })
    var result = [section[0]]
    var isPlaced = false
    var index = 1
    while index < section.count - 1 {
      let end = section[...].endOfElement(from: index)
      if case .start(let child) = section[index] {
        if !isPlaced, !before.contains(child.name.local) {
          result += element
          isPlaced = true
        }
        if child.name.local != local { result += section[index...end] }
        index = end
      }
      index += 1
    }
    if !isPlaced { result += element }
    return result + [section[section.count - 1]]
  }

  /// The order of a section's properties (ECMA-376 part 1, 17.6.17).
  private static let order = [
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote",
  ]
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
