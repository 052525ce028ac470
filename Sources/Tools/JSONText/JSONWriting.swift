extension JSONValue {
  /// The value as JSON text, members in their own order.
  ///
  /// - Parameter indented: two spaces a level and a line a member, for people; otherwise one line.
  public func text(indented: Bool = false) -> String {
    var result = ""
    write(to: &result, indented: indented, level: 0)
    return result
  }

  private func write(to text: inout String, indented: Bool, level: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): JSONValue.write(string, to: &text)
    case .array(let elements):
      JSONValue.writeList(elements, "[", "]", to: &text, indented: indented, level: level) {
        $0.write(to: &$1, indented: indented, level: level + 1)
      }
    case .object(let object):
      JSONValue.writeList(object.members, "{", "}", to: &text, indented: indented, level: level) {
        JSONValue.write($0.name, to: &$1)
        $1 += indented ? ": " : ":"
        $0.value.write(to: &$1, indented: indented, level: level + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, indented: Bool,
    level: Int, each write: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if indented { text += "\n" + String(repeating: "  ", count: level + 1) }
      write(element, &text)
    }
    if indented, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: level) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
