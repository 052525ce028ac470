import TemplateLanguage
import XMLTokens

/// A field of a Word document as its tokens hold it (ECMA-376 part 1, 17.16.2).
///
/// ```xml
/// <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD ward</w:instrText></w:r>
/// <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«ward»</w:t></w:r>
/// <w:r><w:fldChar w:fldCharType="end"/></w:r>
/// ```
struct WordField {
  /// A stretch of its code.
  enum CodePart {
    /// Words, and the properties of the run they stand in.
    case text(String, properties: [XMLToken])
    /// A field within it, whose result is meant.
    case field(WordField)
    /// What is to be seen and is no words: a picture, a tab.
    case markup(Range<Int>)
    /// What is not seen and belongs to the words beside it: an end of a bookmark or of a link.
    case edge(Range<Int>)
  }

  /// All of it, from its first run to its last, or the element that it is.
  var range: Range<Int>
  var code: [CodePart] = []
  /// What it showed when the form was saved; nil when it never was worked out.
  var result: Range<Int>?
  /// The fields in what it showed.
  var shown: [WordField] = []
  /// The properties of the first run of its code, and of the first words that it showed.
  var codeProperties: [XMLToken] = []
  var shownProperties: [XMLToken]?
  /// What a tag in the code of a field prints, which is as good as a field there.
  var tag: Expression?
  /// Whether it is the element `w:fldSimple`.
  var isSimple = false
  /// Whether fields stand in it that are too many within each other to be read.
  var isTooDeep = false
  /// Whether something else can stand in its place: it begins and ends in the same text.
  var isWhole = true

  /// The first of its code's words, in capitals: `MERGEFIELD`. It may be divided over runs, and a quote
  /// or a backslash ends it as a blank does.
  var kind: String {
    var words = ""
    parts: for part in code {
      switch part {
      case .text(let text, _): words += text
      case .markup: words += " "
      case .edge: continue
      case .field: break parts
      }
    }
    return words.drop { $0.isWhitespace || Self.quotes.contains($0) }
      .prefix { !$0.isWhitespace && !Self.quotes.contains($0) && $0 != "\\" }.uppercased()
  }

  /// What words of a code stand between.
  static let quotes: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]

  /// The words of its code, without those of fields within it.
  var words: String {
    code.map { if case .text(let text, _) = $0 { text } else { " " } }.joined()
  }

  /// The code as somebody sees it who edits the form: `IF { MERGEFIELD ward } = "x"`.
  var source: String {
    let words = code.map { part in
      switch part {
      case .text(let text, _): text
      case .field(let field): field.tag == nil ? "{ \(field.source) }" : field.source
      case .markup, .edge: ""
      }
    }.joined()
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
