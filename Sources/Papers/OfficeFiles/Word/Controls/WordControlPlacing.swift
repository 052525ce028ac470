import TemplateLanguage
import XMLTokens

/// Puts markers into a part's tokens where content controls stand whose tag names a value.
///
/// A control gives way to its value, or stays round it when the rules say so; then its properties
/// hold the value too, as Word keeps it there.
struct WordControlPlacing {
  private(set) var markers: FieldMarkers
  private let tokens: [XMLToken]
  private let keeps: Bool
  private let prefix: String

  /// How deep controls may stand within each other.
  private static let deepest = 20

  /// The tokens with markers in them, and what these stand for.
  static func placed(
    _ tokens: [XMLToken], _ rules: FieldRules
  ) -> (tokens: [XMLToken], markers: FieldMarkers) {
    let holdsControls = tokens.contains {
      if case .start(let start) = $0 { start.name == WordNames.w("sdt") } else { false }
    }
    guard holdsControls else { return (tokens, FieldMarkers()) }
    var placing = WordControlPlacing(tokens, rules)
    let placed = placing.place(tokens.indices, [], depth: 0)
    return placing.markers.isEmpty ? (tokens, FieldMarkers()) : (placed, placing.markers)
  }

  private init(_ tokens: [XMLToken], _ rules: FieldRules) {
    markers = FieldMarkers()
    self.tokens = tokens
    keeps = rules.keepsControls
    prefix = String(WordContents.prefix(of: tokens).dropLast())
  }

  /// - Parameter rows: what the items go by that the text around is repeated for.
  private mutating func place(_ range: Range<Int>, _ rows: [String], depth: Int) -> [XMLToken] {
    var result: [XMLToken] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if case .start(let start) = tokens[index], start.name == WordNames.w("sdt"),
        depth < Self.deepest
      {
        let end = tokens[...].endOfElement(from: index) + 1
        if !keeps, let content = WordControl.group(tokens[index..<end]) {
          result += place(content, rows, depth: depth + 1)
          index = end
          continue
        }
        if let control = WordControl(tokens[index..<end]) {
          if control.mayBeTitle {
            result += markers.tokens(
              .remark(Self.remark(control.expression.source)), control.expression.source)
          }
          result += filled(control, tokens[index..<end], rows, depth)
          index = end
          continue
        }
      }
      result.append(tokens[index])
      index += 1
    }
    return result
  }

  private mutating func filled(
    _ control: WordControl, _ whole: ArraySlice<XMLToken>, _ rows: [String], _ depth: Int
  ) -> [XMLToken] {
    let source = control.expression.source
    let value = field(control.expression, rows)
    switch control.kind {
    case .words:
      return around(control, whole, print(value, control), properties: properties(control))
    case .date(let picture):
      let shown = picture.isEmpty ? value : .formatted(value, [.date(picture)])
      let full = FieldExpression.formatted(value, [.date("yyyy-MM-dd'T00:00:00Z'")])
      // A value that is no date stays words, and the control has no date then.
      let isDate = FieldExpression.compared(full, .equal, .words("????-??-??T00:00:00Z"))
      return around(
        control, whole, print(shown, control),
        properties: properties(
          control, "date", "fullDate", Expression(full, source: source),
          if: Expression(isDate, source: source)))
    case .choice(let items):
      let shown = items.reversed().reduce(value) { rest, item in
        .choice(.compared(value, .equal, .words(item.value)), .words(item.shown), otherwise: rest)
      }
      let kept = items.reversed().reduce(value) { rest, item in
        .choice(.compared(value, .equal, .words(item.shown)), .words(item.value), otherwise: rest)
      }
      let list = ["dropDownList", "comboBox"].first { holds(control, $0) } ?? ""
      return around(
        control, whole, print(shown, control),
        properties: properties(control, list, "lastValue", Expression(kept, source: source)))
    case .checkBox(let checked, let unchecked):
      let condition = Expression(.ticked(value), source: source)
      return markers.tokens(.ifStart(condition), source)
        + around(
          control, whole, content(control, [.text(checked)]), properties: ticked(control, "1"))
        + markers.tokens(.otherwise, source)
        + around(
          control, whole, content(control, [.text(unchecked)]), properties: ticked(control, "0"))
        + markers.tokens(.ifEnd, source)
    case .repeating: return repeated(control, whole, rows, depth)
    }
  }

  /// What the form's author is told of a tag that Word may have written.
  private static func remark(_ tag: String) -> FieldRemark {
    FieldRemark(
      isError: false, code: "control-tag",
      message: "the tag of a content control, \(tag), is taken for the name of a value",
      remedy:
        "write {{ \(tag) }} in the control's Tag (Developer, Properties) if the data have it, "
        + "or empty the Tag if nothing is to be filled in")
  }

  /// A name is looked for in the items around it first.
  private func field(_ expression: Expression, _ rows: [String]) -> FieldExpression {
    let name = expression.source.split(whereSeparator: \.isWhitespace).joined()
    guard !rows.isEmpty, expression.names.count == 1,
      expression.names[0].joined(separator: ".") == name
    else { return .expression(expression) }
    return .column(name, rows: rows)
  }

  private mutating func repeated(
    _ control: WordControl, _ whole: ArraySlice<XMLToken>, _ rows: [String], _ depth: Int
  ) -> [XMLToken] {
    let source = control.expression.source
    let variable = "item \(rows.count + 1)"
    let inner = [variable] + rows
    let list = Expression(field(control.expression, rows), source: source)
    // The first item is what is repeated; the others are examples.
    var item = control.content
    if let first = control.content.first(where: { tokens[$0] != .text("") }),
      case .start(let start) = tokens[first], start.name == WordNames.w("sdt")
    {
      let end = tokens[...].endOfElement(from: first) + 1
      let own = tokens[first..<end].firstIndex {
        if case .start(let start) = $0 { start.name == WordNames.w("sdtContent") } else { false }
      }
      item = first..<end
      if let own, !keeps { item = (own + 1)..<tokens[...].endOfElement(from: own) }
    }
    let body =
      markers.tokens(.forStart(variable: variable, list: list), source)
      + place(item, inner, depth: depth + 1) + markers.tokens(.forEnd, source)
    return around(control, whole, body, properties: Array(tokens[control.properties]))
  }

  // MARK: What is written

  /// The content within its control, if that stays.
  private func around(
    _ control: WordControl, _ whole: ArraySlice<XMLToken>, _ content: [XMLToken],
    properties: [XMLToken]
  ) -> [XMLToken] {
    guard keeps else { return content }
    return whole[whole.startIndex..<control.properties.lowerBound] + properties
      + tokens[control.properties.upperBound..<control.content.lowerBound] + content
      + tokens[control.content.upperBound..<whole.endIndex]
  }

  private mutating func print(_ value: FieldExpression, _ control: WordControl) -> [XMLToken] {
    let source = control.expression.source
    return content(
      control, markers.tokens(.print(Expression(value, source: source)), source))
  }

  /// A control's content with other words: a run, a paragraph or a cell like its first.
  private func content(_ control: WordControl, _ words: [XMLToken]) -> [XMLToken] {
    let run = run(look(control), words)
    let first = control.content.first {
      if case .start = tokens[$0] { true } else { false }
    }
    guard let first, case .start(let start) = tokens[first] else { return run }
    switch start.name.local {
    case "p": return paragraph(at: first, run)
    case "tc":
      let cell = tokens[...].endOfElement(from: first)
      let paragraph = (first..<cell).first {
        if case .start(let start) = tokens[$0] { start.name == WordNames.w("p") } else { false }
      }
      guard let place = paragraph else { return Array(tokens[control.content]) }
      return tokens[first..<place] + self.paragraph(at: place, run) + [tokens[cell]]
    case "tbl", "tr":
      let name = XMLName(namespace: WordNames.main, prefix: prefix, local: "p")
      return start.name.local == "tr"
        ? Array(tokens[control.content]) : [.start(XMLStart(name: name))] + run + [.end(name)]
    default: return run
    }
  }

  private func paragraph(at place: Int, _ run: [XMLToken]) -> [XMLToken] {
    var head = [tokens[place]]
    if case .start(let start) = tokens[place + 1], start.name == WordNames.w("pPr") {
      head += tokens[(place + 1)...tokens[...].endOfElement(from: place + 1)]
    }
    return head + run + [tokens[tokens[...].endOfElement(from: place)]]
  }

  /// The look of its first words; of what it is told to look like, where they only say what to
  /// enter.
  private func look(_ control: WordControl) -> [XMLToken] {
    let range = holds(control, "showingPlcHdr") ? control.properties : control.content
    let place = range.first {
      if case .start(let start) = tokens[$0] { start.name == WordNames.w("rPr") } else { false }
    }
    guard let place, !isInParagraphProperties(place, from: range.lowerBound) else { return [] }
    return Array(tokens[place...tokens[...].endOfElement(from: place)])
  }

  private func isInParagraphProperties(_ place: Int, from start: Int) -> Bool {
    var depth = 0
    for index in start..<place {
      if case .start(let element) = tokens[index], element.name == WordNames.w("pPr") { depth += 1 }
      if case .end(let name) = tokens[index], name == WordNames.w("pPr") { depth -= 1 }
    }
    return depth > 0
  }

  private func run(_ look: [XMLToken], _ words: [XMLToken]) -> [XMLToken] {
    let run = XMLName(namespace: WordNames.main, prefix: prefix, local: "r")
    let text = XMLName(namespace: WordNames.main, prefix: prefix, local: "t")
    return [.start(XMLStart(name: run))] + look + [.start(XMLStart(name: text))] + words
      + [.end(text), .end(run)]
  }

  // MARK: Properties

  private func holds(_ control: WordControl, _ element: String) -> Bool {
    tokens[control.properties].contains {
      if case .start(let start) = $0 { start.name == WordNames.w(element) } else { false }
    }
  }

  /// A control's properties without what says that it is empty, or takes its content from
  /// elsewhere; with a value in one attribute.
  private mutating func properties(
    _ control: WordControl, _ element: String = "", _ attribute: String = "",
    _ value: Expression? = nil, if condition: Expression? = nil
  ) -> [XMLToken] {
    var result: [XMLToken] = []
    var index = control.properties.lowerBound
    while index < control.properties.upperBound {
      guard case .start(let start) = tokens[index] else {
        result.append(tokens[index])
        index += 1
        continue
      }
      let end = tokens[...].endOfElement(from: index)
      if ["showingPlcHdr", "dataBinding", "placeholder"].contains(start.name.local) {
        index = end + 1
      } else if let value, keeps, start.name == WordNames.w(element) {
        let name = XMLName(
          namespace: WordNames.main, prefix: start.name.prefix, local: attribute)
        result += markers.tokens(start, attribute: name, value, if: condition)
        index += 1
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  /// A box's properties with the state that it has.
  private func ticked(_ control: WordControl, _ state: String) -> [XMLToken] {
    tokens[control.properties].map { token in
      guard case .start(var start) = token, start.name.local == "checked" else { return token }
      for place in start.attributes.indices { start.attributes[place].value = state }
      return .start(start)
    }
  }
}
