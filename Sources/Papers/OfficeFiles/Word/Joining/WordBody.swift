import XMLTokens

/// The body of a rendered Word document, taken apart for others to be joined to it.
struct WordBody {
  /// What stands before the body's content, the content without the properties of the last section,
  /// these, and what ends the document.
  private(set) var before: [XMLToken]
  var content: [XMLToken]
  var section: [XMLToken]
  private(set) var after: [XMLToken]

  static let relationship = XMLName(
    namespace: WordNames.relationships, prefix: "r", local: "id")

  init(_ tokens: [XMLToken]) {
    let slice = tokens[...]
    let body = slice.firstIndex {
      if case .start(let start) = $0 { start.name == WordNames.w("body") } else { false }
    }
    guard let body else {
      (before, content, section, after) = (tokens, [], [], [])
      return
    }
    let end = slice.endOfElement(from: body)
    before = Array(slice[...body])
    after = Array(slice[end...])
    var last = end
    var index = body + 1
    while index < end {
      if case .start(let start) = slice[index] {
        last = start.name == WordNames.w("sectPr") ? index : end
        index = slice.endOfElement(from: index)
      }
      index += 1
    }
    content = Array(slice[(body + 1)..<last])
    section = Array(slice[last..<end])
  }

  /// Has every reference to one relationship lead to another.
  mutating func replace(_ relationship: String, by other: String) {
    func replaced(_ tokens: [XMLToken]) -> [XMLToken] {
      tokens.map { token in
        guard case .start(var start) = token, start.name.local.hasSuffix("Reference") else {
          return token
        }
        for place in start.attributes.indices
        where start.attributes[place].name == Self.relationship
          && start.attributes[place].value == relationship
        {
          start.attributes[place].value = other
        }
        return .start(start)
      }
    }
    content = replaced(content)
    section = replaced(section)
  }
}

extension [XMLToken] {
  private static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"

  /// The tokens of a copy, where what may stand once in a document is left out or numbered anew.
  ///
  /// - Parameters:
  ///   - notes: the notes and comments, whose numbers in this copy are those added last.
  ///   - renaming: what the copy's bookmarks are called now.
  ///   - nextNumber: a number that no drawing of the document has.
  func madeUnique(
    notes: [WordNotes], renaming: WordBookmarkRenaming, nextNumber: () -> Int
  ) -> [XMLToken] {
    var result: [XMLToken] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      guard case .start(var start) = self[index] else {
        result.append(self[index])
        index += 1
        continue
      }
      // An element of that name stands in the properties of controls alone.
      if start.name == WordNames.w("id") {
        index = self[...].endOfElement(from: index) + 1
        continue
      }
      start.attributes.removeAll {
        $0.name.namespace == Self.word2010 && ["paraId", "textId"].contains($0.name.local)
      }
      for place in start.attributes.indices where start.attributes[place].name.local == "id" {
        if start.name.namespace == WordNames.drawing, start.name.local == "docPr" {
          start.attributes[place].value = String(nextNumber())
        } else if start.name.namespace == WordNames.main,
          let notes = notes.first(where: { $0.isReferred(by: start.name.local) })
        {
          start.attributes[place].value = notes.latest(start.attributes[place].value)
        }
      }
      result.append(.start(start))
      index += 1
    }
    return renaming.renamed(result)
  }
}
