public import Diagnostics

extension CompiledTemplate {
  /// Compiles a plain text as Jinja does, in which tags stand wherever they like and blanks are
  /// kept as they are.
  ///
  /// - Returns: the template, and everything wrong with its tags. A template with errors is not
  ///   to be rendered.
  public static func compile(
    text: String, dialect: any OutputDialect
  ) -> (template: CompiledTemplate, diagnostics: [Diagnostic]) {
    var marked = MarkedTemplate()
    marked.units = [
      MarkedTemplate.UnitNode(
        unit: TemplateUnit(.story, name: "text"), parent: nil, opening: [])
    ]
    marked.items = [.open(0)]
    let (pieces, fault) = TextTemplateReader.pieces(of: text)
    for piece in pieces {
      switch piece {
      case .words(let words): marked.items.append(.text(words))
      case .tag(let kind, let inside, let line): marked.add(kind, inside, line: line)
      }
    }
    if let fault {
      marked.report(
        "unclosed-tag", fault.message, place(line: fault.line, words: ""), remedy: fault.remedy)
    }
    marked.items.append(.close(0))
    let (blocks, unpaired) = BlockPairing.blocks(of: marked.tags)
    let diagnostics = marked.diagnostics + unpaired
    guard diagnostics.isEmpty else {
      return (CompiledTemplate(instructions: [], identifierCount: 0), diagnostics)
    }
    let reach = BlockReach(standing: blocks, in: marked)
    var (template, crossed) = TemplateAssembly.assemble(marked, reach, dialect)
    template.clauseUses = clauseUses(in: template.instructions)
    return (template, crossed)
  }

  fileprivate static func place(line: Int, words: String) -> DocumentPlace {
    var place = DocumentPlace(part: "line \(line)")
    if !words.isEmpty { place.words = words.count > 60 ? String(words.prefix(59)) + "…" : words }
    return place
  }
}

extension MarkedTemplate {
  fileprivate mutating func add(_ kind: TagFinder.Kind, _ inside: Substring, line: Int) {
    let braces = kind == .print ? ("{{", "}}") : ("{%", "%}")
    let source = braces.0 + inside + braces.1
    let place = CompiledTemplate.place(line: line, words: source)
    do throws(TagReader.Fault) {
      let words = TagReader.trimmed(inside)
      let action: Tag.Action =
        kind == .print
        ? .print(try TagReader.printed(words)) : try TagReader.statement(words)
      items.append(.tag(tags.count))
      tags.append(Tag(action: action, level: .inferred, source: source, place: place, path: [0]))
    } catch {
      report("unreadable-tag", error.message, place, remedy: error.remedy)
    }
  }

  fileprivate mutating func report(
    _ code: String, _ message: String, _ place: DocumentPlace, remedy: String?
  ) {
    diagnostics.append(
      Diagnostic(.error, code, message, at: SourcePlace(document: place), remedy: remedy))
  }
}
