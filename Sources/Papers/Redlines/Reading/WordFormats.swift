import XMLTokens

/// Reads looks from Word's properties.
struct WordFormats {
  let styles: WordStyleNames

  /// The look of a run with these properties (`w:rPr`).
  func run(_ part: PartTokens, _ properties: Int) -> RunFormat {
    var traits: Set<String> = []
    for child in part.children(of: properties) {
      let start = part.start(child)
      guard start.name.isWord else { continue }
      let value = start.value(of: .word("val"))
      let isOff = value.map { ["0", "false", "off", "none"].contains($0) } ?? false
      if let name = Self.toggles[start.name.local] {
        traits.insert(isOff ? "not \(name)" : name)
        continue
      }
      guard let value, !value.isEmpty else {
        if start.name.local == "rFonts", let font = start.value(of: .word("ascii")) {
          traits.insert("font \(font)")
        }
        continue
      }
      switch start.name.local {
      case "u": traits.insert(isOff ? "not underlined" : "underlined")
      case "vertAlign" where value != "baseline": traits.insert(value)
      case "color" where value != "auto" && value != "000000":
        traits.insert("colour #\(value.lowercased())")
      case "sz": if let half = Int(value) { traits.insert("size \(Self.points(half)) pt") }
      case "highlight" where !isOff: traits.insert("highlighted \(value)")
      case "rStyle": traits.insert("style \(styles.name(of: value))")
      default: break
      }
    }
    return RunFormat(traits)
  }

  private static let toggles = [
    "b": "bold", "i": "italic", "strike": "struck through", "dstrike": "struck through twice",
    "caps": "capitals", "smallCaps": "small capitals", "vanish": "hidden",
  ]

  private static func points(_ half: Int) -> String {
    half.isMultiple(of: 2) ? "\(half / 2)" : "\(half / 2).5"
  }

  /// The setting of a paragraph with these properties (`w:pPr`), and its level as a heading.
  func paragraph(
    _ part: PartTokens, _ properties: Int?
  ) -> (format: ParagraphFormat, headingLevel: Int?) {
    guard let properties else { return (ParagraphFormat(), nil) }
    var format = ParagraphFormat()
    var level: Int?
    for child in part.children(of: properties) {
      let start = part.start(child)
      guard start.name.isWord else { continue }
      let value = start.value(of: .word("val"))
      switch start.name.local {
      case "pStyle":
        format.style = styles.name(of: value ?? "")
        level = level ?? styles.headingLevel(of: value ?? "")
      case "jc":
        switch value {
        case "center": format.traits.append("centred")
        case "right", "end": format.traits.append("to the right")
        case "both": format.traits.append("justified")
        default: break
        }
      case "numPr": if let list = list(part, child) { format.traits.append(list) }
      case "pageBreakBefore": format.traits.append("on a new page")
      case "outlineLvl":
        if let number = value.flatMap({ Int($0) }) {
          level = (0..<9).contains(number) ? number + 1 : nil
        }
      default: break
      }
    }
    format.traits.sort()
    return (format, level)
  }

  private func list(_ part: PartTokens, _ properties: Int) -> String? {
    func value(_ name: String) -> Int? {
      part.child(.word(name), of: properties).flatMap { part.start($0).value(of: .word("val")) }
        .flatMap { Int($0) }
    }
    guard value("numId") != 0 else { return nil }
    let level = value("ilvl") ?? 0
    return "list level \((0..<9).contains(level) ? level + 1 : 1)"
  }
}
