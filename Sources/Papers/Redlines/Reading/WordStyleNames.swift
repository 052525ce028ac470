import XMLTokens

/// What a Word file's styles say that a comparison needs.
struct WordStyleNames {
  private var names: [String: String] = [:]
  private var levels: [String: Int] = [:]
  private var parents: [String: String] = [:]
  private var lists = WordStyleLists()

  /// - Parameter numbering: the numbering part, which says at which level of a list a style stands.
  init(_ tokens: [XMLToken], numbering: [XMLToken] = []) {
    let part = PartTokens(tokens)
    for index in tokens.indices where tokens[index].startName == .word("style") {
      guard let id = part.start(index).value(of: .word("styleId")) else { continue }
      for child in part.children(of: index) {
        let value = part.start(child).value(of: .word("val"))
        switch part.start(child).name.local {
        case "name": names[id] = value
        case "basedOn": parents[id] = value
        case "pPr":
          if let level = part.child(.word("outlineLvl"), of: child) {
            levels[id] = part.start(level).value(of: .word("val")).flatMap { Int($0) }
          }
          if let list = part.child(.word("numPr"), of: child) {
            lists.add(WordListPlace(part, list), of: id)
          }
        default: break
        }
      }
    }
    lists.readLevels(PartTokens(numbering))
  }

  /// The name as a reader sees it.
  func name(of id: String) -> String { WordOwnStyles.shown(names[id] ?? id) }

  /// The level of a heading in that style, from 1.
  func headingLevel(of id: String) -> Int? {
    let level = ancestry(of: id).lazy.compactMap { levels[$0] }.first
    return level.flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
  }

  /// Where the style sets its paragraphs in a list.
  func list(of id: String) -> WordListPlace { lists.place(of: ancestry(of: id)) }

  func has(_ id: String) -> Bool { names[id] != nil }

  /// A style and those that it is based on, nearest first.
  private func ancestry(of id: String) -> [String] {
    var styles: [String] = []
    var seen: Set<String> = []
    var next: String? = id
    while let style = next, seen.insert(style).inserted {
      styles.append(style)
      next = parents[style]
    }
    return styles
  }
}
