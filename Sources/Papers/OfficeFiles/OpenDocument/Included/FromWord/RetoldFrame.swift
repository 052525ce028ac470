import TemplateLanguage
import XMLTokens

/// Where a picture or a text box of a Word document stands, and how large it is (ECMA-376 part 1,
/// 20.4.2).
struct RetoldFrame {
  /// In English Metric Units.
  var width: Int
  var height: Int
  var title: String?
  var alternative: String?
  /// How it stands: `as-char` among the words, or `char` beside them.
  var anchor = "as-char"
  var look: [String: String] = [
    "style:vertical-pos": "top", "style:vertical-rel": "baseline", "fo:margin": "0pt",
    "fo:padding": "0pt", "fo:border": "none",
  ]
  /// How far from the edge that its look names.
  var left: Int?
  var top: Int?

  /// - Parameter holder: `wp:inline` or `wp:anchor`.
  init?(_ holder: WordElement) {
    guard let extent = holder.child("extent"), let width = extent.number("cx"),
      let height = extent.number("cy"), (1...Picture.longestSide).contains(width),
      (1...Picture.longestSide).contains(height)
    else { return nil }
    (self.width, self.height) = (width, height)
    let about = holder.child("docPr")
    title = about?.value("title")
    alternative = about?.value("descr")
    if holder.name == "anchor" { stand(beside: holder) }
  }

  /// A shape of older programs: `style="width:100pt;height:50pt"`.
  init?(shape: WordElement) {
    var lengths: [String: Int] = [:]
    for part in (shape.value("style") ?? "").split(separator: ";") {
      let pair = part.split(separator: ":", maxSplits: 1).map(String.init)
      if pair.count == 2 { lengths[pair[0]] = OpenDocumentPictures.units(pair[1]) }
    }
    guard let width = lengths["width"], let height = lengths["height"] else { return nil }
    (self.width, self.height) = (width, height)
    alternative = shape.value("alt")
  }

  private mutating func stand(beside holder: WordElement) {
    anchor = "char"
    look = ["fo:padding": "0pt", "fo:border": "none"]
    for (distance, margin) in [
      ("distT", "top"), ("distB", "bottom"), ("distL", "left"), ("distR", "right"),
    ] {
      look["fo:margin-\(margin)"] = RetoldLength.units(max(holder.number(distance) ?? 0, 0))
    }
    let wrap = holder.children.first { $0.name.hasPrefix("wrap") }
    switch wrap?.name {
    case "wrapTopAndBottom": look["style:wrap"] = "none"
    case "wrapSquare", "wrapTight", "wrapThrough":
      let sides = ["left": "left", "right": "right", "largest": "biggest"]
      look["style:wrap"] = sides[wrap?.value("wrapText") ?? ""] ?? "parallel"
    default:
      look["style:wrap"] = "run-through"
      let isBehind = ["1", "true", "on"].contains(holder.value("behindDoc") ?? "")
      look["style:run-through"] = isBehind ? "background" : "foreground"
    }
    let across = holder.child("positionH")
    look["style:horizontal-rel"] = Self.across[across?.value("relativeFrom") ?? ""] ?? "paragraph"
    let aside = across?.child("align")?.text ?? ""
    if ["left", "center", "right", "inside", "outside"].contains(aside) {
      look["style:horizontal-pos"] = aside
    } else {
      look["style:horizontal-pos"] = "from-left"
      left = across?.child("posOffset").flatMap { Int($0.text) } ?? 0
    }
    let down = holder.child("positionV")
    look["style:vertical-rel"] = Self.down[down?.value("relativeFrom") ?? ""] ?? "paragraph"
    let heights = ["top": "top", "center": "middle", "bottom": "bottom"]
    if let place = heights[down?.child("align")?.text ?? ""] {
      look["style:vertical-pos"] = place
    } else {
      look["style:vertical-pos"] = "from-top"
      top = down?.child("posOffset").flatMap { Int($0.text) } ?? 0
    }
  }

  private static let across = [
    "column": "paragraph", "margin": "page-content", "page": "page", "character": "char",
    "leftMargin": "page-start-margin", "rightMargin": "page-end-margin",
  ]

  private static let down = [
    "paragraph": "paragraph", "line": "line", "margin": "page-content", "page": "page",
  ]

  /// What of several ways to say the same is retold: the first that is understood (ECMA-376 part 3,
  /// 10).
  static func chosen(of alternatives: WordElement) -> WordElement? {
    let choice = alternatives.children.first { choice in
      choice.name == "Choice"
        && (choice.value("Requires") ?? "").split(separator: " ").allSatisfy {
          understood.contains(String($0))
        } && choice.inner("wgp") == nil && choice.inner("wpc") == nil
    }
    return choice ?? alternatives.child("Fallback")
  }

  private static let understood: Set<String> = ["wps", "w14", "w15", "wp14", "a14"]
}
