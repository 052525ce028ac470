import Diagnostics
import XMLTokens

extension WordMarking {
  // MARK: What went

  /// A paragraph that went.
  mutating func removed(
    _ paragraph: Paragraph, _ mark: Mark, _ context: Context
  ) throws(DiagnosticsError) -> [XMLToken] {
    let properties = properties(adopted(paragraph, context), mark, context)
    return try removed(paragraph, properties: properties, context)
  }

  mutating func removed(
    _ paragraph: Paragraph, properties: [XMLToken], _ context: Context
  ) throws(DiagnosticsError) -> [XMLToken] {
    let entries = try removedEntries(paragraph, 0..<paragraph.text.utf8.count, context)
    return wrapped(properties + written(entries, context), "p", context)
  }

  mutating func removedEntries(
    _ paragraph: Paragraph, _ bytes: Range<Int>, _ context: Context
  ) throws(DiagnosticsError) -> [Entry] {
    guard let part = old.parts[context.old] else { return [] }
    var entries: [Entry] = []
    for piece in paragraph.pieces where piece.kind != .marker {
      let stretch = piece.bytes.clamped(to: bytes)
      guard !stretch.isEmpty else { continue }
      if let note = piece.note, let id = try adopt(note, piece, context) {
        var reference = named(Array(part.tokens[piece.items[0].tokens]), context)
        if case .start(var start) = reference[0] {
          start.attributes = [attribute("id", "\(id)", context)]
          reference[0] = .start(start)
        }
        entries.append(
          Entry(
            state: .removed, properties: runProperties(piece.items[0], part, context),
            content: reference))
        continue
      }
      for item in piece.items {
        let first = part.start(item.tokens.lowerBound)
        let properties = runProperties(item, part, context)
        func add(_ content: [XMLToken], isInRun: Bool = true) {
          entries.append(
            Entry(
              state: .removed, properties: properties, content: content, isInRun: isInRun))
        }
        switch first.name.local {
        case "t" where piece.kind == .text && first.name.isWord:
          add(text(paragraph.text(stretch), "delText", context))
        case "t" where first.name.isWord:
          add(text(part.text(item.tokens.lowerBound), "delText", context))
        case "instrText":
          add(text(part.text(item.tokens.lowerBound), "delInstrText", context))
        case "fldSimple":
          let instruction = first.value(of: .word("instr")) ?? ""
          for content in field(instruction, paragraph.text(stretch), context) { add(content) }
        case "drawing", "pict", "object", "AlternateContent":
          let tokens = try adoptedObject(Array(part.tokens[item.tokens]), context)
          add(tokens ?? text(piece.text, "delText", context))
        case "footnoteReference", "endnoteReference": add(text(piece.text, "delText", context))
        default:
          if item.isInRun || piece.items.count == 1 {
            add(named(Array(part.tokens[item.tokens]), context), isInRun: item.isInRun)
          }
        }
      }
    }
    return entries
  }

  private func runProperties(
    _ item: Piece.Item, _ part: PartTokens, _ context: Context
  ) -> [XMLToken] {
    item.properties.map { named(Array(part.tokens[$0]), context) } ?? []
  }

  /// A simple field as a complex one, the only kind that can be marked as deleted.
  private func field(
    _ instruction: String, _ result: String, _ context: Context
  ) -> [[XMLToken]] {
    func mark(_ type: String) -> [XMLToken] {
      let start = XMLStart(
        name: w("fldChar", context), attributes: [attribute("fldCharType", type, context)])
      return [.start(start), .end(start.name)]
    }
    return [
      mark("begin"), text(instruction, "delInstrText", context), mark("separate"),
      text(result, "delText", context), mark("end"),
    ]
  }

  /// A picture or shape of the old document, with the files it shows; nil where it needs more.
  private mutating func adoptedObject(
    _ tokens: [XMLToken], _ context: Context
  ) throws(DiagnosticsError) -> [XMLToken]? {
    var result = named(tokens, context)
    for index in result.indices {
      guard case .start(var start) = result[index] else { continue }
      if start.name.local == "docPr" {
        let number = freshDrawing()
        for at in start.attributes.indices where start.attributes[at].name.local == "id" {
          start.attributes[at].value = "\(number)"
        }
      }
      for at in start.attributes.indices
      where start.attributes[at].name.namespace == XMLName.relationshipNamespace {
        guard
          let id = try links.adopted(
            start.attributes[at].value, of: context.old, for: context.new)
        else { return nil }
        start.attributes[at].value = id
      }
      result[index] = .start(start)
    }
    return result
  }

  /// A note that went, put among the new document's notes; its number there.
  private mutating func adopt(
    _ note: Container, _ piece: Piece, _ context: Context
  ) throws(DiagnosticsError) -> Int? {
    guard let part = new.parts[note.part], let part0 = old.parts[note.part],
      !part.tokens.isEmpty, part0.tokens.indices.contains(note.element.lowerBound)
    else { return nil }
    let inside = Context(old: note.part, new: note.part)
    let id = freshID()
    var start = part0.start(note.element.lowerBound)
    start.name = w(start.name.local, inside)
    start.namespaces = []
    start.attributes = [attribute("id", "\(id)", inside)]
    let content = try removed(note, inside)
    orderless.insert(note.part)
    insert(
      [.start(start)] + content + [.end(start.name)], inside, part.element(0).upperBound - 1)
    return id
  }

  /// A container whose blocks all went. Its last paragraph's end stays, as every container has one.
  func lastParagraph(_ container: Container) -> Int? {
    container.blocks.lastIndex { if case .paragraph = $0 { true } else { false } }
  }

  mutating func removed(
    _ container: Container, _ context: Context
  ) throws(DiagnosticsError) -> [XMLToken] {
    var tokens: [XMLToken] = []
    let last = lastParagraph(container)
    for (index, block) in container.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        tokens += try removed(paragraph, index == last ? .none : .removed, context)
      case .table(let table): tokens += try removed(table, context)
      }
    }
    return tokens
  }

  mutating func removed(
    _ table: Table, _ context: Context
  ) throws(DiagnosticsError) -> [XMLToken] {
    guard let part = old.parts[context.old] else { return [] }
    var tokens: [XMLToken] = []
    for child in part.children(of: table.range.lowerBound)
    where ["tblPr", "tblGrid"].contains(part.start(child).name.local) {
      tokens += named(Array(part.tokens[part.element(child)]), context)
    }
    for row in table.rows { tokens += try removed(row, context) }
    return wrapped(tokens, "tbl", context)
  }

  mutating func removed(
    _ row: Table.Row, _ context: Context
  ) throws(DiagnosticsError) -> [XMLToken] {
    guard let part = old.parts[context.old] else { return [] }
    var (exceptions, own): ([XMLToken], [XMLToken]) = ([], [])
    for child in part.children(of: row.range.lowerBound) {
      switch part.start(child).name.local {
      case "tblPrEx": exceptions = named(Array(part.tokens[part.element(child)]), context)
      case "trPr": own = named(Array(part.tokens[part.content(child)]), context)
      default: break
      }
    }
    let change = change("del", context)
    var tokens = exceptions
    tokens += wrapped(own + [.start(change), .end(change.name)], "trPr", context)
    for cell in row.cells {
      var content: [XMLToken] = []
      if let properties = part.child(.word("tcPr"), of: cell.element.lowerBound) {
        content += named(Array(part.tokens[part.element(properties)]), context)
      }
      content += try removed(cell, context)
      tokens += wrapped(content, "tc", context)
    }
    return wrapped(tokens, "tr", context)
  }

  // MARK: What came

  mutating func markAdded(
    _ paragraph: Paragraph, _ mark: Mark, from before: [XMLToken]?, _ context: Context
  ) throws(DiagnosticsError) {
    var entries: [Entry] = []
    for piece in paragraph.pieces {
      entries += own(piece, piece.kind == .marker ? .same : .added, context)
      if let note = piece.note { try markAdded(note) }
    }
    let properties = properties(own(paragraph, context), mark, from: before, context)
    let content = written(entries, context)
    edits[context.new, default: TokenEdits()].replace(
      paragraph.range.lowerBound + 1..<paragraph.range.upperBound - 1,
      with: properties + content)
  }

  /// Marks all that stands in a container as added, but for its last paragraph's end.
  mutating func markAdded(_ container: Container) throws(DiagnosticsError) {
    let context = Context(old: container.part, new: container.part)
    let last = lastParagraph(container)
    for (index, block) in container.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        try markAdded(paragraph, index == last ? .none : .added, from: nil, context)
      case .table(let table):
        for row in table.rows { try markAdded(row, context) }
      }
    }
  }

  mutating func markAdded(_ row: Table.Row, _ context: Context) throws(DiagnosticsError) {
    markRow(row, context)
    for cell in row.cells { try markAdded(cell) }
  }

  private mutating func markRow(_ row: Table.Row, _ context: Context) {
    let part = insertable(context)
    let change = change("ins", context)
    let mark: [XMLToken] = [.start(change), .end(change.name)]
    if let properties = part.child(.word("trPr"), of: row.range.lowerBound) {
      insert(mark, context, part.element(properties).upperBound - 1)
      return
    }
    let exceptions = part.child(.word("tblPrEx"), of: row.range.lowerBound)
    insert(
      wrapped(mark, "trPr", context), context,
      exceptions.map { part.element($0).upperBound } ?? row.range.lowerBound + 1)
  }

  /// Marks the rows of tables that belong together.
  mutating func mark(
    _ rows: [ContainerDifference.RowChange], _ old: Table, _ new: Table, _ context: Context
  ) throws(DiagnosticsError) {
    var place = new.rows.first?.range.lowerBound ?? new.range.upperBound - 1
    for row in rows {
      switch row {
      case .rows(_, let row, let cells):
        for cell in cells { try mark(cell) }
        place = row.range.upperBound
      case .added(let row):
        try markAdded(row, context)
        place = row.range.upperBound
      case .removed(let row): insert(try removed(row, context), context, place)
      }
    }
  }
}
