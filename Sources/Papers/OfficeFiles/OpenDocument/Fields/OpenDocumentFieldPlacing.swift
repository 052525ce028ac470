import TemplateLanguage
import XMLTokens

/// Puts markers into a part's tokens where Writer's fields stand that place values (ODF 1.3 part 3,
/// 7.4 to 7.7).
///
/// | field | becomes |
/// |---|---|
/// | user field or variable, shown or asked for; input field whose prompt is a name | the value of that name; what it shows, where the data do not have it |
/// | placeholder `<name>`, column of a database | the value of that name |
/// | next record, with a condition or without | the same |
/// | conditional text, hidden text | one of its words |
/// | hidden paragraph, section with a condition | there or not |
///
/// Fields of other kinds, and conditions that are not read, stay as they are.
struct OpenDocumentFieldPlacing {
  private(set) var markers = FieldMarkers()
  private let tokens: [XMLToken]
  private let columns: Set<String>
  private let numbers: OpenDocumentNumberStyles
  private let tags: RowTags
  private var result: [XMLToken] = []
  private var paragraphs: [Paragraph] = []
  private var rows: [Row] = []

  /// A paragraph that is begun: where, and under which conditions it is hidden.
  private struct Paragraph {
    var place: Int
    var conditions: [(FieldExpression, source: String)] = []
  }

  /// A row of a table that is begun, and the columns that its cells show.
  private struct Row {
    var place: Int
    var variable: String?
    var names: [String] = []
    /// The names that its own tags have values for.
    var given: Set<String> = []
  }

  /// The tokens with markers in them, and what these stand for.
  ///
  /// - Parameter numbers: the number styles that the document's parts have in common.
  static func placed(
    _ tokens: [XMLToken], numbers: OpenDocumentNumberStyles = OpenDocumentNumberStyles()
  ) -> (tokens: [XMLToken], markers: FieldMarkers) {
    var placing = OpenDocumentFieldPlacing(tokens, numbers.with(tokens))
    placing.place()
    return placing.markers.isEmpty
      ? (tokens, FieldMarkers()) : (placing.result, placing.markers)
  }

  private init(_ tokens: [XMLToken], _ numbers: OpenDocumentNumberStyles) {
    self.tokens = tokens
    self.numbers = numbers
    var columns: Set<String> = []
    for case .start(let start) in tokens where start.name.local == "database-display" {
      let base = start.value(OpenDocumentNames.text("database-name")) ?? ""
      let table = start.value(OpenDocumentNames.text("table-name")) ?? ""
      if !base.isEmpty { columns.insert("\(base).\(table).") }
    }
    self.columns = columns
    let holdsRows = tokens.contains {
      if case .start(let start) = $0 { start.name == Self.column } else { false }
    }
    tags = RowTags(of: holdsRows ? tokens : [], .openDocument)
  }

  private static let column = OpenDocumentNames.text("database-display")

  private mutating func place() {
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .start(let start): index = element(start, at: index)
      case .end(let name):
        result.append(tokens[index])
        end(name)
        index += 1
      case .text:
        result.append(tokens[index])
        index += 1
      }
    }
  }

  private mutating func end(_ name: XMLName) {
    switch name {
    case OpenDocumentNames.text("p"), OpenDocumentNames.text("h"):
      guard let paragraph = paragraphs.popLast() else { return }
      for (condition, source) in paragraph.conditions {
        enclose(from: paragraph.place, .not(condition), source)
      }
    case OpenDocumentNames.table("table-row"):
      guard let row = rows.popLast(), let variable = row.variable, !row.names.isEmpty else {
        return
      }
      let source = row.names.joined(separator: ", ")
      let list = Expression(.records(row.names, rows: variables), source: source)
      result.insert(
        contentsOf: markers.tokens(.forStart(variable: variable, list: list), source),
        at: row.place)
      result += markers.tokens(.forEnd, source)
    default: break
    }
  }

  /// Has all since a place stand there only under a condition.
  private mutating func enclose(
    from place: Int, _ condition: FieldExpression, _ source: String
  ) {
    let start = markers.tokens(.ifStart(Expression(condition, source: source)), source)
    result.insert(contentsOf: start, at: place)
    result += markers.tokens(.ifEnd, source)
  }

  /// Writes an element, or what takes its place; gives where to go on.
  private mutating func element(_ start: XMLStart, at index: Int) -> Int {
    switch start.name {
    case OpenDocumentNames.text("p"), OpenDocumentNames.text("h"):
      paragraphs.append(Paragraph(place: result.count))
    case OpenDocumentNames.table("table-row"): beginRow(at: index)
    case OpenDocumentNames.text("section"):
      if let end = section(start, at: index) { return end }
    default:
      if let fault = reachingOut(start) { result += fault }
      if let shown = field(start, at: index) {
        result += shown
        return tokens[...].endOfElement(from: index) + 1
      }
    }
    result.append(tokens[index])
    return index + 1
  }

  private mutating func beginRow(at index: Int) {
    let end = tokens[...].endOfElement(from: index)
    let range = index..<(end + 1)
    let given = tags.names(givenIn: range)
    /// How many rows are open, and whether a cell of this one itself shows a column.
    var depth = 0
    var showsColumn = false
    for token in tokens[range] {
      switch token {
      case .start(let start):
        if start.name == OpenDocumentNames.table("table-row") { depth += 1 }
        if depth == 1, start.name == Self.column,
          !Self.isGiven(start.value(OpenDocumentNames.text("column-name")) ?? "", given)
        {
          showsColumn = true
        }
      case .end(let name): if name == OpenDocumentNames.table("table-row") { depth -= 1 }
      case .text: break
      }
    }
    let isRepeated = showsColumn && rows.count <= 7 && tags.areRepeated(with: range, of: tokens)
    let variable = isRepeated ? "row \(rows.count + 1)" : nil
    rows.append(Row(place: result.count, variable: variable, given: given))
  }

  private static func isGiven(_ column: String, _ given: Set<String>) -> Bool {
    given.contains(column) || given.contains(RowTags.owner(of: column))
  }

  // MARK: Sections

  /// A section with a condition: hidden when it holds, and otherwise shown without it.
  private mutating func section(_ start: XMLStart, at index: Int) -> Int? {
    guard start.value(OpenDocumentNames.text("display")) == "condition",
      let formula = start.value(OpenDocumentNames.text("condition"))
    else { return nil }
    guard let condition = condition(formula) else {
      result += unread(formula)
      return nil
    }
    let end = tokens[...].endOfElement(from: index)
    let place = result.count
    var plain = start
    plain.attributes.removeAll {
      $0.name.namespace == OpenDocumentNames.text
        && ["display", "condition", "is-hidden"].contains($0.name.local)
    }
    result.append(.start(plain))
    var inner = index + 1
    while inner < end {
      switch tokens[inner] {
      case .start(let start): inner = element(start, at: inner)
      case .end(let name):
        result.append(tokens[inner])
        self.end(name)
        inner += 1
      case .text:
        result.append(tokens[inner])
        inner += 1
      }
    }
    result.append(tokens[end])
    enclose(from: place, .not(condition), formula)
    return end + 1
  }

  /// Something that fetches words from elsewhere or runs a program.
  private mutating func reachingOut(_ start: XMLStart) -> [XMLToken]? {
    let link = start.attributes.first {
      $0.name.namespace == OpenDocumentNames.xlink && $0.name.local == "href"
    }?.value
    switch (start.name.namespace, start.name.local) {
    case (OpenDocumentNames.text, "section-source"):
      guard let link, !link.isEmpty, !link.hasPrefix("#") else { return nil }
    case (OpenDocumentNames.office, "dde-source"), (OpenDocumentNames.text, "dde-connection"),
      (OpenDocumentNames.text, "execute-macro"), (OpenDocumentNames.text, "script"):
      break
    default: return nil
    }
    return markers.tokens(.remark(.reachesOut(start.name.local)), start.name.local)
  }

  private mutating func unread(_ formula: String) -> [XMLToken] {
    markers.tokens(.remark(.conditionNotRead(formula)), formula)
  }

  // MARK: Fields

  /// What takes a field's place; nil for what stays.
  private mutating func field(_ start: XMLStart, at index: Int) -> [XMLToken]? {
    if start.name.local == "checkbox" { return checkBox(start, at: index) }
    // Outside a paragraph none shows anything (ODF 1.3 part 3, 7.1).
    guard start.name.namespace == OpenDocumentNames.text, !paragraphs.isEmpty else { return nil }
    let name = start.value(OpenDocumentNames.text("name")) ?? ""
    let source = "\(start.name.local) \(name)"
    switch start.name.local {
    case "user-field-get", "user-field-input", "variable-get", "variable-set", "variable-input":
      // One that is not shown stays, and shows nothing still.
      let isShown = start.value(OpenDocumentNames.text("display")) != "none"
      guard isShown, !name.isEmpty else { return nil }
      noteUnreadTag(in: words(at: index), "in the field \(name)")
      noteFormula(of: start, source)
      return print(drawn(.known(name, otherwise: words(at: index)), as: start), source)
    case "text-input":
      let prompt = start.value(OpenDocumentNames.text("description")) ?? ""
      return isName(prompt)
        ? print(.known(prompt, otherwise: words(at: index)), "input \(prompt)") : nil
    case "placeholder":
      let shown = words(at: index)
      let inner = shown.hasPrefix("<") ? String(shown.dropFirst().dropLast()) : shown
      guard isName(inner) else { return nil }
      return print(.name(inner), "placeholder <\(inner)>")
    case "database-display":
      let column = start.value(OpenDocumentNames.text("column-name")) ?? ""
      return column.isEmpty
        ? nil : print(drawn(columnValue(column), as: start), "column \(column)")
    case "database-next": return next(start)
    case "database-row-select": return []
    case "database-row-number": return print(.recordNumber, start.name.local)
    case "conditional-text":
      return choice(
        start, start.value(OpenDocumentNames.text("string-value-if-true")) ?? "",
        start.value(OpenDocumentNames.text("string-value-if-false")) ?? "")
    case "hidden-text":
      return choice(
        start, "", start.value(OpenDocumentNames.text("string-value")) ?? words(at: index))
    case "hidden-paragraph": return hide(start)
    case "expression":
      noteFormula(of: start, source)
      return nil
    default: return nil
    }
  }

  private mutating func columnValue(_ column: String) -> FieldExpression {
    if let last = rows.indices.last, rows[last].variable != nil,
      rows[last].names.count < 500, !rows[last].names.contains(column),
      !Self.isGiven(column, rows[last].given)
    {
      rows[last].names.append(column)
    }
    return .column(column, rows: variables)
  }

  /// What the items of the rows around go by, the innermost first.
  private var variables: [String] { rows.reversed().compactMap(\.variable) }

  /// What a formula says, of the items of the rows around where it names their columns.
  private func condition(_ formula: String) -> FieldExpression? {
    OpenDocumentCondition.expression(of: formula, columns: columns, rows: variables)
  }

  /// A value as the number style of its field has it, where that can be followed.
  private mutating func drawn(_ value: FieldExpression, as start: XMLStart) -> FieldExpression {
    guard let style = start.value(OpenDocumentNames.style("data-style-name")) else { return value }
    switch numbers.drawing(style) {
    case .plain: return value
    case .picture(let picture): return .formatted(value, [picture])
    case nil:
      result += markers.tokens(.remark(.numberStyleNotFollowed), style)
      return value
    }
  }

  private mutating func print(_ value: FieldExpression, _ source: String) -> [XMLToken] {
    markers.tokens(.print(Expression(value, source: source)), source)
  }

  private mutating func next(_ start: XMLStart) -> [XMLToken] {
    let formula = start.value(OpenDocumentNames.text("condition")) ?? ""
    let source = "next record \(formula)"
    if ["", "TRUE", "ooow:TRUE"].contains(formula) {
      return markers.tokens(.move(.next(nil)), source)
    }
    guard let condition = condition(formula) else {
      return unread(formula)
    }
    return markers.tokens(.move(.next(Expression(condition, source: source))), source)
  }

  private mutating func choice(
    _ start: XMLStart, _ first: String, _ otherwise: String
  ) -> [XMLToken]? {
    guard let formula = start.value(OpenDocumentNames.text("condition")) else { return nil }
    guard let condition = condition(formula) else {
      result += unread(formula)
      return nil
    }
    let words = FieldExpression.choice(
      condition, ValueTags.filled(first), otherwise: ValueTags.filled(otherwise))
    for tag in [first, otherwise].compactMap(UnreadTag.left) {
      noteUnread(tag, "in words that a condition chooses", "write {% if … %} in its place")
    }
    return print(words, formula)
  }

  /// A tag in words that a field shows is not read again, for values are not.
  private mutating func noteUnreadTag(in words: String, _ place: String) {
    guard let tag = UnreadTag.first(in: words) else { return }
    noteUnread(tag, place, "write the tag in its place")
  }

  private mutating func noteUnread(_ tag: String, _ place: String, _ remedy: String) {
    let unread = UnreadTag(tag: tag, place: place)
    result += markers.tokens(unread.piece("take the field out, and \(remedy)").act, tag)
  }

  /// A variable that Writer reckons from others, which it cannot once these are words.
  private mutating func noteFormula(of start: XMLStart, _ source: String) {
    let formula = start.value(OpenDocumentNames.text("formula")) ?? ""
    guard formula.contains(where: { "+-*/<".contains($0) }) else { return }
    result += markers.tokens(.remark(.formulaNotRead(formula)), source)
  }

  private mutating func hide(_ start: XMLStart) -> [XMLToken]? {
    guard let formula = start.value(OpenDocumentNames.text("condition")), !paragraphs.isEmpty
    else { return nil }
    guard let condition = condition(formula) else {
      result += unread(formula)
      return nil
    }
    paragraphs[paragraphs.count - 1].conditions.append((condition, formula))
    return []
  }

  /// A box of a form, ticked by the value of its name; as it is where the data do not have it.
  private mutating func checkBox(_ start: XMLStart, at index: Int) -> [XMLToken]? {
    let form = start.name.namespace
    guard form.hasSuffix(":form:1.0"),
      let name = start.attributes.first(where: {
        $0.name.namespace == form && $0.name.local == "name"
      })?.value, isName(name)
    else { return nil }
    let current = XMLName(namespace: form, prefix: start.name.prefix, local: "current-state")
    let isTicked = start.value(current) == "checked"
    let condition = Expression(
      .ticked(.known(name, otherwise: isTicked ? "checked" : "")), source: name)
    let end = tokens[...].endOfElement(from: index)
    func box(_ state: String) -> [XMLToken] {
      var box = start
      box.attributes.removeAll { $0.name == current }
      box.attributes.append(XMLAttribute(name: current, value: state))
      return [.start(box)] + tokens[(index + 1)...end]
    }
    return markers.tokens(.ifStart(condition), name) + box("checked")
      + markers.tokens(.otherwise, name) + box("unchecked") + markers.tokens(.ifEnd, name)
  }

  private func words(at index: Int) -> String {
    var words = ""
    for case .text(let text) in tokens[index...tokens[...].endOfElement(from: index)] {
      words += text
    }
    return words
  }

  /// Whether words can be the name of a value, a dotted one too.
  private func isName(_ words: String) -> Bool {
    guard let first = words.first, first.isLetter || first == "_", words.last != "." else {
      return false
    }
    return words.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}
