import Workflow

/// The procedure of a form in words.
enum ProcedureText {
  /// Phase by phase what can be done, each step with who, terms and papers under it; then what leaves
  /// the phase as it is.
  static func table(_ diagram: ProcedureDiagram) -> String {
    var lines = [diagram.heading]
    if !diagram.subject.settled.isEmpty {
      lines.append("On this form \(diagram.subject.settled).")
    }
    for from in [nil] + diagram.phases.map(Optional.some) {
      let edges = diagram.edges.filter { $0.from == from }
      guard !edges.isEmpty || from != nil else { continue }
      lines += ["", from.map { $0.name.uppercased() } ?? "THE BEGINNING"]
      if edges.isEmpty { lines.append("  nothing leads on") }
      for row in diagram.rows {
        let ways = edges.filter { $0.steps.contains(row) }
        if !ways.isEmpty { lines += step(row, to: ways, in: diagram) }
      }
    }
    if !diagram.beside.isEmpty { lines += ["", "WHAT LEAVES THE PHASE AS IT IS"] }
    for row in diagram.beside {
      lines += step(row, to: [], in: diagram)
      lines.append("      when   \(diagram.words(for: diagram.from(row)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func step(
    _ row: Transition, to ways: [DiagramEdge], in diagram: ProcedureDiagram
  ) -> [String] {
    let goals = ways.map { way in way.to.name + (way.note.map { " (\($0))" } ?? "") }
    let facts = [
      ("to", goals.joined(separator: ", or ")), ("who", row.actors),
      ("where", diagram.subject.bounds(row).joined(separator: " and ")),
      ("terms", diagram.subject.terms(row).joined(separator: "; ")),
      ("paper", row.papers.map(\.words).joined(separator: ", ")),
    ]
    return ["  \(row.title)"]
      + facts.filter { !$0.1.isEmpty }.map { name, text in
        "      \(name)\(String(repeating: " ", count: 7 - name.count))\(text)"
      }
  }
}
