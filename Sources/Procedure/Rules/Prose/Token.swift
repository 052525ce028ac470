/// A word or a number of a decision's prose.
public struct Token: Sendable, Hashable {
  /// Where it begins in the prose's bytes.
  public let start: Int32
  /// Where it ends.
  public let end: Int32
  /// The passage it stands in.
  public let passage: Int32
  /// What it is and what stands before it.
  public let marks: Marks
  /// The digest of its letters, in lower case; of a number, of its characters.
  let digest: UInt64

  /// What a token is, and what stands between it and the one before.
  public struct Marks: OptionSet, Sendable, Hashable {
    /// The marks as bits.
    public let rawValue: UInt16
    /// Marks of those bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It begins with a digit, or a pound sign and a digit.
    public static let number = Marks(rawValue: 1)
    /// Its first letter is a capital.
    public static let capital = Marks(rawValue: 2)
    /// All its letters are capitals, and there are two or more.
    public static let capitals = Marks(rawValue: 4)
    /// It begins a sentence, a list item, a paragraph or the passage.
    public static let startsSentence = Marks(rawValue: 8)
    /// It begins a paragraph, a list item or the passage.
    public static let startsParagraph = Marks(rawValue: 16)
    /// It begins a line.
    public static let startsLine = Marks(rawValue: 32)
    /// More than spaces and emphasis stand between it and the word before: a comma, a bracket, a
    /// dash, a quotation mark.
    public static let parted = Marks(rawValue: 64)
    /// It is a raised number, or stands in [^ ]: the mark of a footnote.
    public static let footnote = Marks(rawValue: 128)
    /// A full stop, a question mark or the like stands right after it.
    public static let closed = Marks(rawValue: 256)
  }

  /// Whether it is a number.
  public var isNumber: Bool { marks.contains(.number) }
  /// Whether its first letter is a capital.
  public var isCapital: Bool { marks.contains(.capital) }
}
