/// Why a value has no canonical form, and where it stands in what was to be written.
public struct CanonicalJSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place: `data.shares[2].amount`; empty for the whole value.
  public let path: String
  /// What stands there and what may stand there.
  public let reason: String

  /// Place and reason in one sentence.
  public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}

/// JSON of which each value has one text alone, so that a digest of it can be kept (RFC 8785).
///
/// No white space, members in the order of their names' UTF-16 code units, the shortest escapes.
/// Numbers are whole and at most 2^53 - 1 either way, which every reader of JSON keeps exactly:
/// what else is counted, such as money, is counted in whole pence.
public enum CanonicalJSON {
  /// The largest number that every reader of JSON keeps exactly: 2^53 - 1.
  public static let largestNumber = 9_007_199_254_740_991

  /// The value's one text, in UTF-8.
  public static func bytes(of value: JSONValue) throws(CanonicalJSONError) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.bytes.reserveCapacity(1024)
    try writer.write(value, at: .root)
    return writer.bytes
  }

  /// The object's one text, in UTF-8.
  public static func bytes(of object: JSONObject) throws(CanonicalJSONError) -> [UInt8] {
    try bytes(of: .object(object))
  }

  /// Whether these bytes are the one text of some value.
  public static func isCanonical(_ bytes: [UInt8]) -> Bool {
    guard let value = try? JSONValue(reading: bytes) else { return false }
    return (try? self.bytes(of: value)) == bytes
  }

  /// Whether the one name stands before the other, by UTF-16 code units.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left.utf8.makeIterator(), right.utf8.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (let one?, let other?) where one == other: continue
      case (let one?, let other?):
        // UTF-8 has the order of UTF-16 save that U+E000 to U+FFFF, begun by EE and EF, stand in
        // UTF-16 after the characters of two units, begun by F0 to F4.
        if one >= 0xEE, other >= 0xEE, (one >= 0xF0) != (other >= 0xF0) { return one >= 0xF0 }
        return one < other
      case (nil, _?): return true
      case (_, nil): return false
      }
    }
  }
}

private struct CanonicalWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, at path: JSONPath) throws(CanonicalJSONError) {
    switch value {
    case .null: write("null")
    case .bool(let flag): write(flag ? "true" : "false")
    case .number(let digits): try write(number: digits, at: path)
    case .string(let text): write(string: text)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try write(element, at: .index(index, of: path))
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): try write(object, at: path)
    }
  }

  private mutating func write(_ object: JSONObject, at path: JSONPath) throws(CanonicalJSONError) {
    var members = object.members
    let isSorted = zip(members, members.dropFirst()).allSatisfy {
      CanonicalJSON.precedes($0.name, $1.name)
    }
    if !isSorted { members.sort { CanonicalJSON.precedes($0.name, $1.name) } }
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(string: member.name)
      bytes.append(UInt8(ascii: ":"))
      try write(member.value, at: .member(member.name, of: path))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(number digits: String, at path: JSONPath) throws(CanonicalJSONError) {
    // Only the digits that the number itself would be written with: no -0, 1.0, 1e3 or 007.
    guard let number = Int(digits), "\(number)" == digits,
      number.magnitude <= CanonicalJSON.largestNumber
    else {
      throw CanonicalJSONError(
        path: path.text,
        reason: "\(digits) cannot be kept: a number must be whole and at most 2^53 - 1")
    }
    write(digits)
  }

  private mutating func write(string text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { write(inString: byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(inString byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    case 0..<0x20: write("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

/// Where a value stands, put into words only when it is told.
indirect enum JSONPath {
  case root
  case member(String, of: JSONPath)
  case index(Int, of: JSONPath)

  var text: String {
    switch self {
    case .root: ""
    case .member(let name, .root): name
    case .member(let name, let path): path.text + "." + name
    case .index(let index, let path): path.text + "[\(index)]"
    }
  }
}
