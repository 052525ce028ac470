extension ProcedureDiagram {
  /// The diagram in Graphviz's language, for whoever wants to lay it out anew.
  public var dot: String {
    var lines = [
      "digraph procedure {", "  label=\(quoted(heading));", "  labelloc=t;",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];", "  begin [shape=point];",
    ]
    for phase in phases {
      let shape =
        phase.isEnd ? ", peripheries=2" : phase.isFrozen ? ", style=\"rounded,dashed\"" : ""
      lines.append("  \(phase.rawValue) [label=\(quoted(phase.name))\(shape)];")
    }
    for edge in edges {
      let labels = edge.steps.map(label) + (edge.note.map { ["(\($0))"] } ?? [])
      let from = edge.from?.rawValue ?? "begin"
      lines.append("  \(from) -> \(edge.to.rawValue) [label=\(quoted(labels))];")
    }
    let box = beside.map { "\(label($0)) [\(words(for: from($0)))]" }
    if !box.isEmpty {
      lines.append("  beside [shape=note, label=\(quoted(["The phase stays:"] + box))];")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// What the picture shows.
  public var heading: String { "\(subject.council): \(subject.form)" }

  /// Phases in words, those that follow on each other together: "before the decision".
  public func words(for from: [Phase]) -> String {
    if from.isEmpty { return "at the beginning" }
    if from == phases { return "at any time" }
    if from == phases.filter(\.isBeforeDecision) { return "before the decision" }
    let start = zip(from, phases).prefix { $0 == $1 }.map(\.0)
    guard start.count > 2, let last = start.last else {
      return from.map(\.name).joined(separator: ", ")
    }
    let rest = from.dropFirst(start.count).map(\.name)
    return (["until it is \(last.name)"] + rest).joined(separator: ", or ")
  }

  /// "submit — report author / text complete / makes clearance request"
  private func label(_ row: Transition) -> String {
    var parts = ["\(row.title) — \(row.actors)"]
    let bounds = subject.bounds(row)
    if !bounds.isEmpty { parts[0] += " (where \(bounds.joined(separator: " and ")))" }
    let terms = subject.terms(row)
    if !terms.isEmpty { parts.append(terms.joined(separator: "; ")) }
    if !row.papers.isEmpty {
      parts.append("makes " + row.papers.map(\.words).joined(separator: ", "))
    }
    return parts.joined(separator: " / ")
  }

  private func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      line.reduce(into: "") { text, character in
        switch character {
        case "\"", "\\": text += "\\\(character)"
        case _ where character.isNewline: text += "\\n"
        default: text.append(character)
        }
      }
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }

  private func quoted(_ line: String) -> String { quoted([line]) }
}
