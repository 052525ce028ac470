/// A stretch of words in one look: what docxtpl calls rich text is a list of them.
///
/// A line feed in the words begins a new line, a tab goes to the next stop; a bell (U+0007) begins
/// a new paragraph like the one the words stand in, and a form feed (U+000C) a new page.
public struct TextRun: Sendable, Hashable {
  /// The words.
  public var text: String
  /// How they look.
  public var look: TextLook
  /// A note at the foot of the page, to which a mark behind the words refers.
  public var note: Flow?

  /// Words in a look, by default that of their place.
  public init(_ text: String, look: TextLook = TextLook()) {
    self.text = text
    self.look = look
  }

  /// The mark of a note at the foot of the page.
  public init(note: Flow) {
    self.init("")
    self.note = note
  }

  /// Whether a text asks for paragraphs or pages of its own.
  public static func dividesParagraphs(_ text: String) -> Bool {
    text.utf8.contains { $0 == paragraphEnd || $0 == pageEnd }
  }

  /// The text without what divides it.
  static func withoutDivisions(_ text: String) -> String {
    dividesParagraphs(text) ? text.filter { $0 != "\u{07}" && $0 != "\u{0C}" } : text
  }

  /// The bell, by which docxtpl begins a paragraph.
  public static let paragraphEnd: UInt8 = 0x07
  /// The form feed, by which docxtpl begins a page.
  public static let pageEnd: UInt8 = 0x0C
}

/// How a stretch of words looks where it differs from the words around it, and where it leads.
public struct TextLook: Sendable, Hashable {
  /// Bold, or plain amid bold words; nil leaves it as it is around.
  public var isBold: Bool?
  /// Italic, or upright amid italic words.
  public var isItalic: Bool?
  /// Underlined.
  public var underline: Underline?
  /// Struck through.
  public var isStruck: Bool?
  /// The colour of the letters, six hexadecimal digits: red, green, blue.
  public var colour: String?
  /// The colour behind them.
  public var highlight: String?
  /// The size in half points: 24 is 12 pt.
  public var halfPoints: Int?
  /// The name of the font.
  public var font: String?
  /// Raised or lowered.
  public var position: Position?
  /// The name or id of a character style of the template.
  public var style: String?
  /// The address that the words lead to.
  public var link: String?

  /// A way to underline.
  public enum Underline: String, Sendable, Hashable, CaseIterable {
    case single, double, thick, dotted, dash, wave, none
  }

  /// Where letters stand that do not stand on the line.
  public enum Position: String, Sendable, Hashable {
    case superscript, `subscript`
  }

  /// The look of the words around.
  public init() {}

  /// A colour as it is written, `00703c` or `#00703C`, by its six digits; nil for what is none.
  public static func colour(_ written: String) -> String? {
    let digits = written.hasPrefix("#") ? written.dropFirst() : written[...]
    guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    return digits.uppercased()
  }
}
