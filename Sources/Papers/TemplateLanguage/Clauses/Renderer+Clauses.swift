import Diagnostics

extension Renderer {
  /// The passage that a clause of the library makes with the data that are being printed.
  ///
  /// It sees the data and nothing that the template binds. What cannot be printed in it is told at
  /// its place in the clause's file.
  mutating func clause(_ arguments: CallArguments) throws(EvaluationError) -> Value {
    try arguments.require(1...1)
    guard let name = arguments.value(0, "name")?.words else {
      throw arguments.fault("clause takes the name of a clause", "write clause(\"call-in\")")
    }
    guard let clause = program.clauses[name] else {
      let unknown = program.clauses.unknown(name)
      throw arguments.fault(unknown.message, unknown.remedy ?? "")
    }
    guard calls < rules.limits.calls else {
      throw arguments.fault(
        "clauses use one another more than \(rules.limits.calls) deep", "let them use fewer")
    }
    var program = clause.template.program
    program.clauses = self.program.clauses
    var inner = Renderer(
      program, data, rules: rules, dialect: ClauseDialect(host: dialect),
      identifierCount: clause.template.identifierCount)
    inner.calls = calls + 1
    inner.stepsLeft = stepsLeft
    inner.nesting = nesting
    inner.carryOut(program.steps)
    stepsLeft = inner.stepsLeft
    for fault in inner.faults.map(clause.placed) where !faults.contains(fault) {
      faults.append(fault)
    }
    isStopped = isStopped || inner.isStopped
    return .flow(
      Flow([
        .clause(
          name: name, source: Self.trimmed(String(decoding: inner.output.bytes, as: UTF8.self)))
      ]))
  }

  /// A text without the blank lines round it.
  private static func trimmed(_ text: String) -> String {
    var words = text[...]
    while words.first?.isNewline == true { words.removeFirst() }
    while words.last?.isNewline == true { words.removeLast() }
    return String(words)
  }
}
