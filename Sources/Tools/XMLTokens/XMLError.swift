/// An XML part that cannot be read, or is refused for what it would cost.
///
/// Two errors are equal when their codes are.
public struct XMLError: Error, Sendable {
  /// The kind of fault, for programs.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The name of the code.
    public let description: String

    /// A code of this name.
    public init(_ description: String) {
      self.description = description
    }

    /// A document type declaration, which office formats forbid.
    public static let doctype = Code("doctype")
    /// Elements nested too deep.
    public static let depth = Code("depth")
    /// A start tag that is too long.
    public static let startTag = Code("startTag")
    /// Too many attributes or namespaces.
    public static let attributes = Code("attributes")
    /// A text that is too long.
    public static let text = Code("text")
    /// A part that is too large.
    public static let size = Code("size")
    /// Too many tokens.
    public static let tokens = Code("tokens")
    /// A part that breaks the rules of XML.
    public static let malformed = Code("malformed")
    /// A part that is neither UTF-8 nor UTF-16.
    public static let encoding = Code("encoding")
  }

  /// The kind of fault.
  public var code: Code
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, or 0 when it is not known.
  public var column: Int
  /// What was found and which limit or rule it breaks, in words that follow "the part".
  public var reason: String

  /// An error at a place in a part.
  public init(_ code: Code, line: Int, column: Int = 0, reason: String) {
    self.code = code
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension XMLError: Hashable {
  /// Whether both are of one kind.
  public static func == (one: Self, other: Self) -> Bool {
    one.code == other.code
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}

extension XMLError: CustomStringConvertible {
  /// The reason with its place.
  public var description: String {
    let place = column > 0 ? "line \(line), column \(column)" : "line \(line)"
    return "\(place): the part \(reason)"
  }
}
