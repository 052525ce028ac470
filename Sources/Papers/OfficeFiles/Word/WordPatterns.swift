import XMLTokens

/// What the patterns of a Word file's lists hold, and which numbering is of which pattern.
struct WordPatterns {
  /// What each pattern holds, but for what ties it to styles or other lists.
  private(set) var contents: [String: [UInt8]] = [:]
  /// The levels that are bullets or nothing at all: pattern, blank, level.
  private(set) var bullets: Set<String> = []
  /// The first number of each level: pattern, blank, level.
  private(set) var starts: [String: Int] = [:]
  /// The pattern of each numbering that says nothing beyond it.
  private(set) var patternOfNumber: [String: String] = [:]
  /// The pattern and the further markup of each numbering that does.
  private(set) var ownNumbers: [String: (pattern: String, overrides: [UInt8])] = [:]

  /// - Parameter tokens: the whole part.
  init(_ tokens: ArraySlice<XMLToken>) {
    guard let root = tokens.children.first else { return }
    for child in root.dropFirst().dropLast().children {
      guard case .start(let start)? = child.first else { continue }
      switch start.name {
      case WordNames.w("abstractNum"): readPattern(start, child)
      case WordNames.w("num"): readNumber(start, child)
      default: break
      }
    }
  }

  private mutating func readPattern(_ start: XMLStart, _ tokens: ArraySlice<XMLToken>) {
    guard let id = start.value(WordNames.w("abstractNumId")) else { return }
    var writer = XMLWriter()
    var index = tokens.startIndex + 1
    var level = ""
    while index < tokens.endIndex - 1 {
      if case .start(let start) = tokens[index], start.name.namespace == WordNames.main {
        switch start.name.local {
        // A pattern that is only a style's has no levels to be copied.
        case "numStyleLink": return
        case "nsid", "tmpl", "name", "styleLink", "pStyle":
          index = tokens.endOfElement(from: index) + 1
          continue
        case "lvl": level = "\(id) \(start.value(WordNames.w("ilvl")) ?? "0")"
        case "numFmt":
          if ["bullet", "none"].contains(start.value(WordNames.val)) { bullets.insert(level) }
        case "start": starts[level] = start.value(WordNames.val).flatMap { Int($0) }
        default: break
        }
      }
      writer.write(tokens[index])
      index += 1
    }
    contents[id] = writer.take()
  }

  private mutating func readNumber(_ start: XMLStart, _ tokens: ArraySlice<XMLToken>) {
    guard let id = start.value(WordNames.w("numId")) else { return }
    let children = tokens.dropFirst().dropLast().children
    guard let pattern = children.first?.firstValue else { return }
    if children.count == 1 {
      patternOfNumber[id] = pattern
    } else {
      ownNumbers[id] = (pattern, children.dropFirst().flatMap { XMLWriter.bytes(of: $0) })
    }
  }
}

/// Where a paragraph's properties say to which list it belongs (ECMA-376 part 1, 17.3.1.19).
struct WordListPlace {
  let style: String?
  /// The number of its list; nil when its style says that.
  let number: String?
  let level: Int?
  private let properties: ArraySlice<XMLToken>
  private let place: Int

  /// Nil for properties that belong to no list.
  init?(_ properties: ArraySlice<XMLToken>) {
    self.properties = properties
    var place = properties.startIndex + 1
    var style: String?
    var number: String?
    var level: Int?
    var hasNumbering = false
    for child in properties.dropFirst().dropLast().children {
      guard case .start(let start)? = child.first else { continue }
      switch start.name.local {
      case "numPr":
        hasNumbering = true
        number = child.first(WordNames.w("numId"))?.firstValue
        level = child.first(WordNames.w("ilvl"))?.firstValue.flatMap { Int($0) }
        continue
      case "pStyle": style = child.firstValue
      case "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl": break
      default: continue
      }
      place = child.endIndex
    }
    self.style = style
    self.number = number
    self.level = level
    self.place = place
    if hasNumbering ? number == nil || number == "0" : style == nil { return nil }
  }

  /// The properties with a hole for the number of the list.
  func marked(level: Int?) -> [XMLToken] {
    var made: [XMLToken] = []
    for index in properties.indices {
      if number == nil, index == place { made += Self.numbering(level ?? 0) }
      var token = properties[index]
      if number != nil, case .start(var start) = token, start.name == WordNames.w("numId") {
        start.set(WordNames.val, to: PieceBuilder.listHole)
        token = .start(start)
      }
      made.append(token)
    }
    return made
  }

  private static func numbering(_ level: Int) -> [XMLToken] {
    func element(_ local: String, _ content: [XMLToken], _ value: String? = nil) -> [XMLToken] {
      let name = WordNames.w(local)
      let attributes = value.map { [XMLAttribute(name: WordNames.val, value: $0)] } ?? []
      return [.start(XMLStart(name: name, attributes: attributes))] + content + [.end(name)]
    }
    return element(
      "numPr", element("ilvl", [], String(level)) + element("numId", [], PieceBuilder.listHole))
  }
}
