import TemplateLanguage
import XMLTokens

extension WordInclusion {
  /// The id that a style of the document has in the form: that of the style of the same name, or
  /// of one that is added. Nil for a style that the document itself does not have.
  mutating func style(_ id: String) throws(FlowFault) -> String? {
    if let known = styles[id] { return known }
    guard let tokens = file.styles[id], case .start(let start)? = tokens.first else {
      styles[id] = .some(nil)
      return nil
    }
    let kind = start.value(WordNames.w("type")) ?? "paragraph"
    let name = tokens.first(WordNames.w("name")).flatMap { $0.firstValue } ?? id
    if let own = dialect.styles.style(name, kind) {
      styles[id] = own.id
      return own.id
    }
    // A document that was taken in before may have brought it.
    let place = WordAdditions.styles.rawValue
    let key = "\(kind) \(name.lowercased())\u{0}"
    if let brought = requests.additions.first(where: { $0.place == place && $0.key.hasPrefix(key) })
    {
      let own = String(brought.key.dropFirst(key.count))
      styles[id] = own
      return own
    }
    let own = freeStyle(id)
    styles[id] = own
    let addition = RequestedMarkup(place: place, key: key + own, bytes: [])
    requests.add(addition)
    var added = try rewritten(tokens)
    if case .start(var root)? = added.first {
      root.set(WordNames.w("styleId"), to: own)
      // The form has a style for text that names none.
      root.attributes.removeAll { $0.name == WordNames.w("default") }
      added[0] = .start(root)
    }
    requests.replace(
      place: place, key: addition.key, bytes: XMLWriter.bytes(of: declared(added, always: true)))
    return own
  }

  /// An id like that, which no style of the form has.
  private func freeStyle(_ id: String) -> String {
    var free = id
    var number = 1
    let place = WordAdditions.styles.rawValue
    while dialect.styles.name(of: free) != nil
      || requests.additions.contains(where: {
        $0.place == place && $0.key.hasSuffix("\u{0}\(free)")
      })
    {
      number += 1
      free = "\(id)\(number)"
    }
    return free
  }

  // MARK: Lists

  /// The number that a numbering of the document has in the form: a copy, which begins anew.
  mutating func numbering(_ id: String) throws(FlowFault) -> Int {
    if let known = numberings[id] { return known }
    let number = dialect.firstFreeNumbering + requests.restartedLists.count
    numberings[id] = number
    // Its place is taken before its pattern asks for more.
    requests.restartedLists.append(
      RestartedList(
        style: "", level: 0, start: 1, pattern: RestartedList.ofItsOwn, markup: []))
    let place = requests.restartedLists.count - 1
    guard let tokens = file.numberings[id],
      let written = tokens.first(WordNames.w("abstractNumId"))?.firstValue
    else {
      throw IncludedFile.fault(
        file.file.name, "has a list without a numbering", "save it anew from Word")
    }
    let pattern = try pattern(written)
    let name = WordNames.w("abstractNumId")
    var markup: [XMLToken] = declared(
      [
        .start(
          XMLStart(
            name: name, attributes: [XMLAttribute(name: WordNames.val, value: String(pattern))])),
        .end(name),
      ], always: true)
    for child in tokens.dropFirst().dropLast().children {
      guard case .start(let start)? = child.first, start.name.local == "lvlOverride" else {
        continue
      }
      markup += declared(try rewritten(child), always: true)
    }
    requests.restartedLists[place].markup = XMLWriter.bytes(of: markup)
    return number
  }

  private mutating func pattern(_ id: String) throws(FlowFault) -> Int {
    var written = file.patterns[id]
    // A pattern may say only that it is that of a style for lists.
    if let style = written?.first(WordNames.w("numStyleLink"))?.firstValue {
      written =
        file.patterns.values.first { $0.first(WordNames.w("styleLink"))?.firstValue == style }
        ?? written
    }
    guard let tokens = written else {
      throw IncludedFile.fault(
        file.file.name, "has a list without a pattern", "save it anew from Word")
    }
    let place = WordAdditions.patterns
    let key = "\(requests.documents) \(id)"
    let count = requests.additions.count { $0.place == place }
    if let known = requests.additions.filter({ $0.place == place })
      .firstIndex(where: { $0.key == key })
    {
      return dialect.firstFreePattern + known
    }
    requests.add(RequestedMarkup(place: place, key: key, bytes: []))
    var added = try rewritten(tokens)
    if case .start(var root)? = added.first {
      root.set(WordNames.w("abstractNumId"), to: String(dialect.firstFreePattern + count))
      added[0] = .start(root)
    }
    requests.replace(
      place: place, key: key, bytes: XMLWriter.bytes(of: declared(added, always: true)))
    return dialect.firstFreePattern + count
  }

  /// What a paragraph's properties need so that a list in one of the form's own styles begins anew,
  /// and where in them it belongs (ECMA-376 part 1, 17.3.1.26).
  mutating func numbered(_ properties: ArraySlice<XMLToken>) -> (index: Int, tokens: [XMLToken])? {
    var place = properties.startIndex + 1
    var style: String?
    for child in properties.dropFirst().dropLast().children {
      guard case .start(let start)? = child.first else { continue }
      switch start.name.local {
      case "numPr": return nil
      case "pStyle": style = start.value(WordNames.val)
      case "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl": break
      default: continue
      }
      place = child.endIndex
    }
    guard let id = style, let tokens = file.styles[id],
      let name = tokens.first(WordNames.w("name"))?.firstValue,
      let own = dialect.styles.style(name)?.id, let list = dialect.host.lists[own],
      dialect.styles.headingLevel(of: own) == nil
    else { return nil }
    let number =
      lists[list.pattern] ?? dialect.firstFreeNumbering + requests.restartedLists.count
    if lists[list.pattern] == nil {
      lists[list.pattern] = number
      requests.restartedLists.append(RestartedList(style: own, level: list.level, start: 1))
    }
    func element(_ local: String, _ content: [XMLToken], value: String? = nil) -> [XMLToken] {
      let name = WordNames.w(local)
      let attributes = value.map { [XMLAttribute(name: WordNames.val, value: $0)] } ?? []
      return [.start(XMLStart(name: name, attributes: attributes))] + content + [.end(name)]
    }
    let numbering =
      element("ilvl", [], value: String(list.level)) + element("numId", [], value: String(number))
    return (place, element("numPr", numbering))
  }
}

extension ArraySlice<XMLToken> {
  /// What its first element says by `w:val`.
  var firstValue: String? {
    guard case .start(let start)? = first else { return nil }
    return start.value(WordNames.val)
  }
}

extension WordFlowWriter {
  /// Takes another document in.
  mutating func write(_ document: IncludedDocument) throws(FlowFault) {
    let file = try IncludedFile.file(of: document, document.word, format: .docx)
    var inclusion = WordInclusion(try WordIncludedFile(file), dialect, requests)
    let taken = try inclusion.bytes()
    requests = inclusion.requests
    if dialect.beginsWithTable(taken) { dialect.startTable(&bytes) }
    // An empty document leaves its paragraph: a story may not be empty.
    bytes += taken.isEmpty ? slot.paragraphOpening + slot.paragraphClosing : taken
  }
}
