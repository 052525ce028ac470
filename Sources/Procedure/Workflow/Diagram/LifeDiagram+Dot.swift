extension LifeDiagram {
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
      lines.append("  \(phase.id) [label=\(quoted(phase.name))\(shape)];")
    }
    for way in ways {
      let labels = way.steps.map(label) + (way.note.map { ["(\($0))"] } ?? [])
      lines.append("  \(way.from ?? "begin") -> \(way.to) [label=\(quoted(labels))];")
    }
    let box = beside.map { "\(label($0.step)) [\($0.when)]" }
    if !box.isEmpty {
      lines.append("  beside [shape=note, label=\(quoted(["The phase stays:"] + box))];")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// "submit — report author / text complete / makes clearance request"
  private func label(_ step: LifeStep) -> String {
    var parts = ["\(step.title) — \(step.actors)"]
    if !step.bounds.isEmpty { parts[0] += " (where \(step.bounds.joined(separator: " and ")))" }
    if !step.terms.isEmpty { parts.append(step.terms.joined(separator: "; ")) }
    if !step.papers.isEmpty { parts.append("makes " + step.papers.joined(separator: ", ")) }
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
