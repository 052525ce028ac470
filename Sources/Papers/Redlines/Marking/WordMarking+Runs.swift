import Diagnostics
import XMLTokens

extension WordMarking {
  /// Something of a paragraph as it is written.
  struct Entry {
    var state: ParagraphDifference.Kind
    /// The elements of the new part around it; nil for those around what stands before.
    var wrappers: [Int]?
    /// `w:rPr`, or nothing.
    var properties: [XMLToken] = []
    var content: [XMLToken]
    var isInRun = true
  }

  /// Writes a paragraph anew with its changes.
  mutating func rewrite(
    _ old: Paragraph, _ new: Paragraph, _ difference: ParagraphDifference, _ mark: Mark,
    _ context: Context
  ) throws(DiagnosticsError) {
    var entries: [Entry] = []
    var next = 0
    for segment in difference.segments {
      switch segment.kind {
      case .removed: entries += try removedEntries(old, segment.old, context)
      case .same, .added:
        next = addEntries(
          new, from: next, in: segment.new, segment.kind, difference, old,
          shift: segment.new.lowerBound - segment.old.lowerBound, context, to: &entries)
      }
    }
    for piece in new.pieces[next...] { entries += own(piece, .same, context) }
    for piece in new.pieces {
      guard let note = piece.note, isAdded(piece, difference) else { continue }
      try markAdded(note)
    }
    let properties = properties(
      own(new, context), mark, from: difference.isReset ? adopted(old, context) : nil, context)
    let content = written(entries, context)
    var edits = edits[context.new] ?? TokenEdits()
    edits.replace(
      new.range.lowerBound + 1..<new.range.upperBound - 1, with: properties + content)
    self.edits[context.new] = edits
  }

  private func isAdded(_ piece: Piece, _ difference: ParagraphDifference) -> Bool {
    difference.segments.contains {
      $0.kind == .added && $0.new.contains(piece.bytes.lowerBound)
    }
  }

  /// Adds the new paragraph's pieces as far as a segment goes; returns the first not yet done with.
  private mutating func addEntries(
    _ new: Paragraph, from first: Int, in bytes: Range<Int>, _ kind: ParagraphDifference.Kind,
    _ difference: ParagraphDifference, _ old: Paragraph, shift: Int, _ context: Context,
    to entries: inout [Entry]
  ) -> Int {
    var index = first
    while index < new.pieces.count {
      let piece = new.pieces[index]
      if piece.bytes.isEmpty {
        // What nobody sees stays where it stands, before the characters that follow it.
        if piece.bytes.lowerBound >= bytes.upperBound { return index }
        entries += own(piece, .same, context)
        index += 1
        continue
      }
      let part = piece.bytes.clamped(to: bytes)
      guard !part.isEmpty else { return index }
      for stretch in difference.stretches(of: part, isSame: kind == .same) {
        var added = own(piece, kind, context, slice: new.text(stretch.bytes))
        if stretch.isRestyled {
          let at = old.pieceIndex(at: stretch.bytes.lowerBound - shift)
          let before = at < old.pieces.count ? oldProperties(old.pieces[at], context) : []
          for entry in added.indices where added[entry].isInRun {
            added[entry].properties = restyled(
              added[entry].properties, from: before, context)
          }
        }
        entries += added
      }
      guard part.upperBound == piece.bytes.upperBound else { return index }
      index += 1
    }
    return index
  }

  private func oldProperties(_ piece: Piece, _ context: Context) -> [XMLToken] {
    guard let range = piece.items.first?.properties, let part = old.parts[context.old] else {
      return []
    }
    return named(Array(part.tokens[range]), context)
  }

  /// A piece of the new document, or some of its characters.
  func own(
    _ piece: Piece, _ state: ParagraphDifference.Kind, _ context: Context, slice: String? = nil
  ) -> [Entry] {
    let tokens = insertable(context).tokens
    return piece.items.map { item in
      var content = Array(tokens[item.tokens])
      if piece.kind == .text, let slice, content.first?.startName == .word("t") {
        content = text(slice, "t", context)
      }
      return Entry(
        state: state, wrappers: piece.wrappers,
        properties: item.properties.map { Array(tokens[$0]) } ?? [], content: content,
        isInRun: item.isInRun)
    }
  }

  func text(_ text: String, _ local: String, _ context: Context) -> [XMLToken] {
    let name = w(local, context)
    let space = XMLAttribute(
      name: XMLName(
        namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", local: "space"),
      value: "preserve")
    return [.start(XMLStart(name: name, attributes: [space])), .text(text), .end(name)]
  }

  /// The entries as markup: runs within changes within the paragraph's own elements.
  mutating func written(_ entries: [Entry], _ context: Context) -> [XMLToken] {
    var result: [XMLToken] = []
    var open: [Int] = []
    var state = ParagraphDifference.Kind.same
    var run: [XMLToken]?
    func endRun(_ result: inout [XMLToken]) {
      if run != nil { result.append(.end(w("r", context))) }
      run = nil
    }
    func endChange(_ result: inout [XMLToken]) {
      endRun(&result)
      if state != .same {
        result.append(.end(w(state == .added ? "ins" : "del", context)))
        state = .same
      }
    }
    for entry in entries {
      let wrappers = entry.wrappers ?? open
      if wrappers != open {
        endChange(&result)
        var common = 0
        while common < min(open.count, wrappers.count), open[common] == wrappers[common] {
          common += 1
        }
        while open.count > common { result += tail(open.removeLast(), context) }
        for wrapper in wrappers[common...] {
          result += head(wrapper, context)
          open.append(wrapper)
        }
      }
      if entry.state != state {
        endChange(&result)
        if entry.state != .same {
          result.append(.start(change(entry.state == .added ? "ins" : "del", context)))
          state = entry.state
        }
      }
      if entry.isInRun {
        if run != entry.properties {
          endRun(&result)
          result.append(.start(XMLStart(name: w("r", context))))
          result += entry.properties
          run = entry.properties
        }
      } else {
        endRun(&result)
      }
      result += entry.content
    }
    endChange(&result)
    while let wrapper = open.popLast() { result += tail(wrapper, context) }
    return result
  }

  /// The opening of an element around runs, with the properties that stand first in it.
  private func head(_ wrapper: Int, _ context: Context) -> [XMLToken] {
    let part = insertable(context)
    var head = [part.tokens[wrapper]]
    for child in part.children(of: wrapper) {
      let name = part.start(child).name.local
      if name == "sdtContent" {
        head.append(part.tokens[child])
      } else if name.hasSuffix("Pr"), name != "rPr" {
        head += part.tokens[part.element(child)]
      }
    }
    return head
  }

  private func tail(_ wrapper: Int, _ context: Context) -> [XMLToken] {
    let part = insertable(context)
    let name = part.start(wrapper).name
    var content = name
    content.local = "sdtContent"
    return name.local == "sdt" ? [.end(content), .end(name)] : [.end(name)]
  }
}

extension ParagraphDifference {
  /// A stretch of the new text divided where its look begins or ends to differ from the old.
  func stretches(of bytes: Range<Int>, isSame: Bool) -> [(bytes: Range<Int>, isRestyled: Bool)] {
    guard isSame, !restyled.isEmpty else { return [(bytes, false)] }
    var stretches: [(bytes: Range<Int>, isRestyled: Bool)] = []
    var at = bytes.lowerBound
    for change in restyled where change.new.overlaps(bytes) {
      let part = change.new.clamped(to: bytes)
      if at < part.lowerBound { stretches.append((at..<part.lowerBound, false)) }
      stretches.append((part, true))
      at = part.upperBound
    }
    if at < bytes.upperBound { stretches.append((at..<bytes.upperBound, false)) }
    return stretches
  }
}
