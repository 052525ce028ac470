/// What a template says and where its tags stand, for reading a finished document against it.
public indirect enum TemplateOutline: Sendable {
  /// The template's own bytes, as its dialect writes them.
  case literal([UInt8])
  /// A print tag.
  case hole(TemplateHole)
  /// A print tag alone in its paragraph, which a passage may take the place of.
  case paragraph(TemplateHole, [TemplateOutline])
  /// `if … elif … else`; `else` has no condition.
  case choice([(condition: String?, body: [TemplateOutline])])
  /// `for`, and what stands there when the list is empty.
  case loop(String, body: [TemplateOutline], otherwise: [TemplateOutline])
  /// A table or list that is left out when nothing comes in it.
  case container([TemplateOutline])
  /// The end of a cell, which a document may need an empty paragraph for.
  case endOfCell
}

/// A print tag as a reader of finished documents knows it.
public struct TemplateHole: Sendable {
  /// What stands between the braces.
  public var source: String
  /// What kind of value it prints; `any` when nothing is known.
  public var shape: ValueShape
  /// Whether nothing follows it in its paragraph, so that a passage may go on after that.
  public var endsParagraph: Bool
}

extension CompiledTemplate {
  /// The template's outline.
  ///
  /// - Parameter scope: the names that are declared, by which the holes' kinds are told.
  public func outline(in scope: ShapeScope = .anything) -> [TemplateOutline] {
    var reading = OutlineReading(scope: scope)
    return reading.outline(of: instructions)
  }
}

private struct OutlineReading {
  var scope: ShapeScope

  mutating func outline(of instructions: [Instruction]) -> [TemplateOutline] {
    var result: [TemplateOutline] = []
    for instruction in instructions {
      switch instruction {
      case .literal(let bytes): result.append(.literal(bytes))
      case .print(let site): result.append(.hole(hole(site)))
      case .paragraphOrFlow(let site, let paragraph):
        result.append(.paragraph(hole(site), outline(of: paragraph)))
      case .choice(let branches):
        var choices: [(condition: String?, body: [TemplateOutline])] = []
        for branch in branches {
          choices.append((branch.condition?.source, outline(of: branch.body)))
        }
        result.append(.choice(choices))
      case .loop(let loop): result.append(outline(of: loop))
      case .container(let body): result.append(.container(outline(of: body)))
      case .endOfCell: result.append(.endOfCell)
      case .cell(let cell):
        result.append(.literal(cell.opening))
        result += outline(of: cell.body)
        result.append(.literal(cell.closing))
      case .block(let block): result += outline(of: block)
      case .note(let note): result += outline(of: note.body)
      // None of these has words that stand in the sentence.
      case .picture, .assign, .identifier, .listMark, .restart, .references, .deferred,
        .endOfParagraph, .endOfStory, .startOfTable, .move, .once, .mark, .anchor, .turn:
        break
      }
    }
    return result
  }

  private mutating func outline(of block: Block) -> [TemplateOutline] {
    switch block.head {
    case .with(let assignments):
      let mark = scope.mark
      for name in assignments.flatMap(\.target.names) { scope.bind(name, to: .any) }
      let body = outline(of: block.body)
      scope.leave(mark)
      return body
    case .named, .escaping: return outline(of: block.body)
    // What it makes is printed elsewhere.
    case .capture, .macro: return []
    case .filter(let made), .call(_, let made):
      // What becomes of the words in it is not known.
      let hole = TemplateHole(
        source: made.source, shape: block.keepsParagraphs ? .flow : .text, endsParagraph: false)
      return [block.keepsParagraphs ? .paragraph(hole, []) : .hole(hole)]
    }
  }

  private func hole(_ site: PrintSite) -> TemplateHole {
    TemplateHole(
      source: site.expression.source, shape: shape(site.expression),
      endsParagraph: site.slot.endsParagraph)
  }

  private func shape(_ expression: Expression) -> ValueShape {
    var problems: [ExpressionProblem] = []
    return expression.shape(in: scope, problems: &problems)
  }

  private mutating func outline(of loop: Loop) -> TemplateOutline {
    let mark = scope.mark
    var item = ValueShape.any
    if case .list(let inner) = shape(loop.list) { item = inner }
    scope.bind(loop.head.target, to: item)
    scope.bindLoop()
    let body = outline(of: loop.body)
    scope.leave(mark)
    return .loop(
      "\(loop.variables.joined(separator: ", ")) in \(loop.list.source)", body: body,
      otherwise: outline(of: loop.otherwise))
  }
}
