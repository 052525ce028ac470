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
    var style: String?
    var place: WordListPlace?
    for child in part.children(of: properties) {
      let start = part.start(child)
      guard start.name.isWord else { continue }
      let value = start.value(of: .word("val"))
      switch start.name.local {
      case "pStyle":
        style = value
        format.style = styles.name(of: value ?? "")
        level = level ?? styles.headingLevel(of: value ?? "")
      case "jc":
        switch value {
        case "center": format.traits.append("centred")
        case "right", "end": format.traits.append("to the right")
        case "both": format.traits.append("justified")
        default: break
        }
      case "numPr": place = WordListPlace(part, child)
      case "pageBreakBefore": format.traits.append("on a new page")
      case "outlineLvl":
        if let number = value.flatMap({ Int($0) }) {
          level = (0..<9).contains(number) ? number + 1 : nil
        }
      default: break
      }
    }
    if let list = place.flatMap({ list($0, in: style) }) { format.traits.append(list) }
    format.traits.sort()
    return (format, level)
  }

  /// What the paragraph's own place in a list makes of it; nothing where its style says the same, as
  /// LibreOffice writes it into each paragraph on saving.
  private func list(_ own: WordListPlace, in style: String?) -> String? {
    let style = style.map { styles.list(of: $0) } ?? WordListPlace()
    let place = own.filled(from: style)
    guard let list = place.list, list != 0 else {
      return (style.list ?? 0) == 0 ? nil : "in no list"
    }
    if place == style { return nil }
    let level = place.level ?? 0
    return "list level \((0..<9).contains(level) ? level + 1 : 1)"
  }
}
