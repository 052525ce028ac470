import XMLTokens

/// A place with a name in a Word document that is retold (ECMA-376 part 1, 17.13.6).
struct RetoldMark {
  /// `text:bookmark-start`, `text:bookmark-end` or, for one that has no end, `text:bookmark`.
  var element: String
  var name: String

  /// The marks of a document: which have both a beginning and an end, and their names.
  struct Names {
    private var names: [String: String] = [:]
    private var ended: Set<String> = []
    private var known: Set<String> = []

    init() {}

    init(of tokens: ArraySlice<XMLToken>) {
      for case .start(let start) in tokens {
        guard start.name.local.hasPrefix("bookmark"), let id = start.value(WordNames.w("id"))
        else { continue }
        if start.name.local == "bookmarkEnd" {
          if names[id] != nil { ended.insert(id) }
        } else if let name = start.value(WordNames.w("name")), names[id] == nil,
          known.insert(name).inserted
        {
          names[id] = name
        }
      }
    }

    /// The mark as it is retold; nil for one whose partner is missing.
    func mark(_ element: WordElement) -> RetoldMark? {
      guard let id = element.value("id"), let name = names[id] else { return nil }
      if element.name == "bookmarkEnd" {
        return ended.contains(id) ? RetoldMark(element: "text:bookmark-end", name: name) : nil
      }
      guard element.value("name") == name else { return nil }
      return RetoldMark(
        element: ended.contains(id) ? "text:bookmark-start" : "text:bookmark", name: name)
    }

    /// The name of a mark that the document has.
    func name(_ name: String) -> String? { known.contains(name) ? name : nil }
  }
}

/// Marks, which in Word may stand between paragraphs and in OpenDocument may not.
extension WordRetelling {
  mutating func writeMark(_ element: WordElement) {
    guard let mark = marks.mark(element) else { return }
    if paragraph != nil {
      write(mark)
    } else {
      waitingMarks.append(mark)
    }
  }

  private mutating func write(_ mark: RetoldMark) {
    out.empty(mark.element, [("text:name", mark.name)])
  }

  mutating func writeWaitingMarks() {
    for mark in waitingMarks { write(mark) }
    waitingMarks = []
  }

  /// Puts marks for which no paragraph came into the last.
  mutating func endMarks() {
    let ends = [OpenDocumentTokens.name("text:p"), OpenDocumentTokens.name("text:h")]
    let last = out.tokens.lastIndex {
      if case .end(let name) = $0 { ends.contains(name) } else { false }
    }
    guard let last, !waitingMarks.isEmpty else { return }
    var made = OpenDocumentTokens()
    for mark in waitingMarks { made.empty(mark.element, [("text:name", mark.name)]) }
    out.tokens.insert(contentsOf: made.tokens, at: last)
    waitingMarks = []
  }
}
