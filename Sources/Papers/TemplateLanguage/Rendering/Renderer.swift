import Diagnostics

/// Carries out a template's program with one set of data.
///
/// What cannot be printed is noted and left out, so that a person learns of everything at once;
/// a document with faults is never handed on.
struct Renderer {
  let program: Program
  let rules: LanguageRules
  let dialect: any OutputDialect
  let keepsPrinted: Bool
  var output: RenderOutput
  var faults: [Diagnostic] = []
  /// The faults that have been told, without the items of loops in which they first came.
  var told: Set<Diagnostic> = []
  var isStopped = false
  /// Takes what has been written of a large part.
  let outlet: (any PartOutlet)?
  /// Whether the data hold documents to be taken in, after which a part is looked at as a whole;
  /// nil until that is asked.
  var holdsDocuments: Bool?
  /// Where the tables and lists begin that are being written and may yet be left out; nil for one
  /// that has a row.
  var containers: [Int?] = []
  /// The list whose rows come one after the other, and the place of its name.
  private(set) var rows: (rows: StreamedRows, place: Int)?
  private var identifierUses: [Int]
  /// What each anchor is called that has a name of its own in each turn of a loop.
  var anchorTurns: [AnchorTurn]

  // What names stand for.
  /// The values of the names that the template binds.
  var slots: [Value?]
  /// The data, of which clauses read too.
  private(set) var data: Record
  /// The values of the names that it takes from the data.
  private(set) var globals: [Value]
  /// The records that are joined into one document.
  private(set) var records = RecordCursor()
  /// At which place records had each field last.
  var hints: [Int]
  /// What blocks hold whose filters are being put to it, the innermost last.
  var contents: [Value] = []

  /// The numbers of the lists that are going on.
  var listNumbers: [String: Int] = [:]

  /// The value of a tag alone in its paragraph, which the paragraph is about to print.
  var workedOut: Value?

  // What values stand for that are places in these tables.
  var loops: [LoopState] = []
  var namespaces: [Record] = []
  var cyclers: [(items: [Value], next: Int)] = []
  var joiners: [(separator: Value, isUsed: Bool)] = []
  var surroundings: [[Value?]] = []
  var madeParagraphs: [MadeParagraphs] = []

  /// How many blocks round this place keep what is written for later, as words alone.
  var captures = 0
  /// The passages that stand amid the words being kept.
  var keptPassages: [KeptPassage] = []
  /// While paragraphs are made for later, what in them must differ each time they are written.
  var identifiers: [(offset: Int, code: MadeIdentifier)]?
  /// Whether what is written belongs to a note, and is kept elsewhere than the text.
  var isInNote = false
  /// Whether values are written with entities, as within `autoescape`.
  var escapes = false

  // What is used up.
  var stepsLeft: Int
  var bytesLeft: Int
  var calls = 0
  var nesting = 0

  init(
    _ program: Program, _ data: Record, rules: LanguageRules, dialect: any OutputDialect,
    identifierCount: Int = 0, anchorsByTurn: Int = 0, requests: RenderRequests = RenderRequests(),
    keepsPrinted: Bool = false, records: RecordCursor = RecordCursor(),
    rows: StreamedRows? = nil, outlet: (any PartOutlet)? = nil
  ) {
    self.outlet = outlet
    self.rows = rows.flatMap { rows in
      program.dataNames.firstIndex(of: rows.name).map { (rows, $0) }
    }
    self.records = records
    self.program = program
    self.data = data
    self.rules = rules
    self.dialect = dialect
    self.keepsPrinted = keepsPrinted
    output = RenderOutput(requests: requests)
    identifierUses = Array(repeating: 0, count: identifierCount)
    anchorTurns = Array(repeating: AnchorTurn(), count: anchorsByTurn)
    slots = Array(repeating: nil, count: program.slotNames.count)
    hints = Array(repeating: 0, count: program.hintCount)
    globals = Renderer.globals(of: program, data, rules)
    stepsLeft = rules.limits.steps
    bytesLeft = rules.limits.bytes
  }

  /// The values of the names that a program takes from the data. A field that the data leave out is
  /// not taken for a function of the same name, but by Jinja.
  private static func globals(
    of program: Program, _ data: Record, _ rules: LanguageRules
  ) -> [Value] {
    program.dataNames.map { name in
      if let value = data[name] { return value }
      let isFunction = rules.isJinja || name == "self" && !program.blocks.isEmpty
      return (isFunction ? LanguageFunction.value(named: name) : nil) ?? .missing(name)
    }
  }

  /// Goes on with the next record; after the last every name is blank.
  private mutating func move(_ code: MoveCode) {
    if let condition = code.condition {
      guard let value = evaluate(condition, at: code.place), value.isTruthy else { return }
    }
    guard !code.skips else {
      output.leavesOutRecord = true
      isStopped = true
      return
    }
    if let next = records.next() {
      data = next
      globals = Renderer.globals(of: program, next, rules)
    } else {
      data = Record()
      globals = program.dataNames.map { _ in .text("") }
    }
    output.recordsTaken += 1
  }

  /// What stands in the document once, though the block around it may be repeated.
  private mutating func once(_ index: Int, _ bytes: [UInt8]) {
    identifierUses[index] += 1
    if identifierUses[index] == 1 { output.bytes += bytes }
  }

  /// A value written into an attribute or into the code of a field, where nobody reads it.
  private mutating func mark(_ print: PrintCode) {
    spend()
    guard let value = evaluate(print.code, at: print.site.place) else { return }
    if value.isMissing, rules.missing == .blank { return }
    do throws(EvaluationError) {
      let words = try printed(value)
      guard dialect.firstForbidden(in: words) == nil else { return }
      for part in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 { output.bytes += "&quot;".utf8 }
        dialect.appendLiteral(
          part.element.map { $0.isNewline ? " " : String($0) }.joined(),
          to: &output.bytes)
      }
    } catch {
      note(error, print.site.place)
    }
  }

  mutating func carryOut(_ steps: [Step]) {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Renderer.deepest else { return stopAtDepth() }
    for step in steps {
      if isStopped { return }
      switch step {
      case .literal(let bytes): output.bytes += bytes
      case .print(let print): self.print(print)
      case .paragraphOrFlow(let code): printAlone(code.content.print, code.content.paragraph)
      case .choice(let branches): choose(branches)
      case .loop(let index): loop(index)
      case .identifier(let code): identifier(code.content)
      case .picture(let code): place(code.content)
      case .listMark(let mark): markList(mark.content)
      case .restart(let lists): restart(lists)
      case .references(let names): output.references.formUnion(names)
      case .deferred: output.deferredPosition = output.bytes.count
      case .endOfParagraph:
        if !output.pending.isEmpty {
          output.bytes += output.pending
          output.pending = []
        }
      case .startOfTable: dialect.startTable(&output.bytes)
      case .endOfCell: dialect.endCell(&output.bytes)
      case .endOfStory(let name, let opening):
        dialect.endStory(name, opening: opening, &output.bytes)
      case .container(let body): container(body)
      case .cell(let code): cell(code.content)
      case .assign(let code): assign(code)
      case .capture(let code): capture(code.content)
      case .macro(let index, let slot): slots[slot] = macro(index)
      case .call(let print, let caller): call(print, caller: caller)
      case .filter(let code): filter(code.content.body, code.content.print)
      case .with(let code): with(code.content)
      case .block(let index): enter(program.blocks[index].content.body)
      case .escaping(let code): escaping(code.content)
      case .move(let code): move(code.content)
      case .once(let index, let bytes): once(index, bytes)
      case .anchor(let code): anchor(code.content)
      case .turn(let anchors): for place in anchors { anchorTurns[place].next() }
      case .mark(let print): mark(print.content)
      case .note(let code): write(code.content)
      }
    }
    if output.handedOver + output.bytes.count > bytesLeft, !isStopped { stopAtBytes() }
    let isKept = captures > 0
    if isKept, output.bytes.count > RenderLimits.keptTextBytes, !isStopped { stopAtKeptText() }
  }

  /// Carries out a block whose own names are not bound yet.
  mutating func enter(_ scope: ScopeCode) {
    for slot in scope.slots { slots[slot] = nil }
    carryOut(scope.steps)
  }

  /// A table or list whose rows or items all depend on data: left out when none comes.
  private mutating func container(_ body: [Step]) {
    let start = output.bytes.count
    let references = output.references
    let printed = output.printed.count
    let anchors = (output.anchors, output.mentions)
    let numbers = listNumbers
    let made = identifiers?.count
    containers.append(start)
    carryOut(body)
    guard containers.removeLast() != nil else { return }
    if dialect.isEmptyContainer(output.bytes[start...]) {
      output.bytes.removeSubrange(start...)
      output.references = references
      output.printed.removeSubrange(printed...)
      (output.anchors, output.mentions) = anchors
      listNumbers = numbers
      if let made { identifiers?.removeSubrange(made...) }
    }
  }

  /// `autoescape`: what it holds is written with entities, or without.
  private mutating func escaping(_ code: EscapingCode) {
    guard let value = evaluate(code.flag, at: code.place) else { return }
    let outer = escapes
    escapes = value.isTruthy && rules.writesEntities
    enter(code.body)
    escapes = outer
  }

  private mutating func choose(_ branches: [BranchCode]) {
    for branch in branches {
      if let condition = branch.condition {
        guard let value = evaluate(condition, at: branch.place) else { return }
        if !value.isTruthy { continue }
      }
      carryOut(branch.steps)
      return
    }
  }

  /// A name that may stand once keeps its own form the first time; copies are numbered.
  mutating func identifier(_ code: IdentifierCode) {
    if identifiers != nil {
      identifiers?.append((output.bytes.count, .identifier(code)))
      return
    }
    let (index, text) = (code.index, code.text)
    let uses = identifierUses[index]
    identifierUses[index] += 1
    let written: String
    if uses == 0 {
      written = text
    } else if code.isNumber {
      // Far above the numbers that an office program gives, and unlike those of other parts.
      written = String(1_200_000_000 + output.requests.nextNumber())
    } else {
      written = "\(text) \(uses + 1)"
    }
    dialect.appendLiteral(written, to: &output.bytes)
  }
}
