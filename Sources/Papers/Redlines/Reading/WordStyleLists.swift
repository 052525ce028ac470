import XMLTokens

/// Where in a list something stands, as far as it says so (`w:numPr`, ECMA-376 part 1, 17.9.19).
struct WordListPlace: Hashable {
  /// The list; 0 is none.
  var list: Int?
  /// The level, from 0.
  var level: Int?

  init() {}

  init(_ part: PartTokens, _ properties: Int) {
    func value(_ name: String) -> Int? {
      part.child(.word(name), of: properties).flatMap { part.start($0).value(of: .word("val")) }
        .flatMap { Int($0) }
    }
    list = value("numId")
    level = value("ilvl")
  }

  /// The same with what a style says where nothing is said here; the style's level is of its own list.
  func filled(from style: WordListPlace) -> WordListPlace {
    var place = self
    place.list = list ?? style.list
    if place.list == style.list { place.level = level ?? style.level }
    place.level = place.level ?? 0
    return place
  }
}

/// Which styles set their paragraphs in a list.
struct WordStyleLists {
  private var places: [String: WordListPlace] = [:]
  /// The levels that name a style, which then stands at that level (`w:pStyle` in `w:lvl`, 17.9.23),
  /// whatever it says itself.
  private var levels: [Int: [String: Int]] = [:]

  mutating func add(_ place: WordListPlace, of style: String) { places[style] = place }

  mutating func readLevels(_ numbering: PartTokens) {
    var patterns: [String: [String: Int]] = [:]
    for index in numbering.tokens.indices {
      let start = numbering.start(index)
      if start.name == .word("abstractNum") {
        patterns[start.value(of: .word("abstractNumId")) ?? ""] = styles(of: index, in: numbering)
      } else if start.name == .word("num"),
        let id = start.value(of: .word("numId")).flatMap({ Int($0) }),
        let pattern = numbering.child(.word("abstractNumId"), of: index)
      {
        levels[id] = patterns[numbering.start(pattern).value(of: .word("val")) ?? ""]
      }
    }
  }

  /// The styles that the levels of a list name.
  private func styles(of list: Int, in numbering: PartTokens) -> [String: Int] {
    var styles: [String: Int] = [:]
    for child in numbering.children(of: list) {
      let start = numbering.start(child)
      guard start.name == .word("lvl"),
        let level = start.value(of: .word("ilvl")).flatMap({ Int($0) }),
        let named = numbering.child(.word("pStyle"), of: child),
        let style = numbering.start(named).value(of: .word("val"))
      else { continue }
      styles[style] = level
    }
    return styles
  }

  /// Where a style stands that is based on the others, nearest first.
  func place(of styles: [String]) -> WordListPlace {
    var place = WordListPlace()
    place.list = styles.lazy.compactMap { places[$0]?.list }.first
    guard let list = place.list, list != 0 else { return place }
    place.level =
      styles.lazy.compactMap { levels[list]?[$0] ?? places[$0]?.level }.first ?? 0
    return place
  }
}
