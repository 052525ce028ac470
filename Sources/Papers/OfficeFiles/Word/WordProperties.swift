import TemplateLanguage

/// The properties of a run of text or a table cell, in the order of the schema.
struct WordProperties {
  private var elements: [(name: String, markup: [UInt8])] = []
  private let prefix: String
  private let kind: Kind

  /// What has properties, by the name of the element that holds them.
  enum Kind: String {
    case run = "rPr"
    case cell = "tcPr"
  }

  /// The properties that stand within that element, in a part with that prefix.
  init(_ kind: Kind, _ bytes: [UInt8] = [], prefix: String) {
    self.kind = kind
    self.prefix = prefix
    elements = WordProperties.elements(of: bytes, prefix: prefix)
  }

  /// Whether there are none.
  var isEmpty: Bool { elements.isEmpty }

  /// Puts a property in, in the place of another of its name.
  mutating func set(_ name: String, _ attributes: String = "") {
    elements.removeAll { $0.name == name }
    let end = attributes.isEmpty ? "/>" : " \(attributes)/>"
    elements.append((name, Array("<\(prefix)\(name)\(end)".utf8)))
  }

  /// The value of a property's attribute `val`.
  func value(of name: String) -> String? {
    guard let markup = elements.first(where: { $0.name == name })?.markup else { return nil }
    let text = String(decoding: markup, as: UTF8.self)
    guard let start = text.firstRange(of: "\(prefix)val=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Takes a property out.
  mutating func remove(_ name: String) {
    elements.removeAll { $0.name == name }
  }

  /// The whole element; nothing when there are no properties.
  var bytes: [UInt8] {
    if elements.isEmpty { return [] }
    let order = WordProperties.order(kind)
    func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    let sorted = elements.enumerated().sorted {
      let (a, b) = (rank($0.element.name), rank($1.element.name))
      return a == b ? $0.offset < $1.offset : a < b
    }
    return Array("<\(prefix)\(kind.rawValue)>".utf8) + sorted.flatMap(\.element.markup)
      + Array("</\(prefix)\(kind.rawValue)>".utf8)
  }

  /// ECMA-376 part 1, 17.3.2.28 and 17.4.69.
  private static func order(_ kind: Kind) -> [String] {
    switch kind {
    case .run: orderOfRun
    case .cell: orderOfCell
    }
  }

  private static let orderOfCell = [
    "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar",
    "textDirection", "tcFitText", "vAlign", "hideMark",
  ]

  private static let orderOfRun = [
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
  ]

  /// The elements that stand side by side in a stretch of well-formed markup.
  private static func elements(
    of bytes: [UInt8], prefix: String
  ) -> [(name: String, markup: [UInt8])] {
    var elements: [(name: String, markup: [UInt8])] = []
    var (depth, start, index) = (0, 0, 0)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      else {
        index += 1
        continue
      }
      if depth == 0 { start = index }
      if bytes[index + 1] == UInt8(ascii: "/") {
        depth -= 1
      } else if bytes[end - 1] != UInt8(ascii: "/") {
        depth += 1
      }
      if depth == 0 {
        let head = bytes[(start + 1)...].prefix { $0 != 0x20 && $0 != 0x2F && $0 != 0x3E }
        var name = String(decoding: head, as: UTF8.self)
        if name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        elements.append((name, Array(bytes[start...end])))
      }
      index = end + 1
    }
    return elements
  }
}

extension WordProperties {
  /// Puts in how words look where they differ from those around them.
  ///
  /// - Parameter styleID: the id of the character style that the look names, where the template
  ///   has it.
  mutating func apply(_ look: TextLook, styleID: String?) {
    if let styleID { set("rStyle", "\(prefix)val=\"\(styleID)\"") }
    func flag(_ name: String, _ isOn: Bool?) {
      guard let isOn else { return }
      set(name, isOn ? "" : "\(prefix)val=\"0\"")
    }
    flag("b", look.isBold)
    flag("i", look.isItalic)
    flag("strike", look.isStruck)
    if let colour = look.colour { set("color", "\(prefix)val=\"\(colour)\"") }
    if let behind = look.highlight {
      set("shd", "\(prefix)val=\"clear\" \(prefix)color=\"auto\" \(prefix)fill=\"\(behind)\"")
    }
    if let size = look.halfPoints {
      set("sz", "\(prefix)val=\"\(size)\"")
      set("szCs", "\(prefix)val=\"\(size)\"")
    }
    if let font = look.font {
      let name = WordMarkup.attribute(font)
      set(
        "rFonts",
        ["ascii", "hAnsi", "cs"].map { "\(prefix)\($0)=\"\(name)\"" }
          .joined(separator: " "))
    }
    if let underline = look.underline { set("u", "\(prefix)val=\"\(underline.rawValue)\"") }
    if let position = look.position {
      set("vertAlign", "\(prefix)val=\"\(position.rawValue)\"")
    }
  }
}
