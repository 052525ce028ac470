/// What a template says of the places where values are written.
extension TemplateAssembly {
  func site(of index: Int) -> PrintSite {
    let tag = template.tags[index]
    let expression: Expression
    switch tag.action {
    case .print(let printed), .mark(let printed): expression = printed
    default: preconditionFailure("only a tag that writes a value has a site")
    }
    return PrintSite(
      expression: expression, place: tag.place, slot: slot(of: tag),
      hasParagraphPrefix: tag.level == .paragraph, isField: tag.isStanding)
  }

  /// What stands around a tag in its paragraph.
  func slot(of tag: Tag) -> FlowSlot {
    var slot = FlowSlot()
    if let depth = tag.path.lastIndex(where: { template.units[$0].unit.kind == .paragraph }) {
      let paragraph = template.units[tag.path[depth]]
      // The passage may lay more than one paragraph of that look.
      slot.boundary = paragraph.unit.boundary
      slot.paragraphOpening =
        slot.boundary?.furtherOpening ?? paragraph.unit.repeatedOpening ?? paragraph.opening
      slot.paragraphClosing = paragraph.closing
      slot.listMark = restarts.marks[tag.path[depth]]
      slot.headingLevelAbove = paragraph.headingLevelAbove
      let runs = tag.path[(depth + 1)...].map { template.units[$0] }
      slot.runOpening = runs.map {
        AnchorMark.plain($0.unit.repeatedOpening ?? $0.opening)
      }
      slot.runClosing = runs.reversed().map(\.closing)
    }
    let story = tag.path.last { template.units[$0].unit.kind == .story }
    slot.story = story.flatMap { template.units[$0].unit.name } ?? slot.story
    slot.endsParagraph = !tag.hasTextAfter
    return slot
  }

  /// The print tag that is all a paragraph has.
  func onlyPrint(of paragraph: Int) -> Int? {
    guard template.units[paragraph].visibleCount == 1 else { return nil }
    var found: Int?
    for index in tagsOfParagraph[paragraph] ?? [] {
      switch template.tags[index].action {
      case .print:
        if template.tags[index].frame != nil { return nil }
        found = index
      case .comment: continue
      default: if !reach.moved.contains(index) { return nil }
      }
    }
    return found
  }

  func printsIn(_ paragraph: Int) -> Bool {
    (tagsOfParagraph[paragraph] ?? []).contains {
      if case .print = template.tags[$0].action { true } else { false }
    }
  }
}
