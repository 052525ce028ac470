import XMLTokens

extension WordMarking {
  /// A paragraph's own properties.
  func own(_ paragraph: Paragraph, _ context: Context) -> [XMLToken] {
    guard let range = paragraph.properties else { return [] }
    return Array(insertable(context).tokens[range])
  }

  /// An old paragraph's properties, as far as the new document knows its style and its list.
  func adopted(_ paragraph: Paragraph, _ context: Context) -> [XMLToken] {
    guard let range = paragraph.properties, let part = old.parts[context.old] else { return [] }
    var edits = TokenEdits()
    for child in part.children(of: range.lowerBound) {
      let start = part.start(child)
      switch start.name.local {
      case "pStyle" where !newStyles.has(start.value(of: .word("val")) ?? ""):
        edits.remove(part.element(child))
      case "numPr":
        let number = part.child(.word("numId"), of: child)
          .flatMap { part.start($0).value(of: .word("val")) }
        if let number, number != "0", !newNumbers.contains(number) {
          edits.remove(part.element(child))
        }
      case "sectPr": edits.remove(part.element(child))
      default: break
      }
    }
    return named(edits.applied(to: part.tokens, in: range), context)
  }

  /// Paragraph properties with what became of the paragraph's end, and those it had before.
  mutating func properties(
    _ base: [XMLToken], _ mark: Mark, from before: [XMLToken]? = nil, _ context: Context
  ) -> [XMLToken] {
    guard !base.isEmpty || mark != .none || before != nil else { return [] }
    let part = PartTokens(base)
    var (plain, runs, section): ([XMLToken], [XMLToken], [XMLToken]) = ([], [], [])
    for child in base.isEmpty ? [] : part.children(of: 0) {
      let tokens = base[part.element(child)]
      switch part.start(child).name.local {
      case "rPr": runs = Array(base[part.content(child)])
      case "sectPr": section = Array(tokens)
      case "pPrChange": break
      default: plain += tokens
      }
    }
    var result: [XMLToken] = [.start(XMLStart(name: w("pPr", context)))] + plain
    if mark != .none {
      let change = change(mark == .added ? "ins" : "del", context)
      runs = [.start(change), .end(change.name)] + runs
    }
    if !runs.isEmpty { result += wrapped(runs, "rPr", context) }
    result += section
    if let before {
      let change = change("pPrChange", context)
      result += [.start(change)] + wrapped(plainProperties(before), "pPr", context)
      result.append(.end(change.name))
    }
    return result + [.end(w("pPr", context))]
  }

  /// Those properties that a record of former ones may hold.
  private func plainProperties(_ properties: [XMLToken]) -> [XMLToken] {
    guard !properties.isEmpty else { return [] }
    let part = PartTokens(properties)
    return part.children(of: 0).flatMap { child in
      ["rPr", "sectPr", "pPrChange"].contains(part.start(child).name.local)
        ? [] : Array(properties[part.element(child)])
    }
  }

  func wrapped(_ tokens: [XMLToken], _ local: String, _ context: Context) -> [XMLToken] {
    let name = w(local, context)
    return [.start(XMLStart(name: name))] + tokens + [.end(name)]
  }

  /// Run properties with those that the run had before.
  mutating func restyled(
    _ properties: [XMLToken], from before: [XMLToken], _ context: Context
  ) -> [XMLToken] {
    let change = change("rPrChange", context)
    let record = before.isEmpty ? wrapped([], "rPr", context) : before
    var result = properties.isEmpty ? wrapped([], "rPr", context) : properties
    result.insert(
      contentsOf: [.start(change)] + record + [.end(change.name)], at: result.count - 1)
    return result
  }

  /// Tokens of the old document, with prefixes as the new part declares them.
  func named(_ tokens: [XMLToken], _ context: Context) -> [XMLToken] {
    let prefix = w("p", context).prefix
    let declared = insertable(context).namespaces
    var missing: [XMLNamespace] = []
    var local: [XMLNamespace] = []
    func renamed(_ name: XMLName, isAttribute: Bool) -> XMLName {
      var name = name
      if name.isWord {
        name.prefix = prefix.isEmpty && isAttribute ? "w" : prefix
      } else if !name.namespace.isEmpty, name.prefix != "xml" {
        let space = XMLNamespace(prefix: name.prefix, uri: name.namespace)
        if !declared.contains(space), !local.contains(space), !missing.contains(space) {
          missing.append(space)
        }
      }
      return name
    }
    var result = tokens.map { token -> XMLToken in
      switch token {
      case .text: return token
      case .end(let name): return .end(renamed(name, isAttribute: false))
      case .start(var start):
        local += start.namespaces
        start.name = renamed(start.name, isAttribute: false)
        // Numbers of revisions and paragraphs are the old document's own.
        start.attributes.removeAll {
          $0.name.local.hasPrefix("rsid") || $0.name.local == "paraId"
            || $0.name.local == "textId"
        }
        for index in start.attributes.indices {
          start.attributes[index].name = renamed(
            start.attributes[index].name, isAttribute: true)
        }
        return .start(start)
      }
    }
    if !missing.isEmpty, case .start(var start)? = result.first {
      start.namespaces += missing.filter { space in
        !start.namespaces.contains { $0.prefix == space.prefix }
      }
      result[0] = .start(start)
    }
    return result
  }
}
