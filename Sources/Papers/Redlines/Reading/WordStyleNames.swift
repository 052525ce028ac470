import XMLTokens

/// What a Word file's styles say that a comparison needs.
struct WordStyleNames {
  private var names: [String: String] = [:]
  private var levels: [String: Int] = [:]
  private var parents: [String: String] = [:]

  init(_ tokens: [XMLToken]) {
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
        default: break
        }
      }
    }
  }

  /// The name as a reader sees it.
  func name(of id: String) -> String { WordOwnStyles.shown(names[id] ?? id) }

  /// The level of a heading in that style, from 1.
  func headingLevel(of id: String) -> Int? {
    var seen: Set<String> = []
    var id: String? = id
    while let style = id, seen.insert(style).inserted {
      if let level = levels[style] { return (0..<9).contains(level) ? level + 1 : nil }
      id = parents[style]
    }
    return nil
  }

  func has(_ id: String) -> Bool { names[id] != nil }
}
