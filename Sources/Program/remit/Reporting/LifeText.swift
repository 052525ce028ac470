import Workflow

/// The life of a decision, a contract or a batch of letters in words.
enum LifeText {
  /// Phase by phase what can be done, each step with who, terms and papers under it; then what leaves
  /// the phase as it is.
  static func table(_ diagram: LifeDiagram) -> String {
    var lines = [diagram.heading]
    if let settled = diagram.settled { lines.append(settled) }
    for from in [nil] + diagram.phases.map(Optional.some) {
      let ways = diagram.ways.filter { $0.from == from?.id }
      guard !ways.isEmpty || from != nil else { continue }
      lines += ["", from.map { $0.name.uppercased() } ?? "THE BEGINNING"]
      if ways.isEmpty { lines.append("  nothing leads on") }
      let steps = Set(ways.flatMap(\.steps)).sorted { $0.row < $1.row }
      for step in steps {
        lines += text(step, to: ways.filter { $0.steps.contains(step) }, in: diagram)
      }
    }
    if !diagram.beside.isEmpty { lines += ["", "WHAT LEAVES THE PHASE AS IT IS"] }
    for beside in diagram.beside {
      lines += text(beside.step, to: [], in: diagram)
      lines.append("      when   \(beside.when)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(
    _ step: LifeStep, to ways: [LifeWay], in diagram: LifeDiagram
  ) -> [String] {
    let goals = ways.map { way in
      (diagram.phase(way.to)?.name ?? way.to) + (way.note.map { " (\($0))" } ?? "")
    }
    let facts = [
      ("to", goals.joined(separator: ", or ")), ("who", step.actors),
      ("where", step.bounds.joined(separator: " and ")),
      ("terms", step.terms.joined(separator: "; ")),
      ("paper", step.papers.joined(separator: ", ")),
    ]
    return ["  \(step.title)"]
      + facts.filter { !$0.1.isEmpty }.map { name, text in
        "      \(name)\(String(repeating: " ", count: 7 - name.count))\(text)"
      }
  }
}
