/// The look of paragraphs as a Word document's paragraph properties say it (ECMA-376 part 1,
/// 17.3.1).
enum RetoldParagraphLook {
  /// How far a paragraph stands in, in twentieths of a point.
  struct Indents: Hashable {
    var left: Int?
    var right: Int?
    /// How much further in its first line does; out when it is below 0.
    var first: Int?

    init() {}

    init(_ properties: WordElement?) {
      guard let indents = properties?.child("ind") else { return }
      left = indents.number("left") ?? indents.number("start")
      right = indents.number("right") ?? indents.number("end")
      first = indents.number("hanging").map { -$0 } ?? indents.number("firstLine")
    }

    /// What the other says where this says nothing.
    func over(_ other: Indents) -> Indents {
      var both = self
      both.left = left ?? other.left
      both.right = right ?? other.right
      both.first = first ?? other.first
      return both
    }

    var attributes: [String: String] {
      var look: [String: String] = [:]
      look["fo:margin-left"] = left.map(RetoldLength.twips)
      look["fo:margin-right"] = right.map(RetoldLength.twips)
      look["fo:text-indent"] = first.map(RetoldLength.twips)
      return look
    }
  }

  /// What OpenDocument says of them (ODF 1.3 part 3, 20), but for the places of tabs.
  static func attributes(of properties: WordElement?) -> [String: String] {
    var look = Indents(properties).attributes
    for property in properties?.children ?? [] where property.isOfText {
      switch property.name {
      case "jc": look["fo:text-align"] = alignment(property.value())
      case "keepNext": look["fo:keep-with-next"] = property.isOn ? "always" : "auto"
      case "keepLines": look["fo:keep-together"] = property.isOn ? "always" : "auto"
      case "pageBreakBefore": look["fo:break-before"] = property.isOn ? "page" : "auto"
      case "widowControl":
        look["fo:orphans"] = property.isOn ? "2" : "0"
        look["fo:widows"] = look["fo:orphans"]
      case "contextualSpacing": look["style:contextual-spacing"] = property.isOn ? "true" : "false"
      case "bidi": look["style:writing-mode"] = property.isOn ? "rl-tb" : "lr-tb"
      case "shd": look["fo:background-color"] = RetoldLength.shading(property)
      case "spacing": look.merge(spacing(property)) { _, new in new }
      case "pBdr":
        for edge in property.children where edges.contains(edge.name) {
          look["fo:border-\(edge.name)"] = RetoldLength.edge(edge)
          look["fo:padding-\(edge.name)"] =
            edge.number("space").map { RetoldLength.points(hundredths: min(max($0, 0), 31) * 100) }
        }
      default: break
      }
    }
    return look
  }

  private static let edges: Set<String> = ["top", "bottom", "left", "right"]

  static func alignment(_ written: String?) -> String? {
    switch written {
    case "left", "start": "start"
    case "right", "end": "end"
    case "center": "center"
    case "both", "distribute": "justify"
    default: nil
    }
  }

  private static func spacing(_ property: WordElement) -> [String: String] {
    var look: [String: String] = [:]
    look["fo:margin-top"] = property.number("before").map { RetoldLength.twips(max($0, 0)) }
    look["fo:margin-bottom"] = property.number("after").map { RetoldLength.twips(max($0, 0)) }
    guard let line = property.number("line"), line > 0 else { return look }
    switch property.value("lineRule") {
    case "exact": look["fo:line-height"] = RetoldLength.twips(line)
    case "atLeast": look["style:line-height-at-least"] = RetoldLength.twips(line)
    // 240ths of a line.
    default: look["fo:line-height"] = "\((line * 100 + 120) / 240)%"
    }
    return look
  }

  /// The places to which tabs go. Word counts them from the margin, Writer from the paragraph's own
  /// edge.
  static func tabs(of properties: WordElement?, indent: Int) -> [[String: String]] {
    (properties?.child("tabs")?.children ?? []).compactMap { tab in
      guard let place = tab.number("pos"), let kind = kinds[tab.value() ?? ""] else { return nil }
      var look = ["style:position": RetoldLength.twips(place - indent), "style:type": kind]
      if kind == "char" { look["style:char"] = "." }
      if let leader = leaders[tab.value("leader") ?? ""] {
        look["style:leader-style"] = leader.style
        look["style:leader-text"] = leader.text
      }
      return look
    }
  }

  private static let kinds = [
    "left": "left", "start": "left", "num": "left", "center": "center", "right": "right",
    "end": "right", "decimal": "char",
  ]

  private static let leaders: [String: (style: String, text: String)] = [
    "dot": ("dotted", "."), "middleDot": ("dotted", "\u{B7}"), "hyphen": ("dash", "-"),
    "underscore": ("solid", "_"), "heavy": ("solid", "_"),
  ]
}
