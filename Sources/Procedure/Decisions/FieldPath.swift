/// The name of one field of a file, from the top: `recommendations[2].acts[0].delegate.to`.
///
/// Rules and findings know fields by these names; the file that was read knows where they stand.
public struct FieldPath: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  /// The name.
  public let text: String

  /// The field of that name.
  public init(_ text: String) {
    self.text = text
  }

  /// The field of that name.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The file itself.
  public static let root = FieldPath("")

  /// The field of that name within this one.
  public func appending(_ name: String) -> FieldPath {
    text.isEmpty ? FieldPath(name) : FieldPath(text + "." + name)
  }

  /// The item of that index, from 0, within this list.
  public func appending(_ index: Int) -> FieldPath {
    FieldPath(text + "[\(index)]")
  }

  /// The field or list that this one is in; nil for the file itself.
  public var parent: FieldPath? {
    if text.isEmpty { return nil }
    guard let end = text.utf8.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == 0x5B }) else {
      return .root
    }
    return FieldPath(String(text[..<end]))
  }

  /// The names on the way, indices left out: `recommendations`, `acts`, `delegate`, `to`.
  public var names: [Substring] {
    text.split(separator: ".").compactMap { $0.split(separator: "[").first }
  }

  /// The order of the alphabet.
  public static func < (left: FieldPath, right: FieldPath) -> Bool { left.text < right.text }
}
