/// Which decision: `havering-2020-1`, the first that was begun there in that year.
public struct DecisionID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The id as it is typed.
  public let text: String

  /// The decision of that id.
  public init(_ text: String) {
    self.text = text
  }

  /// The id as it is typed.
  public var description: String { text }

  /// The order of the alphabet.
  public static func < (left: DecisionID, right: DecisionID) -> Bool { left.text < right.text }

  /// The id as one word.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// The id as one word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
