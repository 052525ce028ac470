import TemplateLanguage
import XMLTokens

/// Puts markers into a part's tokens where its fields stand.
///
/// A merge field becomes a run with a value in it, in the look of what the field showed; an IF its
/// two branches; a row of a table with merge fields a row that is repeated when the value of one of
/// them is a list. Fields that are Word's own to carry out stay as they are.
struct WordFieldPlacing {
  private(set) var markers: FieldMarkers
  /// Whether a field that is left to Word holds a value in its code.
  private(set) var holdsOldResults = false

  private let tokens: [XMLToken]
  private let rules: FieldRules
  private let prefix: String
  private var changes = TokenChanges()
  private var rows = WordMergedRows()
  /// The names that SET fields give, by their capitals.
  private var assigned: [String: String] = [:]

  /// The tokens with markers for fields and controls in them, and what these stand for.
  static func placed(
    _ tokens: [XMLToken], _ rules: FieldRules
  ) -> (tokens: [XMLToken], markers: FieldMarkers, holdsOldResults: Bool) {
    let controls = WordControlPlacing.placed(tokens, rules)
    let divided = WordCodeTags.divided(WordRunDivision.divided(controls.tokens))
    let fields = WordFieldReader.fields(in: divided[...])
    guard !fields.isEmpty else { return (controls.tokens, controls.markers, false) }
    var placing = WordFieldPlacing(divided, rules, controls.markers)
    placing.place(fields)
    return (
      placing.changes.applied(to: divided), placing.markers, placing.holdsOldResults
    )
  }

  private init(_ tokens: [XMLToken], _ rules: FieldRules, _ markers: FieldMarkers) {
    self.markers = markers
    self.tokens = tokens
    self.rules = rules
    prefix = String(WordContents.prefix(of: tokens).dropLast())
  }

  private mutating func place(_ fields: [WordField]) {
    assigned = assignedNames(fields)
    rows = WordMergedRows(of: tokens, columns: columns(fields), controls: markers.sources)
    for field in fields { replace(field) }
    for row in rows.merged {
      let source = row.columns.map { "MERGEFIELD \($0)" }.joined(separator: ", ")
      let around = Array(rows.variables(at: row.range.lowerBound).dropFirst())
      let list = Expression(
        .records(row.columns, rows: around), source: row.columns.joined(separator: ", "))
      changes.insert(
        markers.tokens(.forStart(variable: row.variable, list: list), source),
        before: row.range.lowerBound)
      changes.insert(markers.tokens(.forEnd, source), before: row.range.upperBound)
    }
    if rules.leavesOutEmptyTables { leaveOutEmptyTables() }
  }

  /// A table is there when none of its rows' lists is empty.
  private mutating func leaveOutEmptyTables() {
    for (table, own) in Dictionary(grouping: rows.merged, by: \.table).sorted(by: {
      $0.key.lowerBound < $1.key.lowerBound
    }) {
      let names = own.flatMap(\.columns)
      let condition = Expression(.filledRecords(names), source: names.joined(separator: ", "))
      changes.insert(markers.tokens(.ifStart(condition), "table"), before: table.lowerBound)
      changes.insert(markers.tokens(.ifEnd, "table"), before: table.upperBound)
    }
  }

  private func assignedNames(_ fields: [WordField]) -> [String: String] {
    var names: [String: String] = [:]
    for field in fields {
      if case .assignment(let name, _) = FieldInterpreter().meaning(of: field) {
        names[name.uppercased()] = name
      }
      names.merge(assignedNames(field.shown)) { first, _ in first }
      let inCode = field.code.compactMap { part in
        if case .field(let inner) = part { inner } else { nil }
      }
      names.merge(assignedNames(inCode)) { first, _ in first }
    }
    return names
  }

  /// The columns that are shown, and where.
  private func columns(_ fields: [WordField]) -> [(place: Int, name: String)] {
    fields.flatMap { field -> [(place: Int, name: String)] in
      if case .value(_, let name?) = FieldInterpreter().meaning(of: field), field.isWhole {
        return [(field.range.lowerBound, name)]
      }
      return columns(field.shown)
    }
  }

  private func interpreter(at place: Int) -> FieldInterpreter {
    FieldInterpreter(rows: rows.variables(at: place), assigned: assigned)
  }

  // MARK: Fields

  private mutating func replace(_ field: WordField) {
    let interpreter = interpreter(at: field.range.lowerBound)
    guard field.isWhole else {
      // Its parts cannot be told from the text around it.
      if FieldInterpreter.carriedOut.contains(field.kind) {
        changes.insert(
          remark(.crossing, field), before: field.range.lowerBound)
      }
      return
    }
    if case .left = interpreter.meaning(of: field) {
      leave(field, interpreter)
      return
    }
    let filled = shown(field, interpreter)
    changes.remove(field.range)
    let marks = bookmarks(in: field)
    changes.insert(
      marks.before + kept(field, filled, interpreter) + marks.behind,
      before: field.range.lowerBound)
    let code = FieldCode(field.code)
    if !code.isComplete {
      changes.insert(remark(.halfQuoted, field), before: field.range.lowerBound)
    }
    for case .field(let inner) in code.switches.flatMap({ $0.argument ?? [] })
    where inner.tag != nil {
      changes.insert(remark(.formedByTag(inner.source), field), before: field.range.lowerBound)
    }
    // ECMA-376 part 1, 17.16.5.35: two switches that no value can be changed by.
    for one in code.switches where field.kind == "MERGEFIELD" {
      switch one.name {
      case "#"
      where one.argument.flatMap { FieldCode.words($0) }.map(NumberPicture.isHundredfold) == true:
        changes.insert(remark(.hundredfold, field), before: field.range.lowerBound)
      case "m", "M": changes.insert(remark(.mapped, field), before: field.range.lowerBound)
      case "v", "V": changes.insert(remark(.vertical, field), before: field.range.lowerBound)
      default: break
      }
    }
  }

  /// A field that stays: what it holds of others is filled in.
  private mutating func leave(_ field: WordField, _ interpreter: FieldInterpreter) {
    if let fault = FieldFault(leaving: field) {
      changes.insert(remark(fault, field), before: field.range.lowerBound)
    }
    let code = FieldCode(field.code)
    for case .field(let inner) in field.code {
      guard let value = interpreter.expression(of: inner), inner.isWhole else {
        replace(inner)
        continue
      }
      changes.remove(inner.range)
      changes.insert(coded(value, inner, in: code), before: inner.range.lowerBound)
    }
    for inner in field.shown { replace(inner) }
  }

  /// The runs that a field shows.
  private mutating func shown(
    _ field: WordField, _ interpreter: FieldInterpreter
  ) -> [XMLToken] {
    let source = field.source
    switch interpreter.meaning(of: field) {
    case .value(let value, _):
      let print = markers.tokens(.print(Expression(value, source: source)), source)
      return run(look(of: field), "t", print)
    case .choice(let condition, let first, let otherwise):
      let look = field.shownProperties.flatMap { Self.keepsLook(field) ? $0 : nil }
      return markers.tokens(.ifStart(Expression(condition, source: source)), source)
        + branch(first, look, interpreter) + markers.tokens(.otherwise, source)
        + branch(otherwise, look, interpreter) + markers.tokens(.ifEnd, source)
    case .assignment(let name, let value):
      return markers.tokens(.assign(name, Expression(value, source: source)), source)
    case .next(let condition):
      let condition = condition.map { Expression($0, source: source) }
      return markers.tokens(.move(.next(condition)), source)
    case .skip(let condition):
      return markers.tokens(.move(.skip(Expression(condition, source: source))), source)
    case .left: return leftTokens(field, interpreter)
    }
  }

  /// The tokens of a field that stays within a branch of another, what it holds filled in.
  private mutating func leftTokens(
    _ field: WordField, _ interpreter: FieldInterpreter
  ) -> [XMLToken] {
    var result = FieldFault(leaving: field).map { remark($0, field) } ?? []
    let code = FieldCode(field.code)
    var place = field.range.lowerBound
    for part in field.code {
      guard case .field(let inner) = part else { continue }
      result += tokens[place..<inner.range.lowerBound]
      if let value = interpreter.expression(of: inner) {
        result += coded(value, inner, in: code)
      } else {
        result += leftTokens(inner, interpreter)
      }
      place = inner.range.upperBound
    }
    for inner in field.shown where inner.range.lowerBound >= place {
      result += tokens[place..<inner.range.lowerBound] + shown(inner, interpreter)
      place = inner.range.upperBound
    }
    return result + tokens[place..<field.range.upperBound]
  }

  /// A value as words of the code of the field around it.
  private mutating func coded(
    _ value: FieldExpression, _ field: WordField, in code: FieldCode
  ) -> [XMLToken] {
    holdsOldResults = true
    let expression = Expression(
      .quoted(value, isAddress: code.decidesAddress(field)), source: field.source)
    return run(
      field.codeProperties, "instrText", markers.tokens(.mark(expression), field.source))
  }

  private mutating func branch(
    _ argument: FieldCode.Argument, _ look: [XMLToken]?, _ interpreter: FieldInterpreter
  ) -> [XMLToken] {
    var result: [XMLToken] = []
    let whole = wholeEdges(of: argument)
    for part in argument {
      switch part {
      case .text(let text, let properties):
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          let look = look ?? properties
          if place > 0 { result += run(look, "br", []) }
          if !line.isEmpty { result += run(look, "t", [.text(String(line))]) }
        }
      case .field(let inner): result += shown(inner, interpreter)
      case .markup(let range): result += tokens[range]
      case .edge(let range): if whole.contains(range.lowerBound) { result += tokens[range] }
      }
    }
    return result
  }

  /// Where the edges stand that a branch may have: ends of bookmarks, and both ends of links.
  private func wholeEdges(of argument: FieldCode.Argument) -> Set<Int> {
    var edges: Set<Int> = []
    var links: [Int] = []
    for case .edge(let range) in argument {
      switch tokens[range.lowerBound] {
      case .start(let start) where start.name.local == "hyperlink": links.append(range.lowerBound)
      case .end: if let link = links.popLast() { edges.formUnion([link, range.lowerBound]) }
      default: edges.insert(range.lowerBound)
      }
    }
    return edges
  }

  /// The ends of bookmarks in what a field showed, which its value takes the place of.
  private func bookmarks(in field: WordField) -> (before: [XMLToken], behind: [XMLToken]) {
    var marks: (before: [XMLToken], behind: [XMLToken]) = ([], [])
    for index in field.result ?? 0..<0 {
      guard case .start(let start) = tokens[index] else { continue }
      let element = tokens[index...tokens[...].endOfElement(from: index)]
      if start.name == WordNames.w("bookmarkStart") { marks.before += element }
      if start.name == WordNames.w("bookmarkEnd") { marks.behind += element }
    }
    return marks
  }

  /// What stands in a field's place: what it shows, or the field round that, as the rules say.
  private mutating func kept(
    _ field: WordField, _ filled: [XMLToken], _ interpreter: FieldInterpreter
  ) -> [XMLToken] {
    var kept = filled
    if rules.kept == .all {
      // A branch may show nothing, and a field that shows nothing is none.
      if case .choice = interpreter.meaning(of: field) {
        let nothing = markers.tokens(
          .print(Expression(.words(""), source: field.source)), field.source)
        kept += run([], "t", nothing)
      }
      kept = field.showing(kept, in: tokens)
    }
    guard rules.kept != .none,
      case .value(_, let column?) = interpreter.meaning(of: field)
    else {
      switch interpreter.meaning(of: field) {
      case .value, .choice: return kept
      default: return filled
      }
    }
    let name = FieldExpression.column(column, rows: interpreter.rows)
    let condition = Expression(.given(name), source: field.source)
    return markers.tokens(.ifStart(condition), field.source) + kept
      + markers.tokens(.otherwise, field.source) + tokens[field.range]
      + markers.tokens(.ifEnd, field.source)
  }

  // MARK: Runs

  /// The look of what a field showed when the form was saved; that of its code where it showed
  /// nothing, or is told to take it.
  private func look(of field: WordField) -> [XMLToken] {
    let takesCode = FieldCode(field.code).switches.contains {
      $0.argument.flatMap { FieldCode.words($0) }?.uppercased() == "CHARFORMAT"
    }
    return takesCode ? field.codeProperties : field.shownProperties ?? field.codeProperties
  }

  private static func keepsLook(_ field: WordField) -> Bool {
    FieldCode(field.code).switches.contains {
      $0.argument.flatMap { FieldCode.words($0) }?.uppercased() == "MERGEFORMAT"
    }
  }

  private func run(
    _ properties: [XMLToken], _ element: String, _ content: [XMLToken]
  ) -> [XMLToken] {
    let run = XMLName(namespace: WordNames.main, prefix: prefix, local: "r")
    let name = XMLName(namespace: WordNames.main, prefix: prefix, local: element)
    var start = XMLStart(name: name)
    if element != "br" {
      let space = XMLName(
        namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", local: "space")
      start.attributes = [XMLAttribute(name: space, value: "preserve")]
    }
    return [.start(XMLStart(name: run))] + properties + [.start(start)] + content
      + [.end(name), .end(run)]
  }

  private mutating func remark(_ fault: FieldFault, _ field: WordField) -> [XMLToken] {
    markers.tokens(.remark(fault.remark(field.source)), field.source)
  }
}
