/// What an anchor is called in the turns of a loop.
struct AnchorTurn {
  /// The turns that have begun.
  private(set) var count = 0
  /// Its name in this turn, and the number of its ends; nil while they are the template's own, as
  /// they are in the first, and until they are written.
  var name: String?
  var number: String?

  mutating func next() {
    count += 1
    (name, number) = (nil, nil)
  }
}

extension Renderer {
  /// The name of an anchor, or the number of its ends.
  mutating func anchor(_ code: AnchorCode) {
    let mark = code.mark
    let count = max(1, code.turn.map { anchorTurns[$0].count } ?? 1)
    switch mark.role {
    case .name: output.anchors.insert(AnchorInTurn(anchor: mark.anchor, turn: count))
    case .mention: output.mentions.insert(AnchorInTurn(anchor: mark.anchor, turn: count))
    case .number: break
    }
    guard let turn = code.turn, count > 1 else {
      output.bytes += mark.words.utf8
      return
    }
    if mark.role == .number {
      let number =
        anchorTurns[turn].number ?? String(1_200_000_000 + output.requests.nextNumber())
      anchorTurns[turn].number = number
      output.bytes += number.utf8
    } else {
      let name = anchorTurns[turn].name ?? freeName(mark.words, count)
      anchorTurns[turn].name = name
      output.bytes += name.utf8
    }
  }

  /// The most letters that Word takes for a bookmark's name.
  private static let longestName = 40

  /// A name that no anchor of the document has: the template's with a number behind it.
  private mutating func freeName(_ words: String, _ count: Int) -> String {
    var count = count
    while true {
      let ending = "_\(count)"
      let isLong = words.count + ending.count > Self.longestName && !words.contains("&")
      let name =
        (isLong ? String(words.prefix(Self.longestName - ending.count)) : words) + ending
      let small = name.lowercased()
      if !dialect.hasAnchor(named: small), output.requests.bookmarks.insert(small).inserted {
        return name
      }
      count += 1
    }
  }
}
