import TemplateLanguage
import XMLTokens

/// The styles by which fields of Writer write numbers and days (ODF 1.3 part 3, 16.29).
///
/// ```xml
/// <number:currency-style style:name="N104">
///   <number:currency-symbol>£</number:currency-symbol>
///   <number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>
/// </number:currency-style>
/// ```
///
/// is the picture `'£'#,##0.00` of a merge field of Word.
struct OpenDocumentNumberStyles: Sendable {
  /// How a style writes a value.
  enum Drawing: Sendable, Hashable {
    /// As the language prints it.
    case plain
    /// By a picture.
    case picture(FieldSwitch)
  }

  private var drawings: [String: Drawing] = [:]

  /// No style.
  init() {}

  /// How the style of that name writes; nil when there is none, or it cannot be followed.
  func drawing(_ name: String) -> Drawing? { drawings[name] }

  /// These, and those of a part, which go before.
  func with(_ tokens: [XMLToken]) -> OpenDocumentNumberStyles {
    var found: [String: OpenDocumentNumberStyle] = [:]
    let slice = tokens[...]
    for (index, token) in tokens.enumerated() {
      guard case .start(let start) = token, start.name.namespace == OpenDocumentNames.number,
        start.name.local.hasSuffix("-style"),
        let name = start.value(OpenDocumentNames.style("name"))
      else { continue }
      found[name] = OpenDocumentNumberStyle(slice[index...slice.endOfElement(from: index)])
    }
    var result = self
    for (name, style) in found {
      result.drawings[name] = style.drawing(ofOthers: { found[$0] })
    }
    return result
  }
}

/// A number or date style, read.
struct OpenDocumentNumberStyle {
  /// The picture; nil when it cannot be followed.
  private var picture: String?
  private var isDate = false
  /// Whether it writes a number with as many decimals as that has.
  private var isGeneral = false
  /// The style for numbers of nought and above, where this one is for those below.
  private var nameFromNought: String?

  /// Reads the style's element.
  init(_ element: ArraySlice<XMLToken>) {
    guard case .start(let style)? = element.first else { return }
    let language = style.value(OpenDocumentNames.number("language")) ?? "en"
    guard
      ["number-style", "currency-style", "percentage-style", "date-style"]
        .contains(style.name.local), language == "en"
    else { return }
    isDate = style.name.local == "date-style"
    var written: String? = ""
    var index = element.startIndex + 1
    while index < element.endIndex - 1 {
      guard case .start(let start) = element[index] else {
        index += 1
        continue
      }
      let end = element.endOfElement(from: index)
      let part = part(start, element[index...end], of: style)
      written = written.flatMap { before in part.map { before + $0 } }
      index = end + 1
    }
    picture = written
  }

  /// How it writes, with the style that it leaves some numbers to.
  func drawing(
    ofOthers style: (String) -> OpenDocumentNumberStyle?
  ) -> OpenDocumentNumberStyles.Drawing? {
    guard let picture, !picture.isEmpty else { return nil }
    if isDate { return .picture(.date(picture)) }
    guard let nameFromNought else {
      return isGeneral ? .plain : .picture(.figures(picture))
    }
    guard let fromNought = style(nameFromNought), let above = fromNought.picture,
      fromNought.nameFromNought == nil, !fromNought.isGeneral, !isGeneral, !fromNought.isDate
    else { return nil }
    return .picture(.figures("\(above);\(picture)"))
  }

  /// What a part of the style is in a picture; nil for what a picture has nothing for.
  private mutating func part(
    _ start: XMLStart, _ element: ArraySlice<XMLToken>, of style: XMLStart
  ) -> String? {
    switch start.name {
    case OpenDocumentNames.style("text-properties"): return ""
    case OpenDocumentNames.style("map"):
      let condition = start.value(OpenDocumentNames.style("condition"))
      guard condition == "value()>=0", nameFromNought == nil else { return nil }
      nameFromNought = start.value(OpenDocumentNames.style("apply-style-name"))
      return nameFromNought == nil ? nil : ""
    case OpenDocumentNames.number("text"), OpenDocumentNames.number("currency-symbol"):
      var words = ""
      for case .text(let text) in element { words += text }
      if style.name.local == "percentage-style", words.contains("%") {
        return words == "%" ? words : nil
      }
      return Self.quoted(words)
    case OpenDocumentNames.number("number"): return figures(start, element)
    default: return isDate ? Self.day(start) : nil
    }
  }

  private mutating func figures(_ start: XMLStart, _ element: ArraySlice<XMLToken>) -> String? {
    func count(_ name: String) -> Int? {
      start.attributes.first { $0.name.local == name }.flatMap { Int($0.value) }
    }
    let digits = count("min-integer-digits") ?? 1
    guard !isDate, element.count == 2, (1...20).contains(digits),
      start.value(OpenDocumentNames.number("display-factor")) == nil,
      start.value(OpenDocumentNames.number("decimal-replacement")) == nil
    else { return nil }
    let isGrouped = start.value(OpenDocumentNames.number("grouping")) == "true"
    let noughts = String(repeating: "0", count: digits)
    let whole = isGrouped ? "#,##" + noughts : noughts
    guard let decimals = count("decimal-places") else {
      isGeneral = true
      return isGrouped || digits > 1 ? nil : noughts
    }
    guard (0...20).contains(decimals), count("min-decimal-places") ?? decimals == decimals else {
      return nil
    }
    return decimals == 0 ? whole : whole + "." + String(repeating: "0", count: decimals)
  }

  private static func day(_ start: XMLStart) -> String? {
    guard start.name.namespace == OpenDocumentNames.number else { return nil }
    let isLong = start.value(OpenDocumentNames.number("style")) == "long"
    switch start.name.local {
    case "day": return isLong ? "dd" : "d"
    case "month":
      let isWord = start.value(OpenDocumentNames.number("textual")) == "true"
      return (isWord ? "MMM" : "M") + (isLong ? "M" : "")
    case "year": return isLong ? "yyyy" : "yy"
    case "day-of-week": return isLong ? "dddd" : "ddd"
    default: return nil
    }
  }

  /// Words of a style as a picture holds them, between apostrophes; nil where those would be taken
  /// for signs of the picture.
  private static func quoted(_ words: String) -> String? {
    if words.isEmpty { return "" }
    guard !words.contains("'"), let first = words.first, !"0#x".contains(first) else { return nil }
    return "'\(words)'"
  }
}
