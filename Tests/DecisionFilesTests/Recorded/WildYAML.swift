/// Writes the same wild YAML again for the same number.
struct WildYAML {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// A file whose mappings have recorded fields among others.
  mutating func file() -> String {
    var lines = chance(3) ? ["# A head.", ""] : []
    if chance(5) { lines.append("---") }
    lines += chance(8) ? ["{" + flowEntries(topNames, depth: 2) + "}"] : block(topNames, indent: 0)
    if chance(6) { lines += ["", "# The end."] }
    if chance(8) { lines.append("...") }
    let ending = chance(4) ? "\r\n" : "\n"
    let text = lines.joined(separator: ending) + (chance(3) ? "" : ending)
    return chance(9) ? "\u{FEFF}" + text : text
  }

  private let topNames = [
    "reference", "subject", "record", "urgency", "callIn", "notices", "implications", "adviser",
    "summary", "lodging",
  ]

  private func names(within name: String) -> [String] {
    switch name {
    case "urgency": ["urgent", "agreedBy", "reason", "procedure", "agreedOn"]
    case "callIn": ["exempt", "agreedBy", "reportedTo"]
    case "adviser": ["name", "signed", "signedOn"]
    case "implications": ["legal", "risk"]
    case "legal", "risk": ["text", "given", "reference"]
    case "record": ["outcome", "reasons"]
    default: ["kind", "a", "b"]
    }
  }

  private mutating func block(_ names: [String], indent: Int) -> [String] {
    let spaces = String(repeating: " ", count: indent)
    var lines: [String] = []
    for name in some(of: names) {
      if chance(6) { lines.append("") }
      if chance(6) { lines.append(spaces + "# about \(name) \(random(1000))") }
      if chance(9) { lines.append("# far left \(random(1000))") }
      let key = chance(8) ? "\"\(name)\"" : name
      lines += value(of: name, after: spaces + key + ":", indent: indent)
    }
    return lines
  }

  private mutating func value(of name: String, after start: String, indent: Int) -> [String] {
    let inner = indent + 1 + random(3)
    let spaces = String(repeating: " ", count: inner)
    let hasMembers = ["urgency", "callIn", "adviser", "implications", "legal", "risk", "record"]
      .contains(name)
    if hasMembers, indent < 9, !chance(3) {
      let tag = chance(12) ? " !!map" : chance(8) ? "   # why" : ""
      return [start + tag] + block(names(within: name), indent: inner)
    }
    switch random(hasMembers ? 11 : 10) {
    case 0: return [start + (chance(2) ? "" : " ~  # nothing")]
    case 1: return [start + " plain & simple" + (chance(3) ? " # so" : "")]
    case 2: return [start + " one", spaces + "two:not a key", "", spaces + "é"]
    case 3: return [start + " \"say \\\"x\\\"", "", "# no comment", spaces + "}\" # so"]
    case 4: return [start + " 'it''s: {", spaces + "# no comment'"]
    case 5:
      let header = ["|", ">-", "|+ # kept", ">", "|-"][random(5)]
      return [start + " " + header, spaces + "A text: {", "", spaces + "  # in it", spaces + "end"]
        + (chance(2) ? [""] : [])
    case 6:
      let dashes = chance(2) ? spaces : String(repeating: " ", count: indent)
      return [start, dashes + "- one", dashes + "- k: |", dashes + "    # text", dashes + "  l: m"]
    case 7:
      return [start + " [a, \"b ]\", 'c''', it's, {k: v, l: [}".replacing("[}", with: "[]}") + "]"]
    case 8: return [start, spaces + "a plain text", spaces + "of two lines"]
    case 9: return [start + " [", "a, # ]", spaces + "b: c,", spaces + "]"]
    default: return [start + " {" + flowEntries(names(within: name), depth: 1) + "}"]
    }
  }

  /// What stands within { }, on one line or more.
  private mutating func flowEntries(_ names: [String], depth: Int) -> String {
    var text = chance(3) ? " " : ""
    for (index, name) in some(of: names).enumerated() {
      if index > 0 { text += chance(5) ? " ,\n   " : chance(6) ? ", # so, and\n  " : ", " }
      text += chance(8) ? "\"\(name)\":" : "\(name): "
      switch random(depth > 0 ? 7 : 6) {
      case 0: text += "\"a }, \\\" b\""
      case 1: text += "'it''s, ]'"
      case 2: text += "a plain: text".replacing(": ", with: ":")
      case 3: text += "[one, {k: v}, x: y, []]"
      case 4: text += "2020-01-02"
      case 5: text += "two\n    lines"
      default: text += "{" + flowEntries(self.names(within: name), depth: depth - 1) + "}"
      }
    }
    return text + (chance(4) ? " " : "") + (chance(6) ? ",\n" : "")
  }

  /// At least one of the names, in any order.
  private mutating func some(of names: [String]) -> [String] {
    var rest = names
    var chosen: [String] = []
    for _ in 0...random(names.count) where !rest.isEmpty {
      chosen.append(rest.remove(at: random(rest.count)))
    }
    return chosen
  }

  private mutating func random(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private mutating func chance(_ of: Int) -> Bool { random(of) == 0 }
}
