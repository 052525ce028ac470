/// Values as JSON, safe within HTML, as the filter `tojson` writes them.
struct JSONWriting {
  private(set) var text = ""
  private let indent: String?

  /// The value as JSON, names in the order of the alphabet; nil when it holds what JSON cannot.
  static func text(of value: Value, indent: Int?) -> String? {
    let width = indent.map { min(max(0, $0), 64) }
    var writing = JSONWriting(indent: width.map { String(repeating: " ", count: $0) })
    guard writing.write(value, depth: 0) else { return nil }
    return writing.text
  }

  private init(indent: String?) {
    self.indent = indent
  }

  private mutating func write(_ value: Value, depth: Int) -> Bool {
    guard depth < EvaluationLimits.depth, text.utf8.count <= EvaluationLimits.textBytes else {
      return false
    }
    switch value {
    case .none: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .number: text += JinjaText.text(of: value)
    case .text(let words): write(words)
    case .date, .money: write(JinjaText.text(of: value))
    case .checkBox(let isTicked): text += isTicked ? "true" : "false"
    case .missing, .flow, .pageBreak: return false
    case .list, .record, .other:
      if let words = value.words {
        write(words)
      } else if let entries = value.entries {
        let pairs = zip(entries.keys, entries.values).map { (JSONWriting.name(of: $0), $1) }
        return block(
          pairs.sorted { $0.0.unicodeScalars.lexicographicallyPrecedes($1.0.unicodeScalars) },
          "{", "}", depth
        ) { writing, pair in
          writing.write(pair.0)
          writing.text += ": "
          return writing.write(pair.1, depth: depth + 1)
        }
      } else if let items = value.items {
        return block(items, "[", "]", depth) { $0.write($1, depth: depth + 1) }
      } else {
        return false
      }
    }
    return true
  }

  private mutating func block<Item>(
    _ items: [Item], _ opening: String, _ closing: String, _ depth: Int,
    _ write: (inout JSONWriting, Item) -> Bool
  ) -> Bool {
    text += opening
    for (place, item) in items.enumerated() {
      if place > 0 { text += indent == nil ? ", " : "," }
      newLine(depth + 1)
      guard write(&self, item) else { return false }
    }
    if !items.isEmpty { newLine(depth) }
    text += closing
    return true
  }

  private mutating func newLine(_ depth: Int) {
    guard let indent else { return }
    text += "\n" + String(repeating: indent, count: depth)
  }

  /// What is no text becomes one when it names a value.
  private static func name(of key: Value) -> String {
    switch key {
    case .boolean(let flag): flag ? "true" : "false"
    case .none: "null"
    default: JinjaText.text(of: key)
    }
  }

  private mutating func write(_ words: String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "<", ">", "&", "'": text += JSONWriting.code(UInt16(scalar.value))
      default:
        if (0x20..<0x7F).contains(scalar.value) {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 { text += JSONWriting.code(unit) }
        }
      }
    }
    text += "\""
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
