import XMLTokens

/// A field that is one element, with its code in an attribute (ECMA-376 part 1, 17.16.19).
enum WordSimpleField {
  /// The tokens with such fields as fields of several runs, where a tag stands in their code.
  static func unfolded(_ tokens: [XMLToken]) -> [XMLToken] {
    guard tokens.contains(where: { code(of: $0) != nil }) else { return tokens }
    let slice = tokens[...]
    var result: [XMLToken] = []
    result.reserveCapacity(tokens.count + 32)
    /// For each open element, what its end becomes.
    var ends: [[XMLToken]?] = []
    /// For each open element, the prefixes that what stands in it must declare in its place.
    var prefixes: [[XMLNamespace]] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token {
      case .start(var start):
        start.declare(prefixes.last ?? [])
        guard let code = code(of: token) else {
          ends.append(nil)
          prefixes.append([])
          result.append(.start(start))
          continue
        }
        // What a program keeps with the field goes to its first mark (17.16.18).
        var kept: [XMLToken] = []
        if case .start(let next) = tokens[index], next.name == WordNames.w("fldData") {
          let end = slice.endOfElement(from: index) + 1
          kept = Array(tokens[index..<end])
          index = end
        }
        let attributes = start.attributes.filter {
          $0.name.namespace == WordNames.main && $0.name.local != "instr"
        }
        result += mark("begin", start, attributes, kept)
        result += run(start, "instrText", [], [.text(code)]) + mark("separate", start)
        ends.append(mark("end", start))
        prefixes.append(start.namespaces)
      case .end:
        _ = prefixes.popLast()
        result += ends.popLast().flatMap(\.self) ?? [token]
      case .text: result.append(token)
      }
    }
    return result
  }

  private static func code(of token: XMLToken) -> String? {
    guard case .start(let start) = token, start.name == WordNames.w("fldSimple"),
      let code = start.value(WordNames.w("instr")), UnreadTag.first(in: code) != nil
    else { return nil }
    return code
  }

  private static func mark(
    _ type: String, _ field: XMLStart, _ attributes: [XMLAttribute] = [],
    _ content: [XMLToken] = []
  ) -> [XMLToken] {
    let name = XMLName(
      namespace: WordNames.main, prefix: field.name.prefix, local: "fldCharType")
    return run(field, "fldChar", [XMLAttribute(name: name, value: type)] + attributes, content)
  }

  private static func run(
    _ field: XMLStart, _ element: String, _ attributes: [XMLAttribute], _ content: [XMLToken]
  ) -> [XMLToken] {
    let name = XMLName(namespace: WordNames.main, prefix: field.name.prefix, local: element)
    let run = XMLName(namespace: WordNames.main, prefix: field.name.prefix, local: "r")
    return [
      .start(XMLStart(name: run, namespaces: field.namespaces)),
      .start(XMLStart(name: name, attributes: attributes)),
    ] + content + [.end(name), .end(run)]
  }
}

extension XMLStart {
  /// Declares these prefixes besides its own.
  fileprivate mutating func declare(_ others: [XMLNamespace]) {
    let own = Set(namespaces.map(\.prefix))
    namespaces += others.filter { !own.contains($0.prefix) }
  }
}
