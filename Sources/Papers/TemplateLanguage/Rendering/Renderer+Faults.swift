import Diagnostics

extension Renderer {
  /// The most faults that are worth reading at once.
  private static let mostFaults = 50

  /// The value of a code, or nil when it has none, which is noted.
  mutating func evaluate(_ code: Code, at place: DocumentPlace) -> Value? {
    do throws(EvaluationError) {
      return try value(of: code)
    } catch {
      note(error, place)
      return nil
    }
  }

  mutating func note(_ error: EvaluationError, _ place: DocumentPlace) {
    fault(FlowFault(message: error.message, remedy: error.remedy), place, leftOut: error.leftOut)
  }

  mutating func fault(_ fault: FlowFault, _ place: DocumentPlace, leftOut: String? = nil) {
    var diagnostic = Diagnostic(
      .error, "cannot-print", fault.message, at: SourcePlace(document: place),
      remedy: fault.remedy)
    // A fault in a loop comes once.
    if told.insert(diagnostic).inserted {
      diagnostic.message += items(for: leftOut)
      faults.append(diagnostic)
    }
    if faults.count >= Renderer.mostFaults { isStopped = true }
  }

  /// In which items of the loops that are going on a fault came, the innermost first:
  /// ", in item 301 of rows". A value that no item holds has none.
  private func items(for leftOut: String?) -> String {
    var around = loops[...]
    if let name = leftOut?.prefix(while: { $0 != "." && $0 != "[" }).description {
      if let owner = loops.lastIndex(where: { $0.code.map { binds(name, $0) } == true }) {
        around = loops[...owner]
      } else if program.dataNames.contains(name), !program.slotNames.contains(name) {
        return ""
      }
    }
    let items = around.reversed().compactMap { loop in
      loop.neighbours == nil && loop.length < 2 && loop.number < 2
        ? nil : loop.code.map { "item \(loop.number) of \(program.loops[$0].content.source)" }
    }
    return items.isEmpty ? "" : ", in " + items.joined(separator: " of ")
  }

  /// Whether a loop's items have that name.
  private func binds(_ name: String, _ loop: Int) -> Bool {
    program.loops[loop].content.target.slots.contains { program.slotNames[$0] == name }
  }

  mutating func stopAtBytes() {
    isStopped = true
    faults.append(
      Diagnostic(
        .error, "too-large",
        "the document grows beyond \(rules.limits.bytes >> 20) MiB, the most that is written",
        remedy: "give the template fewer rows, or divide the document"))
  }

  mutating func stopAtKeptText() {
    isStopped = true
    faults.append(
      Diagnostic(
        .error, "too-large",
        "a text that set or a macro keeps grows beyond \(RenderLimits.keptTextBytes >> 20) MiB, the "
          + "most that is kept",
        remedy: "keep shorter texts, or print them where they are made"))
  }

  /// How deep values and blocks may be worked out within one another, macros called on the way
  /// included.
  static let deepest = 1000

  static let tooDeep = EvaluationError(
    message: "the values are nested deeper than \(deepest) levels",
    remedy: "let macros and recursive loops call each other less deeply")

  mutating func stopAtDepth() {
    isStopped = true
    faults.append(
      Diagnostic(.error, "too-deep", Renderer.tooDeep.message, remedy: Renderer.tooDeep.remedy))
  }

  /// Takes so many steps off what may still be done.
  mutating func spend(_ steps: Int = 1) {
    stepsLeft -= steps
    guard stepsLeft < 0, !isStopped else { return }
    isStopped = true
    faults.append(
      Diagnostic(
        .error, "too-long",
        "the template takes more than \(rules.limits.steps) steps, the most that are taken",
        remedy: "give its loops fewer items, or divide the document"))
  }
}
