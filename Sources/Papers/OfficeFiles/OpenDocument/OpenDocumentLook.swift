import TemplateLanguage
import XMLTokens

/// How words look, as an automatic style whose name says all of it (`RemitText_b1_c00B050`), so
/// that the same look is one style however often it comes.
struct OpenDocumentLook {
  private let traits: [Substring]

  private static let start = "RemitText"

  /// The style of a look.
  init(_ look: TextLook) {
    var traits: [String] = []
    func flag(_ letter: String, _ isOn: Bool?) {
      if let isOn { traits.append(letter + (isOn ? "1" : "0")) }
    }
    flag("b", look.isBold)
    flag("i", look.isItalic)
    flag("k", look.isStruck)
    if let underline = look.underline { traits.append("u\(underline.rawValue)") }
    if let colour = look.colour { traits.append("c\(colour)") }
    if let behind = look.highlight { traits.append("h\(behind)") }
    if let size = look.halfPoints { traits.append("s\(size)") }
    if let position = look.position { traits.append("p\(position.rawValue)") }
    if let font = look.font {
      // A style's name has no room for any letter that a font's may have.
      traits.append("f" + font.utf8.map { String($0, radix: 16) }.joined(separator: "-"))
    }
    self.traits = traits.map { $0[...] }
  }

  /// The look that a style's name says; nil for the name of another style.
  init?(styleName: String) {
    let parts = styleName.split(separator: "_")
    guard parts.count > 1, parts[0] == Self.start else { return nil }
    traits = Array(parts.dropFirst())
  }

  /// The style's name; nil for a look that is none of its own.
  var styleName: String? {
    traits.isEmpty ? nil : ([Self.start[...]] + traits).joined(separator: "_")
  }

  /// The style's markup.
  var style: [UInt8] {
    let properties = traits.map { property(of: $0) }.joined(separator: " ")
    return Array(
      ("<style:style style:name=\"\(styleName ?? Self.start)\" style:family=\"text\">"
        + "<style:text-properties \(properties)/></style:style>").utf8)
  }

  private func property(of trait: Substring) -> String {
    let value = trait.dropFirst()
    switch trait.first {
    case "b": return "fo:font-weight=\"\(value == "1" ? "bold" : "normal")\""
    case "i": return "fo:font-style=\"\(value == "1" ? "italic" : "normal")\""
    case "k": return "style:text-line-through-style=\"\(value == "1" ? "solid" : "none")\""
    case "u": return underline(value)
    case "c": return "fo:color=\"#\(value)\""
    case "h": return "fo:background-color=\"#\(value)\""
    case "s":
      let halves = Int(value) ?? 24
      return "fo:font-size=\"\(halves / 2)\(halves % 2 == 0 ? "" : ".5")pt\""
    case "p": return "style:text-position=\"\(value == "subscript" ? "sub" : "super") 58%\""
    default:
      let bytes = value.split(separator: "-").compactMap { UInt8($0, radix: 16) }
      var name: [UInt8] = []
      XMLWriter.appendEscapedAttribute(String(decoding: bytes, as: UTF8.self), to: &name)
      return "fo:font-family=\"\(String(decoding: name, as: UTF8.self))\""
    }
  }

  private func underline(_ value: Substring) -> String {
    let style =
      switch value {
      case "none": "none"
      case "dotted": "dotted"
      case "dash": "dash"
      case "wave": "wave"
      default: "solid"
      }
    let extra =
      value == "double"
      ? " style:text-underline-type=\"double\""
      : value == "thick" ? " style:text-underline-width=\"bold\"" : ""
    return
      "style:text-underline-style=\"\(style)\"\(extra) style:text-underline-color=\"font-color\""
  }
}
