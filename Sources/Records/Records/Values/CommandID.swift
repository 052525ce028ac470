import Digests

/// What one command is known by, so that a command sent twice is carried out once.
public struct CommandID: Sendable, Hashable {
  /// The identifier; any text that is not empty.
  public let text: String

  /// Whether there is a text, without control characters.
  public var isComplete: Bool { !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 } }

  /// A command known by that text.
  public init(_ text: String) {
    self.text = text
  }

  /// A new command that no other is taken for: 16 random bytes in hexadecimal.
  public static func random() -> CommandID {
    CommandID(RandomToken.hex(bytes: 16))
  }
}

extension CommandID: CustomStringConvertible {
  /// The identifier.
  public var description: String { text }
}
