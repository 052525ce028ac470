import TemplateLanguage
import XMLTokens

/// A content control of a Word document whose tag names a value (ECMA-376 part 1, 17.5.2).
///
/// ```xml
/// <w:sdt><w:sdtPr><w:tag w:val="council.name"/><w:text/></w:sdtPr>
///   <w:sdtContent><w:r><w:t>Click to enter text.</w:t></w:r></w:sdtContent></w:sdt>
/// ```
struct WordControl {
  /// What it lets a person enter.
  enum Kind {
    /// Words, plain or rich.
    case words
    /// A day, in a picture.
    case date(picture: String)
    /// One of several, each with the words that it shows.
    case choice([(value: String, shown: String)])
    /// A box, and what it looks like ticked and not.
    case checkBox(checked: String, unchecked: String)
    /// What is repeated for each item of a list.
    case repeating
  }

  let kind: Kind
  let expression: Expression
  /// Whether the tag is a single word that Word or its templates may have written there.
  let mayBeTitle: Bool
  /// Its properties and its content, without the tags that hold them.
  let properties: Range<Int>
  let content: Range<Int>

  private static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
  private static let word2012 = "http://schemas.microsoft.com/office/word/2012/wordml"

  /// Kinds that show something else than a value.
  private static let others: Set<String> = [
    "citation", "bibliography", "equation", "group", "picture", "repeatingSectionItem",
  ]

  /// What programs that put controls round their own words begin the tags of these with.
  private static let programs = ["goog_rdk", "MENDELEY_", "ZOTERO_", "EN.", "CitaviPlaceholder"]

  /// Kinds that offer text kept elsewhere, which are filled only when their tag stands in braces.
  private static let galleries: Set<String> = ["docPartObj", "docPartList"]

  /// What the addresses of a document's own title, author and date hold, to which Word binds the
  /// controls of its own templates.
  private static let ownProperties = [
    "core-properties", "extended-properties", "coverPageProps",
  ]

  /// The control in these tokens; nil for one whose tag is no name or expression, or that shows no
  /// value.
  ///
  /// A tag in braces, `{{ name }}`, is always an expression. One without is, where it can be read as
  /// one and names a value; but not in a control that is bound to the document's own title, author
  /// or date, and not in one that offers text from a gallery.
  init?(_ tokens: ArraySlice<XMLToken>) {
    let end = tokens.endOfElement(from: tokens.startIndex)
    var properties: Range<Int>?
    var content: Range<Int>?
    var index = tokens.startIndex + 1
    while index < end {
      guard case .start(let start) = tokens[index] else {
        index += 1
        continue
      }
      let last = tokens.endOfElement(from: index)
      if start.name == WordNames.w("sdtPr") { properties = (index + 1)..<last }
      if start.name == WordNames.w("sdtContent") { content = (index + 1)..<last }
      index = last + 1
    }
    guard let properties, let content else { return nil }
    self.properties = properties
    self.content = content
    var tag = ""
    var kind = Kind.words
    var isWords = false
    index = properties.lowerBound
    while index < properties.upperBound {
      guard case .start(let start) = tokens[index] else {
        index += 1
        continue
      }
      let last = tokens.endOfElement(from: index)
      if Self.others.contains(start.name.local) { return nil }
      switch (start.name.namespace, start.name.local) {
      case (WordNames.main, "tag"): tag = start.value(WordNames.val) ?? ""
      case (WordNames.main, let local) where Self.galleries.contains(local): isWords = true
      case (_, "dataBinding"):
        let address =
          (start.value(WordNames.w("prefixMappings")) ?? "")
          + (start.value(WordNames.w("xpath")) ?? "")
        if Self.ownProperties.contains(where: address.contains) { isWords = true }
      case (WordNames.main, "date"): kind = .date(picture: Self.picture(tokens[index...last]))
      case (WordNames.main, "dropDownList"), (WordNames.main, "comboBox"):
        kind = .choice(Self.items(tokens[index...last]))
      case (Self.word2010, "checkbox"): kind = Self.box(tokens[index...last])
      case (Self.word2012, "repeatingSection"): kind = .repeating
      default: break
      }
      index = last + 1
    }
    let braced = PictureTag.tag(in: tag).map { String($0.dropFirst(2).dropLast(2)) }
    // Programs number their controls in the tag too.
    guard braced != nil || !isWords && !Self.programs.contains(where: { tag.hasPrefix($0) }),
      let expression = try? ExpressionParser.parse(braced ?? tag), !expression.names.isEmpty
    else { return nil }
    mayBeTitle =
      braced == nil && tag.first?.isUppercase == true && tag.allSatisfy { $0.isLetter }
    self.kind = kind
    self.expression = expression
  }

  /// The content of a control that only keeps others together; nil for any other.
  static func group(_ tokens: ArraySlice<XMLToken>) -> Range<Int>? {
    let end = tokens.endOfElement(from: tokens.startIndex)
    var isGroup = false
    var index = tokens.startIndex + 1
    while index < end {
      guard case .start(let start) = tokens[index] else {
        index += 1
        continue
      }
      let last = tokens.endOfElement(from: index)
      if start.name == WordNames.w("sdtPr") {
        isGroup = tokens[index..<last].contains {
          if case .start(let start) = $0 { start.name == WordNames.w("group") } else { false }
        }
      }
      // What holds nothing stays, for a cell or a document must not be empty.
      if start.name == WordNames.w("sdtContent"), isGroup, last > index + 1 {
        return (index + 1)..<last
      }
      index = last + 1
    }
    return nil
  }

  private static func picture(_ date: ArraySlice<XMLToken>) -> String {
    for case .start(let start) in date where start.name == WordNames.w("dateFormat") {
      return start.value(WordNames.val) ?? ""
    }
    return ""
  }

  private static func items(_ list: ArraySlice<XMLToken>) -> [(value: String, shown: String)] {
    var items: [(value: String, shown: String)] = []
    for case .start(let start) in list where start.name == WordNames.w("listItem") {
      let value = start.value(WordNames.w("value")) ?? ""
      if !value.isEmpty { items.append((value, start.value(WordNames.w("displayText")) ?? value)) }
    }
    return items
  }

  private static func box(_ box: ArraySlice<XMLToken>) -> Kind {
    var (checked, unchecked) = ("\u{2612}", "\u{2610}")
    let value = XMLName(namespace: word2010, prefix: "w14", local: "val")
    for case .start(let start) in box {
      guard
        let code = start.value(value).flatMap({ UInt32($0, radix: 16) }).flatMap(
          Unicode.Scalar.init)
      else { continue }
      if start.name.local == "checkedState" { checked = String(Character(code)) }
      if start.name.local == "uncheckedState" { unchecked = String(Character(code)) }
    }
    return .checkBox(checked: checked, unchecked: unchecked)
  }
}
