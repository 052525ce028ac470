/// The look of words as a Word document's run properties say it (ECMA-376 part 1, 17.3.2).
enum RetoldTextLook {
  /// What OpenDocument says of them (ODF 1.3 part 3, 20).
  static func attributes(of properties: WordElement?) -> [String: String] {
    var look: [String: String] = [:]
    var shading: String?
    var (size, raised) = (22, 0)
    for property in properties?.children ?? [] where property.isOfText {
      let isOn = property.isOn
      switch property.name {
      case "b": look["fo:font-weight"] = isOn ? "bold" : "normal"
      case "i": look["fo:font-style"] = isOn ? "italic" : "normal"
      case "caps": look["fo:text-transform"] = isOn ? "uppercase" : "none"
      case "smallCaps": look["fo:font-variant"] = isOn ? "small-caps" : "normal"
      case "vanish": look["text:display"] = isOn ? "none" : "true"
      case "strike", "dstrike":
        look["style:text-line-through-style"] = isOn ? "solid" : "none"
        if isOn, property.name == "dstrike" { look["style:text-line-through-type"] = "double" }
      case "u": look.merge(underline(property)) { _, new in new }
      case "color": look["fo:color"] = RetoldLength.colour(property.value())
      case "highlight": look["fo:background-color"] = highlights[property.value() ?? ""]
      case "shd": shading = RetoldLength.shading(property)
      case "sz":
        if let halves = property.number(), (1...3276).contains(halves) {
          size = halves
          look["fo:font-size"] = RetoldLength.points(hundredths: halves * 50)
        }
      case "rFonts":
        if let font = property.value("ascii") ?? property.value("hAnsi") {
          look.merge(letters(of: font)) { _, new in new }
        }
      case "vertAlign":
        look["style:text-position"] =
          ["superscript": "super 58%", "subscript": "sub 58%"][property.value() ?? ""]
          ?? "0% 100%"
      case "position": raised = property.number() ?? 0
      case "w":
        if let share = property.number(), (1...600).contains(share) {
          look["style:text-scale"] = "\(share)%"
        }
      case "bdr": look["fo:border"] = RetoldLength.edge(property)
      case "spacing":
        if let width = property.number() { look["fo:letter-spacing"] = RetoldLength.twips(width) }
      case "lang":
        let parts = (property.value() ?? "").split(separator: "-").map(String.init)
        if parts.count == 2 { (look["fo:language"], look["fo:country"]) = (parts[0], parts[1]) }
      default: break
      }
    }
    if raised != 0, look["style:text-position"] == nil {
      look["style:text-position"] = "\(min(max(raised * 100 / size, -100), 100))% 100%"
    }
    if look["fo:background-color"] == nil { look["fo:background-color"] = shading }
    return look
  }

  /// Letters of that font.
  static func letters(of font: String) -> [String: String] {
    let isOfSigns = ["symbol", "wingdings", "webdings"].contains {
      font.lowercased().hasPrefix($0)
    }
    let name = font.filter { $0 != "'" && $0 != "\"" }
    var look = ["fo:font-family": name.contains(" ") ? "'\(name)'" : name]
    // A sign of such a font is another in any other.
    if isOfSigns { look["style:font-charset"] = "x-symbol" }
    return look
  }

  private static func underline(_ property: WordElement) -> [String: String] {
    let kind = property.value() ?? "single"
    if kind == "none" { return ["style:text-underline-style": "none"] }
    let line =
      switch kind.lowercased() {
      case let kind where kind.hasPrefix("dotdotdash") || kind == "dashdotdotheavy": "dot-dot-dash"
      case let kind where kind.hasPrefix("dotdash") || kind == "dashdotheavy": "dot-dash"
      case let kind where kind.hasPrefix("dashlong"): "long-dash"
      case let kind where kind.hasPrefix("dash"): "dash"
      case let kind where kind.hasPrefix("dotted"): "dotted"
      case let kind where kind.hasPrefix("wav"): "wave"
      default: "solid"
      }
    var look = [
      "style:text-underline-style": line, "style:text-underline-width": "auto",
      "style:text-underline-color": RetoldLength.colour(property.value("color")) ?? "font-color",
    ]
    if kind == "double" || kind == "wavyDouble" { look["style:text-underline-type"] = "double" }
    if kind == "thick" || kind.hasSuffix("Heavy") { look["style:text-underline-width"] = "bold" }
    if kind == "words" { look["style:text-underline-mode"] = "skip-white-space" }
    return look
  }

  /// The colours of Word's marker pens (ECMA-376 part 1, 17.18.40).
  private static let highlights = [
    "black": "#000000", "blue": "#0000ff", "cyan": "#00ffff", "darkBlue": "#000080",
    "darkCyan": "#008080", "darkGray": "#808080", "darkGreen": "#008000",
    "darkMagenta": "#800080", "darkRed": "#800000", "darkYellow": "#808000", "green": "#00ff00",
    "lightGray": "#c0c0c0", "magenta": "#ff00ff", "none": "transparent", "red": "#ff0000",
    "white": "#ffffff", "yellow": "#ffff00",
  ]
}
