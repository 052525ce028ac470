import Diagnostics

/// Carries out a template's instructions with one set of data.
///
/// What cannot be printed is noted and left out, so that a person learns of everything at once;
/// a document with faults is never handed on.
struct Renderer {
  private var scope: Scope
  private let dialect: any OutputDialect
  private(set) var output: RenderOutput
  private(set) var faults: [Diagnostic] = []
  private var identifierUses: [Int]
  private let keepsPrinted: Bool
  private let byteLimit: Int
  private var isStopped = false

  /// The most faults that are worth reading at once.
  private static let mostFaults = 50

  init(
    _ data: Record, _ dialect: any OutputDialect, identifierCount: Int, requests: RenderRequests,
    keepsPrinted: Bool, byteLimit: Int
  ) {
    scope = Scope(data)
    self.dialect = dialect
    self.keepsPrinted = keepsPrinted
    self.byteLimit = byteLimit
    output = RenderOutput(requests: requests)
    identifierUses = Array(repeating: 0, count: identifierCount)
  }

  mutating func carryOut(_ instructions: [Instruction]) {
    for instruction in instructions {
      if isStopped { return }
      switch instruction {
      case .literal(let bytes): output.bytes += bytes
      case .print(let site): print(site)
      case .paragraphOrFlow(let site, let paragraph): printAlone(site, paragraph)
      case .choice(let branches): choose(branches)
      case .loop(let loop): carryOut(loop)
      case .identifier(let index, let text, let isNumber):
        identifier(index, text, isNumber: isNumber)
      case .references(let names): output.references.formUnion(names)
      case .deferred: output.deferredPosition = output.bytes.count
      case .endOfParagraph:
        if !output.pending.isEmpty {
          output.bytes += output.pending
          output.pending = []
        }
      case .startOfTable: dialect.startTable(&output.bytes)
      case .endOfCell: dialect.endCell(&output.bytes)
      case .container(let body):
        let start = output.bytes.count
        let references = output.references
        let printed = output.printed.count
        carryOut(body)
        if dialect.isEmptyContainer(output.bytes[start...]) {
          output.bytes.removeSubrange(start...)
          output.references = references
          output.printed.removeSubrange(printed...)
        }
      }
    }
    if output.bytes.count > byteLimit, !isStopped { stop() }
  }

  // MARK: Values

  private mutating func print(_ site: PrintSite) {
    guard let value = evaluate(site.expression, at: site.place) else { return }
    write(value, site)
  }

  private mutating func printAlone(_ site: PrintSite, _ paragraph: [Instruction]) {
    // A value that is no flow is printed by the paragraph, which then works it out again.
    guard let value = try? site.expression.evaluate(in: scope) else {
      carryOut(paragraph)
      return
    }
    let flow: Flow
    switch value {
    case .flow(let value): flow = value
    case .pageBreak: flow = Flow([.pageBreak])
    default:
      carryOut(paragraph)
      return
    }
    lay(flow, at: site) { dialect, output throws(FlowFault) in
      try dialect.layOut(flow, at: site.slot, into: &output)
    }
  }

  private mutating func write(_ value: Value, _ site: PrintSite) {
    switch value {
    case .flow(let flow):
      lay(flow, at: site) { dialect, output throws(FlowFault) in
        let before = output.pending.count
        try dialect.layOutInSentence(flow, at: site.slot, into: &output)
        if output.pending.count > before, !site.slot.endsParagraph {
          throw FlowFault(
            message: "this passage has more than one paragraph, and words follow the tag",
            remedy: "give the tag a paragraph of its own, or put it last in its paragraph")
        }
      }
    case .pageBreak:
      fault(
        FlowFault(
          message: "a page break stands amid words",
          remedy: "give the tag a paragraph of its own"), site.place)
    default:
      do throws(EvaluationError) {
        if case .text(let text) = value, refuses(text, site) { return }
        let dialect = dialect
        try site.expression.appendText(of: value, to: &output.bytes) { bytes, text in
          dialect.appendText(text, to: &bytes)
        }
        if keepsPrinted { output.printed.append(value) }
      } catch {
        note(error, site.place)
      }
    }
  }

  private mutating func lay(
    _ flow: Flow, at site: PrintSite,
    _ layOut: (any OutputDialect, inout RenderOutput) throws(FlowFault) -> Void
  ) {
    for text in flow.texts where refuses(text, site) { return }
    do throws(FlowFault) {
      try layOut(dialect, &output)
      if keepsPrinted { output.printed.append(.flow(flow)) }
    } catch {
      fault(error, site.place)
    }
  }

  /// Whether a text holds a character that the format cannot, which is then noted.
  private mutating func refuses(_ text: String, _ site: PrintSite) -> Bool {
    guard let scalar = dialect.firstForbidden(in: text) else { return false }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    fault(
      FlowFault(
        message: "\(site.expression.source) holds the character U+\(code), which no document can",
        remedy: "take it out of the data; it came with text copied from elsewhere"), site.place)
    return true
  }

  /// A name that may stand once keeps its own form the first time; copies are numbered.
  private mutating func identifier(_ index: Int, _ text: String, isNumber: Bool) {
    let uses = identifierUses[index]
    identifierUses[index] += 1
    let written: String
    if uses == 0 {
      written = text
    } else if isNumber {
      // Far above any number that an office program gives.
      written = String(100_000 * (index + 1) + uses)
    } else {
      written = "\(text) \(uses + 1)"
    }
    dialect.appendLiteral(written, to: &output.bytes)
  }

  // MARK: Blocks

  private mutating func choose(_ branches: [Branch]) {
    for branch in branches {
      if let condition = branch.condition {
        guard let value = evaluate(condition, at: branch.place) else { return }
        if !value.isTruthy { continue }
      }
      carryOut(branch.body)
      return
    }
  }

  private mutating func carryOut(_ loop: Loop) {
    guard let value = evaluate(loop.list, at: loop.place) else { return }
    guard let items = value.items else {
      fault(
        FlowFault(
          message: "\(loop.list.source) is \(value.kindWords), and a loop goes through a list",
          remedy: "name a list, or print the value by itself"), loop.place)
      return
    }
    if items.isEmpty {
      carryOut(loop.otherwise)
      return
    }
    let mark = scope.mark
    for (index, item) in items.enumerated() {
      if isStopped { return }
      guard bind(item, loop) else { return }
      scope.bindLoop(index: index, length: items.count)
      carryOut(loop.body)
      scope.leave(mark)
    }
  }

  private mutating func bind(_ item: Value, _ loop: Loop) -> Bool {
    if loop.variables.count == 1 {
      scope.bind(loop.variables[0], to: item)
      return true
    }
    guard case .list(let parts) = item, parts.count == loop.variables.count else {
      fault(
        FlowFault(
          message: "the loop names \(loop.variables.count) values, and an item of "
            + "\(loop.list.source) is \(item.kindWords)",
          remedy: "name one variable"), loop.place)
      return false
    }
    for (name, value) in zip(loop.variables, parts) { scope.bind(name, to: value) }
    return true
  }

  // MARK: Faults

  private mutating func evaluate(_ expression: Expression, at place: DocumentPlace) -> Value? {
    do {
      return try expression.evaluate(in: scope)
    } catch {
      note(error, place)
      return nil
    }
  }

  private mutating func note(_ error: EvaluationError, _ place: DocumentPlace) {
    fault(FlowFault(message: error.message, remedy: error.remedy), place)
  }

  private mutating func fault(_ fault: FlowFault, _ place: DocumentPlace) {
    let diagnostic = Diagnostic(
      .error, "cannot-print", fault.message, at: SourcePlace(document: place),
      remedy: fault.remedy)
    // A fault in a loop comes once.
    if !faults.contains(diagnostic) { faults.append(diagnostic) }
    if faults.count >= Renderer.mostFaults { isStopped = true }
  }

  private mutating func stop() {
    isStopped = true
    faults.append(
      Diagnostic(
        .error, "too-large",
        "the document grows beyond \(byteLimit >> 20) MiB, the most that is written",
        remedy: "give the template fewer rows, or divide the document"))
  }
}
