import XMLTokens

/// How paragraphs, words, cells or frames look: what the properties of an OpenDocument style say.
struct RetoldLook: Hashable {
  /// What is said of paragraphs.
  var paragraph: [String: String] = [:]
  /// The places to which a tab goes, in their order.
  var tabs: [[String: String]] = []
  /// What is said of words.
  var text: [String: String] = [:]
  /// What is said of a table, a column, a row, a cell or a frame.
  var other: [String: String] = [:]

  var isEmpty: Bool { paragraph.isEmpty && tabs.isEmpty && text.isEmpty && other.isEmpty }

  /// The properties as they stand in a style of that family.
  func tokens(family: String) -> [XMLToken] {
    var made = OpenDocumentTokens()
    if !other.isEmpty { made.empty("style:\(family)-properties", saying: other) }
    if !paragraph.isEmpty || !tabs.isEmpty {
      made.open("style:paragraph-properties", paragraph)
      if !tabs.isEmpty {
        made.open("style:tab-stops", [:])
        for tab in tabs { made.empty("style:tab-stop", saying: tab) }
        made.close("style:tab-stops")
      }
      made.close("style:paragraph-properties")
    }
    made.empty("style:text-properties", saying: text)
    return made.tokens
  }
}

/// Word's measures as OpenDocument writes them.
enum RetoldLength {
  /// Twentieths of a point.
  static func twips(_ count: Int) -> String { points(hundredths: count * 5) }

  /// A number of hundredths of a point.
  static func points(hundredths: Int) -> String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let figures = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(hundredths < 0 ? "-" : "")\(whole)\(figures)pt"
  }

  /// English Metric Units, of which 12,700 are a point.
  static func units(_ count: Int) -> String { points(hundredths: count / 127) }

  /// A colour of Word's as `#RRGGBB`; nil for one that is left to the program.
  static func colour(_ written: String?) -> String? {
    guard let written, written.utf8.count == 6, written.allSatisfy(\.isHexDigit) else { return nil }
    return "#" + written.lowercased()
  }

  /// An edge as `0.5pt solid #000000`; nil for what is none (ECMA-376 part 1, 17.18.2).
  static func edge(_ edge: WordElement) -> String? {
    let kind = edge.value() ?? "none"
    if kind == "none" || kind == "nil" { return "none" }
    let line =
      switch kind {
      case "dotted": "dotted"
      case let dashes where dashes.lowercased().contains("dash"): "dashed"
      case let double where double.hasPrefix("double") || double.hasPrefix("triple"): "double"
      default: "solid"
      }
    // Eighths of a point.
    let width = min(max(edge.number("sz") ?? 4, 2), 96) * (line == "double" ? 3 : 1)
    let colour = colour(edge.value("color")) ?? "#000000"
    return "\(points(hundredths: width * 100 / 8)) \(line) \(colour)"
  }

  /// The colour of an area, by `w:shd`.
  static func shading(_ shading: WordElement?) -> String? {
    guard let shading, shading.value() != "nil" else { return nil }
    if shading.value() == "solid" { return colour(shading.value("color")) ?? "#000000" }
    return colour(shading.value("fill"))
  }
}
