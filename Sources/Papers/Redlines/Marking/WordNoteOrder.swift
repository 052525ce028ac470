import XMLTokens

/// Puts notes in the order of their marks and numbers them so: Word finds a note by its number, Writer
/// takes the numbers to go up without gaps from mark to mark.
enum WordNoteOrder {
  /// The part with notes, set in order.
  ///
  /// - Parameters:
  ///   - notes: the part's tokens.
  ///   - kind: `footnote` or `endnote`.
  ///   - document: the main part's tokens, whose marks are given the numbers.
  static func ordered(
    _ notes: [XMLToken], of kind: String, by document: inout [XMLToken]
  ) -> [XMLToken] {
    var places: [String: Int] = [:]
    for case .start(let start) in document where start.name == .word("\(kind)Reference") {
      guard let id = start.value(of: .word("id")), places[id] == nil else { continue }
      places[id] = places.count
    }
    let part = PartTokens(notes)
    guard !notes.isEmpty else { return notes }
    let children = part.children(of: 0).map { child in
      if case .start = notes[child] { part.element(child) } else { child..<child + 1 }
    }
    func place(_ range: Range<Int>) -> Int {
      let start = part.start(range.lowerBound)
      // The separators stand before all notes.
      guard let id = start.value(of: .word("id")), start.value(of: .word("type")) == nil else {
        return -1
      }
      return places[id] ?? Int.max
    }
    let order = children.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }
    var numbers: [String: String] = [:]
    let separators = order.filter { place($0.element) < 0 }.compactMap { child in
      part.start(child.element.lowerBound).value(of: .word("id")).flatMap { Int($0) }
    }
    var next = (separators.max() ?? 0) + 1
    for child in order where place(child.element) >= 0 {
      guard let id = part.start(child.element.lowerBound).value(of: .word("id")) else { continue }
      numbers[id] = "\(next)"
      next += 1
    }
    renumber(&document, "\(kind)Reference", numbers)
    var content = order.flatMap { notes[$0.element] }
    renumber(&content, kind, numbers)
    return notes.prefix(1) + content + notes.suffix(1)
  }

  private static func renumber(
    _ tokens: inout [XMLToken], _ local: String, _ numbers: [String: String]
  ) {
    for index in tokens.indices {
      guard case .start(var start) = tokens[index], start.name == .word(local) else { continue }
      for at in start.attributes.indices where start.attributes[at].name == .word("id") {
        // The separators keep theirs.
        if start.value(of: .word("type")) == nil, let number = numbers[start.attributes[at].value] {
          start.attributes[at].value = number
        }
      }
      tokens[index] = .start(start)
    }
  }
}
