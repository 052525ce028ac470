/// A piece of a YAML file with the place where it stands.
public struct YAMLNode: Sendable, Hashable {
  /// The line on which it begins, from 1; 0 for what the record states, which stands in no file.
  public let line: Int
  /// The column in which it begins, from 1.
  public let column: Int
  /// What it is.
  public let content: Content

  /// A piece at that place.
  public init(line: Int, column: Int, content: Content) {
    self.line = line
    self.column = column
    self.content = content
  }

  /// What a piece of YAML can be.
  public enum Content: Sendable, Hashable {
    /// A single value, as the text that was written: `1.10` and `No` stay what they are.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Names and what belongs to them, in the order of the file; a name stands once.
    case mapping([YAMLEntry])
  }
}

/// A single value of a YAML file.
public struct YAMLScalar: Sendable, Hashable {
  /// The text, free of quotes and indentation.
  public let text: String
  /// Whether it was written without quotes and without `|` or `>`.
  public let isPlain: Bool
  /// Whether it was written under `|`, line by line.
  public let isLiteral: Bool

  /// A value of that text.
  public init(_ text: String, isPlain: Bool, isLiteral: Bool = false) {
    self.text = text
    self.isPlain = isPlain
    self.isLiteral = isLiteral
  }

  /// Whether nothing was written: `reference:` alone, `~` or `null`.
  public var isNothing: Bool {
    isPlain && (text.isEmpty || text == "~" || text == "null")
  }
}

/// A name in a YAML mapping and what belongs to it.
public struct YAMLEntry: Sendable, Hashable {
  /// The name.
  public let key: String
  /// The line of the name, from 1.
  public let line: Int
  /// The column of the name, from 1.
  public let column: Int
  /// What belongs to it.
  public let value: YAMLNode

  /// A name at that place with that value.
  public init(key: String, line: Int, column: Int, value: YAMLNode) {
    self.key = key
    self.line = line
    self.column = column
    self.value = value
  }
}
