import Diagnostics

/// Builds a ``MarkedTemplate`` from a format's pieces: units are numbered, places counted, the
/// text of each paragraph read as one and its tags taken out.
struct TemplateMarker {
  private var result = MarkedTemplate()
  private var openUnits: [Int] = []
  private var paragraphs: [OpenParagraph] = []
  private var stories: [OpenStory] = []
  /// What takes the place of an item that held part of a tag.
  private var replacements: [Int: [MarkedTemplate.Item]] = [:]

  /// A paragraph whose end has not come: where its own text stands.
  private struct OpenParagraph {
    var unit: Int
    var number: Int
    var text: [Unicode.Scalar] = []
    var owners: [Int] = []
    /// Which letters of its text stand for line breaks and tabs.
    var breaks: Set<Int> = []
    /// The units around each item of its text.
    var paths: [Int: [Int]] = [:]
    /// The tags that stand for fields, and their items.
    var fields: [(tag: Int, item: Int)] = []
    /// The first and last item of this paragraph that a reader sees though they are no text.
    var visibleItems: ClosedRange<Int>?
  }

  /// Counts within one story, for places.
  private struct OpenStory {
    var unit: Int
    var name: String
    var paragraphCount = 0
    var tableCount = 0
    var heading: String?
    var headingLevel = 0
    var tables: [(number: Int, row: Int, cell: Int, paragraph: Int)] = []
    /// Where a `{% raw %}` stands that is not ended yet.
    var raw: DocumentPlace?
  }

  /// Marks the pieces of one part.
  static func mark(_ pieces: [TemplatePiece]) -> MarkedTemplate {
    var marker = TemplateMarker()
    for piece in pieces { marker.add(piece) }
    marker.replaceItems()
    return marker.result
  }

  private mutating func add(_ piece: TemplatePiece) {
    switch piece {
    case .open(let unit, let bytes): open(unit, bytes)
    case .close(let bytes): close(bytes)
    case .markup(let bytes, let isVisible):
      if isVisible { see() }
      result.items.append(.markup(bytes))
    case .text(let text): read(text, as: .text(text))
    case .symbol(let bytes, let reads): read(reads, as: .symbol(bytes, reads: reads))
    case .anchor(let key, let bytes): result.items.append(.anchor(key: key, bytes, here("")))
    case .identifier(let text, let isNumber):
      result.items.append(.identifier(text, isNumber: isNumber))
    case .picture(let tag, let frame): picture(tag, frame)
    case .reference(let name): result.items.append(.reference(name))
    case .deferred: result.items.append(.deferred)
    case .field(let field): place(field)
    }
  }

  /// A field's part is a tag that is read already, and acts where it stands.
  private mutating func place(_ field: FieldPiece) {
    let place = here(field.source)
    guard let action = Tag.Action(field.act) else {
      if case .remark(let remark) = field.act {
        result.diagnostics.append(
          Diagnostic(
            remark.isError ? .error : .warning, remark.code, remark.message,
            at: SourcePlace(document: place), remedy: remark.remedy))
      }
      return
    }
    if case .print = action { see() }
    if !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1].fields.append((result.tags.count, result.items.count))
    }
    var tag = Tag(
      action: action, level: .inferred, source: field.source, place: place, path: openUnits)
    tag.isStanding = true
    result.items.append(.tag(result.tags.count))
    result.tags.append(tag)
  }

  /// Says of a paragraph's fields what words stand before and after them.
  private mutating func surround(_ paragraph: OpenParagraph, _ visible: ClosedRange<Int>?) {
    let words = visible.map {
      paragraph.owners[$0.lowerBound]...paragraph.owners[$0.upperBound]
    }
    for (tag, item) in paragraph.fields {
      for seen in [words, paragraph.visibleItems].compactMap(\.self) {
        if seen.lowerBound < item { result.tags[tag].hasTextBefore = true }
        if seen.upperBound > item { result.tags[tag].hasTextAfter = true }
      }
    }
  }

  private mutating func read(_ text: String, as item: MarkedTemplate.Item) {
    if !paragraphs.isEmpty {
      let index = result.items.count
      paragraphs[paragraphs.count - 1].paths[index] = openUnits
      if case .symbol = item, text == "\n" || text == "\t" {
        paragraphs[paragraphs.count - 1].breaks.insert(paragraphs[paragraphs.count - 1].text.count)
      }
      for scalar in text.unicodeScalars {
        paragraphs[paragraphs.count - 1].text.append(scalar)
        paragraphs[paragraphs.count - 1].owners.append(index)
      }
    }
    result.items.append(item)
  }

  /// Something is there to be seen, in every unit around this place.
  private mutating func see() {
    for unit in openUnits { result.units[unit].visibleCount += 1 }
    if !paragraphs.isEmpty {
      let index = result.items.count
      let first = paragraphs[paragraphs.count - 1].visibleItems?.lowerBound ?? index
      paragraphs[paragraphs.count - 1].visibleItems = first...index
    }
  }

  private mutating func open(_ unit: TemplateUnit, _ bytes: [UInt8]) {
    let id = result.units.count
    result.units.append(.init(unit: unit, parent: openUnits.last, opening: bytes))
    switch unit.kind {
    case .story:
      // A text box within a paragraph is something to be seen in it.
      see()
      stories.append(OpenStory(unit: id, name: unit.name ?? "text"))
    case .table:
      see()
      onStory {
        $0.tableCount += 1
        $0.tables.append((number: $0.tableCount, row: 0, cell: 0, paragraph: 0))
      }
    case .row:
      onStory { story in
        guard !story.tables.isEmpty else { return }
        story.tables[story.tables.count - 1].row += 1
        story.tables[story.tables.count - 1].cell = 0
      }
    case .cell:
      onStory { story in
        guard !story.tables.isEmpty else { return }
        story.tables[story.tables.count - 1].cell += 1
        story.tables[story.tables.count - 1].paragraph = 0
      }
    case .paragraph:
      onStory { story in
        story.paragraphCount += 1
        if !story.tables.isEmpty { story.tables[story.tables.count - 1].paragraph += 1 }
      }
      result.units[id].headingLevelAbove = stories.last?.headingLevel ?? 0
      paragraphs.append(OpenParagraph(unit: id, number: stories.last?.paragraphCount ?? 0))
    default: break
    }
    openUnits.append(id)
    result.items.append(.open(id))
  }

  private mutating func close(_ bytes: [UInt8]) {
    guard let id = openUnits.popLast() else { return }
    result.units[id].closing = bytes
    let unit = result.units[id].unit
    switch unit.kind {
    case .paragraph:
      if let paragraph = paragraphs.popLast() {
        let text = finish(paragraph)
        if let level = unit.headingLevel {
          onStory {
            $0.heading = text
            $0.headingLevel = level
          }
        }
      }
    case .table: onStory { _ = $0.tables.popLast() }
    case .story:
      if let raw = stories.removeLast().raw {
        report(
          "unclosed-block", "{% raw %} is never ended", raw,
          remedy: "write {% endraw %} after the words whose braces are to be printed")
      }
    default: break
    }
    result.items.append(.close(id))
  }

  private mutating func onStory(_ change: (inout OpenStory) -> Void) {
    if !stories.isEmpty { change(&stories[stories.count - 1]) }
  }

  /// Takes the tags out of a paragraph's text. Gives the words back, for a heading.
  private mutating func finish(_ paragraph: OpenParagraph) -> String {
    let text = paragraph.text
    let found = tags(of: paragraph)
    let path = openUnits + [paragraph.unit]
    let (visible, count) = visibleText(text, found)
    for unit in path { result.units[unit].visibleCount += count }
    surround(paragraph, visible)
    var tagOfScalar: [Int: Int] = [:]
    var blanks: Set<Int> = []
    let trimming = TagTrimming(text: text, breaks: paragraph.breaks)
    for tag in found {
      let source = string(text[tag.range])
      let place = place(of: paragraph, words: source)
      guard tag.isClosed else {
        let closing = "\(tag.kind.closing.0)\(tag.kind.closing.1)"
        report(
          "unclosed-tag", "a tag is opened and not closed in its paragraph", place,
          remedy: "write \(closing) at its end")
        continue
      }
      let quoted = tag.quoted.map {
        TagReader.Reading(action: .print(.quoting(string($0[...]))), level: .inferred)
      }
      if let reading = quoted ?? reading(source, tag.kind, place) {
        let id = result.tags.count
        var entry = Tag(
          action: reading.action, level: reading.level, source: source, place: place, path: path)
        let firstOwner = paragraph.owners[tag.range.lowerBound]
        entry.hasTextBefore =
          visible.map { $0.lowerBound < tag.range.lowerBound } ?? false
          || paragraph.visibleItems.map { $0.lowerBound < firstOwner } ?? false
        entry.hasTextAfter =
          visible.map { $0.upperBound >= tag.range.upperBound } ?? false
          || paragraph.visibleItems.map { $0.upperBound >= firstOwner } ?? false
        result.tags.append(entry)
        for index in tag.range { tagOfScalar[index] = id }
        blanks.formUnion(trimming.blanks(beside: tag))
      }
    }
    for range in LooseBraces.words(in: text, outside: found) {
      let words = string(text[range])
      result.diagnostics.append(LooseBraces.finding(words, at: place(of: paragraph, words: words)))
    }
    cut(paragraph, tagOfScalar, blanks)
    var words = text
    for tag in found.reversed() where tag.kind != .print { words.removeSubrange(tag.range) }
    return shortened(string(words[...]))
  }

  /// The tags of a paragraph; of what a `{% raw %}` before it goes over there are none.
  private mutating func tags(of paragraph: OpenParagraph) -> [TagFinder.Found] {
    guard let story = stories.last else { return TagFinder.tags(in: paragraph.text) }
    var isRaw = story.raw != nil
    let found = TagFinder.tags(in: paragraph.text, isRaw: &isRaw)
    if !isRaw {
      onStory { $0.raw = nil }
    } else if let tag = found.last {
      let place = place(of: paragraph, words: string(paragraph.text[tag.range]))
      onStory { $0.raw = place }
    }
    return found
  }

  /// A picture whose alternative text is a tag prints the value in its own frame.
  private mutating func picture(_ source: String, _ frame: PictureFrame) {
    see()
    let paragraph =
      paragraphs.last ?? OpenParagraph(unit: 0, number: stories.last?.paragraphCount ?? 0)
    let place = place(of: paragraph, words: source)
    guard let reading = reading(source, .print, place) else { return }
    var tag = Tag(
      action: reading.action, level: .inferred, source: source, place: place, path: openUnits)
    tag.frame = frame
    result.items.append(.tag(result.tags.count))
    result.tags.append(tag)
  }

  /// What a tag says. One that cannot be read is reported; where it is plain which block it was to
  /// begin or end it still stands for that, so that its partners are not thought to be stray.
  private mutating func reading(
    _ source: String, _ kind: TagFinder.Kind, _ place: DocumentPlace
  ) -> TagReader.Reading? {
    do {
      return try TagReader.read(source, kind: kind)
    } catch {
      report("unreadable-tag", error.message, place, remedy: error.remedy)
      return kind == .statement ? TagReader.standIn(for: source) : nil
    }
  }

  /// Divides the items that a tag covers into what stays and the tag itself, which stands where
  /// its first letter stood; leaves out the blanks that it takes away.
  private mutating func cut(
    _ paragraph: OpenParagraph, _ tagOfScalar: [Int: Int], _ blanks: Set<Int>
  ) {
    guard !tagOfScalar.isEmpty else { return }
    var placed: Set<Int> = []
    var index = 0
    while index < paragraph.owners.count {
      let owner = paragraph.owners[index]
      let end = paragraph.owners[index...].firstIndex { $0 != owner } ?? paragraph.owners.count
      defer { index = end }
      let isCut = (index..<end).contains { tagOfScalar[$0] != nil || blanks.contains($0) }
      guard isCut else { continue }
      var pieces: [MarkedTemplate.Item] = []
      var kept = String.UnicodeScalarView()
      for scalar in index..<end {
        if blanks.contains(scalar) { continue }
        guard let tag = tagOfScalar[scalar] else {
          kept.append(paragraph.text[scalar])
          continue
        }
        if placed.insert(tag).inserted {
          if !kept.isEmpty { pieces.append(.text(String(kept))) }
          kept = String.UnicodeScalarView()
          // The path runs down to the run or span that holds the tag's first letter.
          result.tags[tag].path = paragraph.paths[owner] ?? result.tags[tag].path
          pieces.append(.tag(tag))
        }
      }
      if !kept.isEmpty { pieces.append(.text(String(kept))) }
      replacements[owner] = pieces
    }
  }

  /// Where the last piece stands.
  private func here(_ words: String) -> DocumentPlace {
    paragraphs.last.map { place(of: $0, words: words) }
      ?? DocumentPlace(part: stories.last?.name ?? "text")
  }

  private func place(of paragraph: OpenParagraph, words: String) -> DocumentPlace {
    let story = stories.last
    var place = DocumentPlace(part: story?.name ?? "text")
    place.heading = story?.heading
    if let table = story?.tables.last {
      place.table = table.number
      place.row = table.row
      place.cell = table.cell
      place.paragraph = table.paragraph > 1 ? table.paragraph : nil
    } else {
      place.paragraph = paragraph.number
    }
    place.words = words.isEmpty ? nil : shortened(words)
    return place
  }

  /// As many words as a message has room for.
  private func shortened(_ words: String) -> String {
    words.count > 60 ? String(words.prefix(59)) + "…" : words
  }

  /// From where to where the text holds something to be seen, words outside tags or the beginning
  /// of a print tag; and how many things: 1 for any words, 1 for each print tag.
  private func visibleText(
    _ text: [Unicode.Scalar], _ found: [TagFinder.Found]
  ) -> (range: ClosedRange<Int>?, count: Int) {
    var range: ClosedRange<Int>?
    var count = 0
    func see(_ index: Int) { range = (range?.lowerBound ?? index)...index }
    var hasWords = false
    var index = 0
    for tag in found + [TagFinder.Found(range: text.count..<text.count, kind: .comment)] {
      while index < tag.range.lowerBound {
        if !text[index].properties.isWhitespace {
          see(index)
          hasWords = true
        }
        index += 1
      }
      if tag.kind == .print {
        see(tag.range.lowerBound)
        count += 1
      }
      index = tag.range.upperBound
    }
    return (range, count + (hasWords ? 1 : 0))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private mutating func report(
    _ code: String, _ message: String, _ place: DocumentPlace, remedy: String?
  ) {
    result.diagnostics.append(
      Diagnostic(.error, code, message, at: SourcePlace(document: place), remedy: remedy))
  }

  private mutating func replaceItems() {
    guard !replacements.isEmpty else { return }
    var items: [MarkedTemplate.Item] = []
    items.reserveCapacity(result.items.count)
    for (index, item) in result.items.enumerated() {
      if let pieces = replacements[index] { items += pieces } else { items.append(item) }
    }
    result.items = items
  }
}
