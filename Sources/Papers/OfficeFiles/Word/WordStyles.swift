import XMLTokens

/// The named styles of a Word document, as far as laying text in them needs.
struct WordStyles: Sendable {
  /// A style, by its id in the file.
  struct Style: Sendable {
    var id: String
  }

  private var byName: [String: Style] = [:]
  private var names: [String: String] = [:]
  private var levels: [String: Int] = [:]
  /// The styles by kind and id, which old templates name them by.
  private var byID: [String: Style] = [:]

  /// Reads `word/styles.xml`.
  init(_ tokens: [XMLToken] = []) {
    var style: (id: String, kind: String, name: String, level: Int?)?
    for token in tokens {
      switch token {
      case .start(let start) where start.name.namespace == WordNames.main:
        let value = start.value(WordNames.val)
        switch start.name.local {
        case "style":
          style = (
            start.value(WordNames.w("styleId")) ?? "", start.value(WordNames.w("type")) ?? "", "",
            nil
          )
        case "name": if style?.name == "" { style?.name = value ?? "" }
        case "outlineLvl": style?.level = value.flatMap { Int($0) }.map { $0 + 1 }
        default: break
        }
      case .end(let name) where name == WordNames.w("style"):
        if let style { add(style) }
        style = nil
      default: break
      }
    }
  }

  private mutating func add(
    _ style: (id: String, kind: String, name: String, level: Int?)
  ) {
    names[style.id] = style.name
    byID[style.kind + " " + style.id] = Style(id: style.id)
    let key = WordStyles.key(style.name, style.kind)
    byName[key] = Style(id: style.id)
    if let level = WordStyles.level(named: style.name) ?? style.level, style.kind == "paragraph",
      level <= 9
    {
      levels[style.id] = level
    }
  }

  /// The style of that name, or with that id; Word writes its own styles' names in small letters.
  func style(_ name: String, _ kind: String = "paragraph") -> Style? {
    byName[WordStyles.key(name, kind)] ?? byID[kind + " " + name]
  }

  /// The name of the style with that id.
  func name(of id: String) -> String? { names[id] }

  /// The level of a heading style, by its id.
  func headingLevel(of id: String) -> Int? { levels[id] }

  private static func key(_ name: String, _ kind: String) -> String {
    kind + " " + name.lowercased()
  }

  private static func level(named name: String) -> Int? {
    let name = name.lowercased()
    guard name.hasPrefix("heading ") else { return nil }
    return Int(name.dropFirst("heading ".count))
  }
}
