import Decisions

/// Guidance and placeholders left in.
///
/// A paper that goes out has no words of the form’s guidance in it, no gap still to be filled, and
/// no label with nothing after it.
///
/// Finds: “delete as applicable”, “insert … here”, tbc, xx, dd/mm/yyyy, a tag of a template, a stray
/// `**`, a label that ends in a colon.
/// Clears: write what belongs there, or take the words out.
enum Residue: DecisionRule {
  static let id: RuleID = "TX-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    var found: [Finding] = []
    for range in prose.matches(guidance) { found.append(guidance(range, prose)) }
    for range in prose.matches(insert) where isGuidance(range.lowerBound, prose) {
      found.append(guidance(range.lowerBound..<end(of: range.lowerBound, prose), prose))
    }
    for range in prose.matches(placeholders) {
      found.append(placeholder(prose.text(of: range), prose.place(of: range.lowerBound)))
    }
    for range in prose.matches(year) {
      // dd/mm/yyyy: the day and the month stand before it.
      var first = range.lowerBound
      while first > 0, (day + month).contains(where: { prose.stands($0, at: first - 1) }) {
        first -= 1
      }
      found.append(
        placeholder(prose.text(of: first..<range.upperBound), prose.place(of: first)))
    }
    for range in prose.matches(day)
    where month.contains(where: { prose.stands($0, at: range.upperBound) }) {
      let end = range.upperBound + 1
      if year.contains(where: { prose.stands($0, at: end) }) { continue }
      found.append(
        placeholder(
          prose.text(of: range.lowerBound..<end), prose.place(of: range.lowerBound)))
    }
    for range in prose.matches(twoCrosses) where !prose.tokens[range.lowerBound].isCapital {
      found.append(placeholder("xx", prose.place(of: range.lowerBound)))
    }
    if !prose.signs.isEmpty { found += signs(prose) }
    found += labels(facts)
    if found.isEmpty { return [met("no guidance of the form and no placeholder is left")] }
    // What stands twice in one field is said once.
    var seen: Set<Finding> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static let guidance: [Phrase] = [
    "delete as applicable", "delete as appropriate", "delete where applicable",
    "please select one of the options", "please tick one", "please delete", "choose an item",
    "click here to enter", "click or tap here to enter", "click or tap to enter",
    "this box will expand", "guidance note delete", "type text here", "enter text here",
  ]
  private static let insert = Phrase("insert")
  private static let insertable: [Phrase] = ["here", "link", "attachment", "hyperlink"]
  private static let placeholders: [Phrase] = [
    "tbc", "tba", "xxx", "xxxx", "£xx", "£xxx", "lorem ipsum",
  ]
  private static let day: [Phrase] = ["dd"]
  private static let month: [Phrase] = ["mm"]
  private static let year: [Phrase] = ["yyyy"]
  private static let twoCrosses = Phrase("xx")

  /// “Insert … here” is guidance where it begins a sentence or stands in brackets, or ends in “here”.
  private static func isGuidance(_ index: Int, _ prose: Prose) -> Bool {
    let rest = index..<end(of: index, prose)
    guard prose.contains(anyOf: insertable, in: rest) else { return false }
    if prose.tokens[index].isCapital, prose.tokens[index].marks.contains(.startsSentence) {
      return true
    }
    let gap = prose.gap(before: index)
    return gap.contains("[") || gap.contains("<")
      || prose.stands(insertable[0], at: prose.sentence(around: index).upperBound - 1)
  }

  /// Where “insert …” ends: with its sentence, or after eight words.
  private static func end(of index: Int, _ prose: Prose) -> Int {
    min(index + 8, prose.sentence(around: index).upperBound)
  }

  private static func guidance(_ range: Range<Int>, _ prose: Prose) -> Finding {
    notMet(
      .blocks, "the form’s guidance is left in: “\(prose.text(of: range))”",
      at: prose.place(of: range.lowerBound), cure: "write what the form asks for in its place",
      by: .reportAuthor)
  }

  private static func placeholder(_ text: String, _ place: FactPlace) -> Finding {
    notMet(
      .warns, "“\(text)” stands for something still to be written", at: place,
      cure: "write it, or take the words out", by: .reportAuthor)
  }

  /// Tags of templates, brackets with nothing in them, and “**” that stand alone.
  private static func signs(_ prose: Prose) -> [Finding] {
    var found: [Finding] = []
    var bolds: [Int: (count: Int, passage: Int)] = [:]
    for sign in prose.signs {
      let place = prose.place(ofPassage: sign.passage)
      switch sign.kind {
      case .tag:
        found.append(
          notMet(
            .blocks, "a tag of a template is left in the text", at: place,
            cure: "write what the tag was to print", by: .reportAuthor))
      case .emptyBrackets:
        let isQuotation = place.field.names.last.map { $0 == "quotation" || $0 == "groundText" }
        guard isQuotation != true, !prose.isQuoted(sign.offset, inParagraph: sign.paragraph)
        else { break }
        found.append(placeholder("[…]", place))
      case .bold: bolds[sign.paragraph, default: (0, sign.passage)].count += 1
      }
    }
    for (_, bold) in bolds.sorted(by: { $0.key < $1.key }) where bold.count % 2 == 1 {
      found.append(
        notMet(
          .warns, "“**” stands alone, and will be printed as it is",
          at: prose.place(ofPassage: bold.passage),
          cure: "put “**” at both ends of what is to be bold, or take it out", by: .reportAuthor))
    }
    return found
  }

  /// Texts that end in a short label with a colon, with nothing after it.
  private static func labels(_ facts: Facts) -> [Finding] {
    let prose = facts.prose
    var found: [Finding] = []
    for index in prose.passages.indices {
      let tokens = prose.tokens(of: index)
      guard let last = tokens.last, prose.byte(after: last) == UInt8(ascii: ":"),
        !prose.passages[index].isHeading, prose.endsPassage(after: last)
      else { continue }
      var first = last
      while first > tokens.lowerBound, !prose.tokens[first].marks.contains(.startsLine) {
        first -= 1
      }
      let field = prose.passages[index].field
      guard last - first < 4, !isContinued(field, after: index, facts) else { continue }
      found.append(
        notMet(
          .warns, "nothing stands after “\(prose.text(of: first...last)):”", at: field.place,
          cure: "write what the label asks for, or take it out", by: .reportAuthor))
    }
    return found
  }

  /// Whether what a colon announces follows in the next item of the same narrative, or in a table.
  private static func isContinued(_ field: FieldPath, after index: Int, _ facts: Facts) -> Bool {
    guard let item = field.parent, field.names.last == "text" else { return false }
    if facts.tables.contains(where: { $0.place.field.parent == item }) { return true }
    guard index + 1 < facts.prose.passages.count else { return false }
    return facts.prose.passages[index + 1].field.parent?.parent == item.parent
  }
}
