import XMLTokens

/// What the styles of a Writer file say that a comparison needs, resolved as far as the first named
/// style: what is set by hand, Writer keeps in automatic styles.
struct OpenDocumentStyleNames {
  private struct Style {
    var isAutomatic: Bool
    var name: String
    var parent: String?
    var character: Set<String> = []
    var paragraph: Set<String> = []
  }
  private var styles: [String: Style] = [:]

  /// The styles of these parts; those in later parts win.
  init(_ parts: [PartTokens]) {
    for part in parts {
      for index in part.tokens.indices {
        guard case .start(let start) = part.tokens[index],
          start.name == .open("office", "automatic-styles")
            || start.name == .open("office", "styles")
        else { continue }
        read(part, index, isAutomatic: start.name.local == "automatic-styles")
      }
    }
  }

  private mutating func read(_ part: PartTokens, _ index: Int, isAutomatic: Bool) {
    for child in part.children(of: index) {
      let start = part.start(child)
      guard start.name == .open("style", "style"),
        let name = start.value(of: .open("style", "name")),
        let family = start.value(of: .open("style", "family"))
      else { continue }
      var style = Style(
        isAutomatic: isAutomatic,
        name: Self.decoded(start.value(of: .open("style", "display-name")) ?? name),
        parent: start.value(of: .open("style", "parent-style-name")))
      if isAutomatic, start.value(of: .open("style", "master-page-name"))?.isEmpty == false {
        style.paragraph.insert("on a new page")
      }
      for properties in part.children(of: child) {
        let start = part.start(properties)
        switch start.name.local {
        case "text-properties": style.character = Self.characterTraits(start)
        case "paragraph-properties": style.paragraph.formUnion(Self.paragraphTraits(start))
        default: break
        }
      }
      styles["\(family)/\(name)"] = style
    }
  }

  /// The traits of characters in this style: those set by hand, and the named style's name.
  func character(_ name: String?, family: String = "text") -> Set<String> {
    guard let name, !name.isEmpty else { return [] }
    guard let style = styles["\(family)/\(name)"] else {
      return family == "text" ? ["style \(Self.decoded(name))"] : []
    }
    guard style.isAutomatic else { return family == "text" ? ["style \(style.name)"] : [] }
    return style.character.union(
      family == "text" && style.parent != nil ? character(style.parent) : [])
  }

  func paragraph(_ name: String?) -> ParagraphFormat {
    var format = ParagraphFormat()
    guard let name, !name.isEmpty else { return format }
    guard let style = styles["paragraph/\(name)"] else {
      format.style = Self.decoded(name)
      return format
    }
    guard style.isAutomatic else {
      format.style = style.name
      return format
    }
    if let parent = style.parent {
      format.style = styles["paragraph/\(parent)"]?.name ?? Self.decoded(parent)
    }
    format.traits = style.paragraph.sorted()
    return format
  }

  private static func characterTraits(_ start: XMLStart) -> Set<String> {
    var traits: Set<String> = []
    for attribute in start.attributes {
      let value = attribute.value
      switch attribute.name.local {
      case "font-weight":
        traits.insert(["normal", "400"].contains(value) ? "not bold" : "bold")
      case "font-style": traits.insert(value == "normal" ? "not italic" : "italic")
      case "text-underline-style":
        traits.insert(value == "none" ? "not underlined" : "underlined")
      case "text-line-through-style", "text-line-through-type":
        if value != "none" { traits.insert("struck through") }
      case "display" where value == "none": traits.insert("hidden")
      case "text-position":
        if value.hasPrefix("super") { traits.insert("superscript") }
        if value.hasPrefix("sub") { traits.insert("subscript") }
      case "color" where value != "#000000": traits.insert("colour \(value.lowercased())")
      case "font-size":
        if value.hasSuffix("pt") { traits.insert("size \(value.dropLast(2)) pt") }
      case "font-name": traits.insert("font \(value)")
      case "background-color" where value != "transparent": traits.insert("highlighted \(value)")
      case "font-variant" where value == "small-caps": traits.insert("small capitals")
      case "text-transform" where value == "uppercase": traits.insert("capitals")
      default: break
      }
    }
    return traits
  }

  private static func paragraphTraits(_ start: XMLStart) -> Set<String> {
    var traits: Set<String> = []
    switch start.value(of: .open("fo", "text-align")) {
    case "center": traits.insert("centred")
    case "end", "right": traits.insert("to the right")
    case "justify": traits.insert("justified")
    default: break
    }
    if start.value(of: .open("fo", "break-before")) == "page" { traits.insert("on a new page") }
    return traits
  }

  /// `Heading_20_1` as `Heading 1`: what no name in XML may hold stands there by its number, between
  /// low lines. LibreOffice takes such a name for the one that is shown where a file has no other, and
  /// then writes it so as the one that is shown.
  static func decoded(_ name: String) -> String {
    var parts = name.split(separator: "_", omittingEmptySubsequences: false)[...]
    guard parts.count > 2, var result = parts.popFirst().map(String.init) else { return name }
    while let part = parts.popFirst() {
      if !parts.isEmpty, (2...4).contains(part.utf8.count), part == part.lowercased(),
        let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init),
        !scalar.properties.isAlphabetic
      {
        result.unicodeScalars.append(scalar)
        result += parts.removeFirst()
      } else {
        result += "_" + part
      }
    }
    return result
  }
}
