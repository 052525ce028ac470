import XMLTokens

/// What may stand in a picture drawn in lines.
enum ScalableRules {
  /// The elements that draw, or that drawing refers to (SVG 1.1, appendix N).
  static let drawing: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath",
    "mask", "pattern", "marker", "style",
  ]

  /// Elements that nobody sees, and that may say who drew it, where and with what.
  static let unseen: Set<String> = ["metadata", "title", "desc"]

  /// The functions that a look may be given by.
  private static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "matrix", "translate", "translatex", "translatey", "scale",
    "scalex", "scaley", "rotate", "skewx", "skewy", "calc", "var",
  ]

  /// The address of the vocabulary of links.
  static let links = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  /// Whether an attribute belongs to the drawing; others are programs' own, or say nothing.
  static func isKept(_ attribute: XMLAttribute) -> Bool {
    switch attribute.name.namespace {
    case "": !attribute.name.local.hasPrefix("data-") && !attribute.name.local.hasPrefix("aria-")
    case links: attribute.name.local == "href"
    case xml: attribute.name.local == "space"
    default: false
    }
  }

  /// What an element holds that runs or is fetched.
  static func danger(of start: XMLStart) -> String? {
    if ["script", "foreignObject", "handler", "listener"].contains(start.name.local) {
      return "<\(start.name.local)>, which runs or shows something that is no drawing"
    }
    for attribute in start.attributes {
      let name = attribute.name.local
      if name.lowercased().hasPrefix("on"), attribute.name.namespace.isEmpty {
        return "an attribute \(name), which runs something"
      }
      if ["href", "src"].contains(name), !isWithin(attribute.value),
        !(start.name.local == "image" && attribute.value.hasPrefix("data:image/"))
      {
        return "a link to \(attribute.value.prefix(80)), which lies outside it"
      }
      if attribute.name.namespace.isEmpty, let words = danger(inStyle: attribute.value) {
        return words
      }
    }
    return nil
  }

  /// What a look is given by that is fetched, or that hides what it is.
  static func danger(inStyle style: String) -> String? {
    if style.utf8.contains(UInt8(ascii: "\\")) {
      return "a backslash in a style, which hides what it says"
    }
    if style.lowercased().contains("@import") { return "@import, which fetches a style sheet" }
    for function in calls(in: style) where function.name == "url" {
      if !isWithin(function.argument) {
        return "url(\(function.argument.prefix(80))), which lies outside it"
      }
    }
    return nil
  }

  /// What a look is given by that no drawing needs.
  static func surplus(inStyle style: String) -> String? {
    if style.utf8.contains(UInt8(ascii: "@")) {
      return "a style sheet with a rule that begins with @"
    }
    for function in calls(in: style)
    where function.name != "url" && !functions.contains(function.name) {
      return "\(function.name)(…) in a style"
    }
    return nil
  }

  /// The places of the picture that a look refers to.
  static func references(inStyle style: String) -> [String] {
    calls(in: style).filter { $0.name == "url" && isWithin($0.argument) }
      .map { String($0.argument.dropFirst()) }
  }

  /// Whether an address is that of a place of the picture itself.
  static func isWithin(_ address: String) -> Bool { address.hasPrefix("#") }

  /// The longest address of a place of the picture itself.
  private static let longestAddress = 128

  /// The address that the brackets of url( ) hold, without quotation marks. One that is too long is
  /// none of the picture's own, and is not read to its end.
  private static func argument(_ rest: ArraySlice<Character>) -> String {
    let address = rest.prefix(longestAddress + 1).prefix { $0 != ")" }
    let words = String(address.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    return address.count > longestAddress ? "(\(words)" : words
  }

  /// Every name with a bracket behind it, in small letters, and of url( ) what the brackets hold.
  private static func calls(in style: String) -> [(name: String, argument: String)] {
    guard style.utf8.contains(UInt8(ascii: "(")) else { return [] }
    var calls: [(name: String, argument: String)] = []
    var name = ""
    let letters = Array(style)
    for (index, letter) in letters.enumerated() {
      if letter == "(" {
        let called = name.lowercased()
        calls.append((called, called == "url" ? argument(letters[(index + 1)...]) : ""))
        name = ""
      } else if letter.isLetter || letter.isNumber || letter == "-" || letter == "_" {
        name.append(letter)
      } else {
        name = ""
      }
    }
    return calls
  }
}
