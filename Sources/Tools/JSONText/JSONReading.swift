/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What was found and what was expected.
  public let reason: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in bytes.
  public let column: Int
}

extension JSONValue {
  /// Reads one JSON value that fills the text.
  ///
  /// Strict (RFC 8259): no comments, no trailing commas, a member's name once. At most 64 levels.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8, with or without a byte order mark.
  ///   - firstLine: the number of the text's first line, for a line of a longer file.
  public init(reading bytes: some Collection<UInt8>, firstLine: Int = 1) throws(JSONError) {
    var reader = JSONReader(bytes: Array(bytes), firstLine: firstLine)
    self = try reader.document()
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  let firstLine: Int
  var position = 0

  init(bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    if position < bytes.count { throw error("nothing may follow the value") }
    return value
  }

  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw error("a value is missing") }
    guard depth < 64 else { throw error("more than 64 levels of lists and objects") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    position += 1
    var members: [JSONObject.Member] = []
    // Of few names each is compared; of many a set is made.
    var names: Set<String> = []
    if take("}") { return JSONObject() }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw error("a member's name in double quotes was expected")
      }
      let start = position
      let name = try string()
      if members.count == 16 { names = Set(members.lazy.map(\.name)) }
      let isNew =
        members.count < 16
        ? !members.contains { $0.name == name } : names.insert(name).inserted
      guard isNew else {
        position = start
        throw error("\"\(name)\" stands twice in one object")
      }
      guard take(":") else { throw error("a colon was expected after \"\(name)\"") }
      members.append(.init(name, try value(depth: depth + 1)))
      if take("}") { return JSONObject(distinct: members) }
      guard take(",") else { throw error("a comma or } was expected") }
    }
  }

  mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    position += 1
    var elements: [JSONValue] = []
    if take("]") { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      if take("]") { return elements }
      guard take(",") else { throw error("a comma or ] was expected") }
    }
  }

  mutating func string() throws(JSONError) -> String {
    position += 1
    // Most strings have no escape and are taken whole.
    let start = position
    position = endOfPlainText(from: start)
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      position += 1
      guard let text = String(validating: bytes[start..<position - 1], as: UTF8.self) else {
        throw error("a string that is not UTF-8 ends here")
      }
      return text
    }
    var result = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validating: result, as: UTF8.self) else {
          throw error("a string that is not UTF-8 ends here")
        }
        return text
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &result)
      case 0..<0x20: throw error("a control character in a string must be written as an escape")
      default:
        result.append(byte)
        position += 1
      }
    }
    throw error("a string is not closed")
  }

  /// Where the first quotation mark, backslash or control character stands, or the end.
  func endOfPlainText(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    return end
  }

  mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    guard position < bytes.count else { throw error("a string is not closed") }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try hexUnit()]
      if (0xD800..<0xDC00).contains(units[0]), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        units.append(try hexUnit())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw error("an escape is half of a surrogate pair")
      }
      result.append(contentsOf: text.utf8)
    default: throw error("no escape begins so; use \\\\ for a backslash")
    }
  }

  mutating func hexUnit() throws(JSONError) -> UInt16 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits were expected after \\u") }
    position += 4
    return unit
  }

  mutating func number() throws(JSONError) -> String {
    let start = position
    func digit(_ at: Int) -> Bool {
      at < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at])
    }
    func skipDigits(_ position: inout Int) { while digit(position) { position += 1 } }
    var end = position
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    guard digit(end) else { throw error("this begins no value") }
    if bytes[end] == UInt8(ascii: "0") { end += 1 } else { skipDigits(&end) }
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), digit(end + 1) {
      end += 1
      skipDigits(&end)
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[exponent]) {
        exponent += 1
      }
      guard digit(exponent) else { throw error("a number's exponent has no digits") }
      skipDigits(&exponent)
      end = exponent
    }
    position = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw error("this begins no value") }
    position += word.utf8.count
    return value
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func error(_ reason: String) -> JSONError {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lines = before.count { $0 == 0x0A }
    return JSONError(reason: reason, line: firstLine + lines, column: before.count - lineStart + 1)
  }
}
