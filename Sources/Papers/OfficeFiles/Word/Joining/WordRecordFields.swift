import XMLTokens

/// Fields of a record that would gather from the records joined with it, once Word works them out.
extension WordBody {
  /// Has tables of contents and indexes gather from this record alone, between the ends of a
  /// bookmark (ECMA-376 part 1, 17.16.5.68, `\b`).
  ///
  /// - Parameters:
  ///   - bookmark: a name that nothing in the document has.
  ///   - number: a number that no bookmark of it has.
  mutating func boundFields(by bookmark: () -> String, number: () -> Int) {
    let gathering = WordFieldCodes.codes(in: content).filter {
      ["TOC", "INDEX", "TOA"].contains($0.kind) && !$0.has("b")
    }
    guard !gathering.isEmpty else { return }
    let (name, number) = (bookmark(), String(number()))
    for code in gathering { content.add(" \\b \(name) ", to: code) }
    content = mark("bookmarkStart", number, name: name) + content + mark("bookmarkEnd", number)
  }

  private func mark(_ local: String, _ number: String, name: String? = nil) -> [XMLToken] {
    func word(_ local: String) -> XMLName {
      guard case .start(let body)? = before.last else { return WordNames.w(local) }
      return XMLName(namespace: WordNames.main, prefix: body.name.prefix, local: local)
    }
    var start = XMLStart(name: word(local))
    start.attributes = [XMLAttribute(name: word("id"), value: number)]
    if let name { start.attributes.append(XMLAttribute(name: word("name"), value: name)) }
    return [.start(start), .end(start.name)]
  }

  /// Has captions count from 1 in this record: the first of each kind begins anew (ECMA-376 part 1,
  /// 17.16.5.56, `\r`).
  mutating func restartCaptions() {
    var seen: Set<String> = []
    for code in WordFieldCodes.codes(in: content) where code.kind == "SEQ" {
      let words = code.words.split(whereSeparator: \.isWhitespace)
      guard words.count > 1, seen.insert(words[1].lowercased()).inserted, !code.has("r"),
        !code.has("c"), !code.has("s")
      else { continue }
      content.add(" \\r 1 ", to: code)
    }
  }

  /// Whether it refers to notes that stand at the end.
  var hasEndnotes: Bool { holds("endnoteReference") }

  /// Whether it refers to notes at the foot of a page.
  var hasFootnotes: Bool { holds("footnoteReference") }

  private func holds(_ element: String) -> Bool {
    content.contains {
      if case .start(let start) = $0 { start.name == WordNames.w(element) } else { false }
    }
  }
}
