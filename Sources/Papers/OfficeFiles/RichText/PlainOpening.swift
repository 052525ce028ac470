import TemplateLanguage

/// The opening markup of a passage's paragraphs that look like the one in which the tag stood: only
/// the first begins the page that this one began.
struct PlainOpening {
  private let slot: FlowSlot
  private var first: [UInt8]?

  init(_ slot: FlowSlot) { self.slot = slot }

  /// Begins a passage in the place of the tag's paragraph; gives what stands before it, where its
  /// first block has a look of its own and the page must begin all the same.
  mutating func begin(_ blocks: [FlowLayout.Block]) -> [UInt8] {
    guard let boundary = slot.boundary else { return [] }
    if case .paragraph(let paragraph) = blocks.first, paragraph.headingLevel == nil,
      paragraph.style == nil
    {
      first = boundary.firstOpening
      return []
    }
    return boundary.before
  }

  /// That of the next paragraph.
  mutating func next() -> [UInt8] {
    defer { first = nil }
    return first ?? slot.paragraphOpening
  }
}
