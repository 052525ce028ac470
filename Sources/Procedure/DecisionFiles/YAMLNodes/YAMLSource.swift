import Diagnostics

/// The text of a YAML file, made safe for the parser.
///
/// The parser resolves an alias by sharing what the anchor names, and then hashes keys through
/// such aliases: a few lines could keep it busy for years. So every `&` that might begin an anchor
/// is taken out before (U+FDD0, a code point that no text has, stands in for it) and put back in
/// the values. So is every `?` that might begin a key that is itself a list or a mapping, for
/// such keys within each other are hashed over and over (U+FDEF). It also stops at a key that stands twice, without saying where the second stands:
/// the first is then masked in the same way and the file parsed again. No mask moves a column.
struct YAMLSource {
  let file: String
  private(set) var bytes: [UInt8]
  /// Characters that no text has, by place.
  private(set) var problems: [Diagnostic] = []
  /// Where an `&` was taken out, as indices of `bytes`.
  private(set) var maskedAnchors: [Int] = []
  /// Whether a `?` was taken out.
  private var hasMaskedKeyMarks = false
  /// The keys that were masked, by what stands in their place.
  private(set) var maskedKeys: [String: String] = [:]

  private static let anchorMaskBytes: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let keyMarkMaskBytes: [UInt8] = [0xEF, 0xB7, 0xAF]
  private static let mostProblems = 20

  init(_ text: String, file: String) {
    self.file = file
    var input = Array(text.utf8)[...]
    if input.starts(with: [0xEF, 0xBB, 0xBF]) { input = input.dropFirst(3) }
    bytes = []
    bytes.reserveCapacity(input.count)
    var previous = UInt8(ascii: "\n")
    for index in input.indices {
      let byte = input[index]
      if byte == UInt8(ascii: "&"), YAMLSource.mayPrecedeAnchor(previous),
        index + 1 < input.endIndex, YAMLSource.isAnchorLetter(input[index + 1])
      {
        maskedAnchors.append(bytes.count)
        bytes += YAMLSource.anchorMaskBytes
      } else if byte == UInt8(ascii: "?"), YAMLSource.mayPrecedeAnchor(previous) {
        hasMaskedKeyMarks = true
        bytes += YAMLSource.keyMarkMaskBytes
      } else {
        if YAMLSource.isForbidden(byte, at: index, in: input) {
          reportForbidden(at: index, in: input)
        }
        bytes.append(byte)
      }
      previous = byte
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A value as it was before the masks.
  func unmasked(_ value: String) -> String {
    guard !maskedAnchors.isEmpty || hasMaskedKeyMarks else { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0xFDD0: result.append("&")
      case 0xFDEF: result.append("?")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Masks the key at that place; false when its text does not stand there letter for letter, or
  /// when there are no masks left.
  mutating func maskKey(_ key: String, line: Int, column: Int) -> Bool {
    guard maskedKeys.count < 30, !key.isEmpty,
      let mask = Unicode.Scalar(0xFDD1 + maskedKeys.count)
    else { return false }
    var start = offset(line: line, column: column)
    if start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == 0x27 {
      start += 1
    }
    let old = Array(key.utf8)
    guard bytes[start...].starts(with: old) else { return false }
    let new = String(repeating: Character(mask), count: key.unicodeScalars.count)
    bytes.replaceSubrange(start..<start + old.count, with: Array(new.utf8))
    let shift = new.utf8.count - old.count
    maskedAnchors = maskedAnchors.map { $0 > start ? $0 + shift : $0 }
    maskedKeys[new] = key
    return true
  }

  /// The line and column, from 1, of a byte.
  func place(of target: Int) -> (line: Int, column: Int) {
    YAMLSource.place(of: target, in: bytes[...])
  }

  /// The index of the byte at that line and column.
  func offset(line: Int, column: Int) -> Int {
    var index = 0
    var atLine = 1
    while index < bytes.count, atLine < line {
      if let length = YAMLSource.lineBreak(at: index, in: bytes[...]) {
        atLine += 1
        index += length
      } else {
        index += 1
      }
    }
    var atColumn = 1
    while index < bytes.count, atColumn < column {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      atColumn += 1
    }
    return index
  }
}

extension YAMLSource {
  private static func mayPrecedeAnchor(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x85, 0xA8, 0xA9: true
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "\""), 0x27: true
    default: false
    }
  }

  private static func isAnchorLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Control characters, and the code points that Unicode keeps out of text (U+FDD0 to U+FDEF,
  /// U+FFFE, U+FFFF).
  private static func isForbidden(_ byte: UInt8, at index: Int, in input: ArraySlice<UInt8>) -> Bool
  {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return false
    case 0x00...0x1F, 0x7F: return true
    case 0xC2:
      guard index + 1 < input.endIndex else { return false }
      return (0x80...0x9F).contains(input[index + 1]) && input[index + 1] != 0x85
    case 0xEF:
      guard index + 2 < input.endIndex else { return false }
      let (second, third) = (input[index + 1], input[index + 2])
      return second == 0xB7 && (0x90...0xAF).contains(third)
        || second == 0xBF && (0xBE...0xBF).contains(third)
    default: return false
    }
  }

  private mutating func reportForbidden(at index: Int, in input: ArraySlice<UInt8>) {
    guard problems.count < YAMLSource.mostProblems else { return }
    let (line, column) = YAMLSource.place(of: index, in: input)
    let scalar = String(decoding: input[index...].prefix(3), as: UTF8.self).unicodeScalars.first
    problems.append(
      Diagnostic(
        .error, "control-character", "the control character \(named(scalar)) stands here",
        at: SourcePlace(file: file, line: line, column: column),
        remedy: "delete it; it is usually left over from copying out of another document"))
  }

  private static func place(of target: Int, in bytes: ArraySlice<UInt8>) -> (line: Int, column: Int)
  {
    var (line, column, index) = (1, 1, bytes.startIndex)
    while index < target {
      if let length = lineBreak(at: index, in: bytes) {
        line += 1
        column = 1
        index += length
      } else {
        index += 1
        while index < target, bytes[index] & 0xC0 == 0x80 { index += 1 }
        column += 1
      }
    }
    return (line, column)
  }

  /// The length of the line break there: LF, CR, CR LF, and, as YAML 1.1 has it, U+0085, U+2028
  /// and U+2029.
  static func lineBreak(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    func byte(_ distance: Int) -> UInt8? {
      index + distance < bytes.endIndex ? bytes[index + distance] : nil
    }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : nil
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : nil
    default: return nil
    }
  }
}

/// The usual way to name a code point: U+0007.
func named(_ scalar: Unicode.Scalar?) -> String {
  guard let scalar else { return "U+FFFD" }
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
