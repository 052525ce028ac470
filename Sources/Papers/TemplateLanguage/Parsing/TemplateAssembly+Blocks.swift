import Diagnostics

/// How a block and its branches end.
extension TemplateAssembly {
  func standsInSentence(_ tag: Int) -> Bool {
    reach.lifted[tag].map { template.units[$0].unit.kind != .story } ?? false
  }

  mutating func endBranch() {
    let body = frames[top].endBody()
    frames[top].branches.append(
      Branch(condition: frames[top].condition, place: frames[top].place, body: body))
  }

  mutating func end(_ opening: Int) {
    if case .blockStart(let head) = template.tags[opening].action {
      let body = endFrame()
      let keepsParagraphs = reach.keepingParagraphs.contains(opening)
      // What these two make is written where they end.
      switch head {
      case .filter, .call: if !keepsParagraphs { writeOpenings() }
      default: break
      }
      add(
        .block(
          Block(
            head: head, place: template.tags[opening].place, body: body,
            keepsParagraphs: keepsParagraphs, slot: slot(of: template.tags[opening]))))
    } else if case .forStart(let head) = template.tags[opening].action {
      let repeated = frames[top].repeated
      let last = endFrame()
      let place = template.tags[opening].place
      let loop = Instruction.loop(
        Loop(
          head: head, place: place, body: repeated ?? last, otherwise: repeated == nil ? [] : last,
          repeatsParagraphs: reach.moved.contains(opening)))
      guard head.isRecursive, standsInSentence(opening), !frames[top].keepsWords else {
        return add(loop)
      }
      writeOpenings()
      add(.block(Block(head: .filter(.content), place: place, body: [loop])))
    } else {
      endBranch()
      add(.choice(frames.removeLast().branches))
    }
  }

  /// Whether the innermost thing being filled is the block that this tag belongs to.
  mutating func inBlock(_ tag: Tag) -> Bool {
    let opener = tag.ends ?? "if"
    if case .block(let opening) = frames[top].kind {
      if template.tags[opening].begins == opener || tag.keyword == "else" { return true }
    }
    if diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, "blocks-cross", "the block that ends at \(tag.source) crosses another",
          at: SourcePlace(document: tag.place),
          remedy: "end first the block that began last, each tag in a paragraph of its own"))
    }
    return false
  }

  /// That a note stands amid words that are kept for later, which have no notes.
  static func keptNote(_ place: DocumentPlace) -> Diagnostic {
    Diagnostic(
      .error, "note-kept", "a note stands in the words that this block keeps, and would be lost",
      at: SourcePlace(document: place),
      remedy: "give the block's tags paragraphs of their own, or print the note as a value: "
        + "{{ \"its words\"|footnote }}")
  }
}
