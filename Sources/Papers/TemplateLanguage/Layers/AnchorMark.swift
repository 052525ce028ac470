/// A place in a document's markup that names an anchor, to which other places refer by its name: a
/// bookmark, a note, a numbered caption.
///
/// A format writes such a name between marks, so that each turn of a loop that repeats the anchor can
/// give it a name of its own. The marks are characters for private use of which no program makes
/// names; they are taken out when a template is compiled.
public struct AnchorMark: Sendable, Hashable {
  /// What stands at the place.
  public enum Role: Character, Sendable {
    /// The name of the anchor itself, at one of its ends.
    case name = "a"
    /// The name in a reference to the anchor.
    case mention = "m"
    /// A number by which a format tells which ends belong together.
    case number = "n"
  }

  /// What stands there.
  public var role: Role
  /// The anchor's kind in small letters, a blank, and its name: what a format tells anchors apart by.
  public var anchor: String
  /// What the template has there: the name alone, or the number.
  public var words: String

  /// A place that names an anchor.
  public init(_ role: Role, anchor: String, words: String) {
    self.role = role
    self.anchor = anchor
    self.words = words
  }

  /// The words between marks, for a text or an attribute.
  public var marked: String {
    "\(Self.edge)\(role.rawValue)\(anchor)\(Self.middle)\(words)\(Self.edge)"
  }

  private static let edge = "\u{10FFFB}"
  private static let middle = "\u{10FFFA}"

  /// Whether a text has such marks in it.
  public static func isMarked(_ text: String) -> Bool { text.contains(edge) }

  /// A part of some markup.
  enum Part {
    case bytes(ArraySlice<UInt8>)
    case mark(AnchorMark)
  }

  /// Markup divided at its marks. What begins like a mark and is none stays as it is.
  static func parts(of bytes: [UInt8]) -> [Part] {
    let (edge, middle) = (Array(edge.utf8), Array(middle.utf8))
    var parts: [Part] = []
    var start = 0
    var search = 0
    while let first = bytes[search...].firstRange(of: edge)?.lowerBound {
      search = first + edge.count
      guard let last = bytes[search...].firstRange(of: edge)?.lowerBound,
        let divide = bytes[search..<last].firstRange(of: middle)?.lowerBound, divide > search,
        let role = Role(rawValue: Character(Unicode.Scalar(bytes[search])))
      else { continue }
      if start < first { parts.append(.bytes(bytes[start..<first])) }
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      parts.append(
        .mark(
          AnchorMark(
            role, anchor: text((search + 1)..<divide),
            words: text((divide + middle.count)..<last))))
      start = last + edge.count
      search = start
    }
    if start < bytes.count { parts.append(.bytes(bytes[start...])) }
    return parts
  }

  /// The marks in some markup.
  static func marks(in bytes: [UInt8]) -> [AnchorMark] {
    guard bytes.contains(edge.utf8.first ?? 0) else { return [] }
    return parts(of: bytes).compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
  }

  /// Markup with the template's own words where marks stood.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(edge.utf8.first ?? 0) else { return bytes }
    return parts(of: bytes).flatMap { part -> [UInt8] in
      switch part {
      case .bytes(let bytes): Array(bytes)
      case .mark(let mark): Array(mark.words.utf8)
      }
    }
  }
}
