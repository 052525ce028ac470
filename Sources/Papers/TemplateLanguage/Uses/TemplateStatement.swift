public import Diagnostics

/// A tag of a template as its author means it, whatever quotation marks and blanks it has, and
/// whatever prefix says what it takes with it. Tags that only end or divide a block are none.
public struct TemplateStatement: Sendable, Hashable {
  /// The tag: `{{ subject|upper }}`, `{% for r in recommendations %}`.
  public var words: String
  /// Where it stands.
  public var place: DocumentPlace
}

extension CompiledTemplate {
  /// The statements, in the order of the document.
  public var statements: [TemplateStatement] {
    var reading = StatementReading()
    reading.read(instructions)
    return reading.statements
  }
}

private struct StatementReading {
  private(set) var statements: [TemplateStatement] = []

  mutating func read(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site), .picture(let site, _), .mark(let site):
        add("{{ \(site.expression.source) }}", site.place)
      case .paragraphOrFlow(_, let body), .container(let body): read(body)
      case .note(let note): read(note.body)
      case .choice(let branches):
        for (index, branch) in branches.enumerated() {
          if let condition = branch.condition {
            add("{% \(index == 0 ? "if" : "elif") \(condition.source) %}", branch.place)
          }
          read(branch.body)
        }
      case .loop(let loop):
        var words = "for \(loop.variables.joined(separator: ", ")) in \(loop.list.source)"
        if let condition = loop.head.condition { words += " if \(condition.source)" }
        if loop.head.isRecursive { words += " recursive" }
        add("{% \(words) %}", loop.place)
        read(loop.body)
        read(loop.otherwise)
      case .assign(let assignment, let place):
        let names = assignment.target.names.joined(separator: ", ")
        add("{% set \(names) = \(assignment.value.source) %}", place)
      case .block(let block):
        let heads = block.head.expressions.map(\.source).joined(separator: ", ")
        add("{% \(block.head.word.rawValue)\(heads.isEmpty ? "" : " \(heads)") %}", block.place)
        read(block.body)
      case .cell(let cell):
        for (mark, place) in cell.marks {
          let words = [mark.keyword, mark.expression?.source].compactMap(\.self)
          add("{% \(words.joined(separator: " ")) %}", place)
        }
        read(cell.body)
      case .move(let move, let place):
        if let condition = move.condition { add("{% if \(condition.source) %}", place) }
      case .literal, .identifier, .listMark, .restart, .references, .deferred, .endOfParagraph,
        .startOfTable, .endOfCell, .endOfStory, .once, .anchor, .turn:
        break
      }
    }
  }

  private mutating func add(_ words: String, _ place: DocumentPlace) {
    let plain = CurledQuotes.straightened(words).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    statements.append(TemplateStatement(words: plain, place: place))
  }
}
