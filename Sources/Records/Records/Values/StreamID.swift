/// What an event belongs to: one decision, one matter, one contract, by its kind and its name.
///
/// Written as one text, `decision/havering-2020-1`. A name may have further slashes, a kind none.
public struct StreamID: Sendable, Hashable {
  /// What kind of thing it is: "decision", "matter", "council".
  public let kind: String
  /// Its name, of which there is one in its kind.
  public let name: String

  /// The stream of that kind and name.
  public init(kind: String, name: String) {
    self.kind = kind
    self.name = name
  }

  /// The stream written so, or nil when that is none.
  public init?(text: String) {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    self.init(kind: String(text[..<slash]), name: String(text[text.index(after: slash)...]))
    guard isComplete else { return nil }
  }

  /// Kind and name with a slash between.
  public var text: String { "\(kind)/\(name)" }

  /// Whether it can be written and read again: neither part empty, no slash in the kind, no
  /// control characters (SQLite ends a text that it takes out of JSON at U+0000).
  public var isComplete: Bool {
    !kind.isEmpty && !name.isEmpty && !kind.contains("/") && text.utf8.allSatisfy { $0 >= 0x20 }
  }
}

extension StreamID: Comparable {
  /// By kind, then by name.
  public static func < (left: StreamID, right: StreamID) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }
}

extension StreamID: CustomStringConvertible {
  /// Kind and name with a slash between.
  public var description: String { text }
}
