/// What differs between two paragraphs that belong together.
struct ParagraphDifference: Sendable {
  enum Kind: Sendable { case same, removed, added }

  /// A stretch of one of them, or of both.
  struct Segment: Sendable {
    var kind: Kind
    /// Where it stands in the old text; empty for what was added.
    var old: Range<Int>
    /// Where it stands in the new text; empty for what was removed.
    var new: Range<Int>
  }

  /// Characters that are the same and look otherwise.
  struct Restyled: Sendable {
    var new: Range<Int>
    var from: RunFormat
    var to: RunFormat
  }

  /// In order; what was removed stands before what came in its place.
  private(set) var segments: [Segment] = []
  private(set) var restyled: [Restyled] = []
  /// The notes whose marks are in both, by the pieces with the marks.
  private(set) var notes: [(old: Int, new: Int, difference: ContainerDifference)] = []
  var isReset = false

  init(segments: [Segment], isReset: Bool) {
    self.segments = segments
    self.isReset = isReset
  }

  /// A paragraph held against itself, with stretches of it taken as added.
  init(of paragraph: Paragraph, added: [Range<Int>], notes: [(piece: Int, ContainerDifference)]) {
    var at = 0
    let end = paragraph.text.utf8.count
    for range in added.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(at, range.lowerBound)
      guard start < range.upperBound else { continue }
      if at < start { segments.append(Segment(kind: .same, old: at..<start, new: at..<start)) }
      segments.append(
        Segment(kind: .added, old: start..<start, new: start..<range.upperBound))
      at = range.upperBound
    }
    if at < end { segments.append(Segment(kind: .same, old: at..<end, new: at..<end)) }
    self.notes = notes.map { ($0.piece, $0.piece, $0.1) }
  }

  var hasNewText: Bool { segments.contains { $0.kind != .same } }

  /// The difference, or nil when there is none.
  init?(_ old: Paragraph, _ new: Paragraph, looks: Bool) {
    let isSameText = old.text == new.text && old.objectKeys == new.objectKeys
    if isSameText {
      let all = 0..<old.text.utf8.count
      segments = all.isEmpty ? [] : [Segment(kind: .same, old: all, new: all)]
    } else {
      segments = Self.segments(WordToken.all(of: old), WordToken.all(of: new))
    }
    if looks {
      compareLooks(old, new)
      isReset = old.format != new.format
    }
    compareNotes(old, new, looks: looks)
    if isSameText, restyled.isEmpty, !isReset, notes.allSatisfy(\.difference.isSame) {
      return nil
    }
  }

  // MARK: Words

  static func segments(_ old: [WordToken], _ new: [WordToken]) -> [Segment] {
    let pairs = SequenceAlignment.pairs(old.map(\.key), new.map(\.key))
    var stretches: [Stretch] = []
    var (left, right) = (0, 0)
    for pair in pairs + [(old.count, new.count)] {
      if left < pair.old || right < pair.new {
        stretches.append(
          Stretch(isSame: false, old: left..<pair.old, new: right..<pair.new))
      }
      guard pair.old < old.count else { break }
      if let last = stretches.last, last.isSame {
        stretches[stretches.count - 1].old = last.old.lowerBound..<pair.old + 1
        stretches[stretches.count - 1].new = last.new.lowerBound..<pair.new + 1
      } else {
        stretches.append(
          Stretch(
            isSame: true, old: pair.old..<pair.old + 1, new: pair.new..<pair.new + 1))
      }
      (left, right) = (pair.old + 1, pair.new + 1)
    }
    return joined(stretches, old).flatMap { stretch -> [Segment] in
      let (from, to) = (bytes(old, stretch.old), bytes(new, stretch.new))
      if stretch.isSame { return [Segment(kind: .same, old: from, new: to)] }
      return [
        Segment(kind: .removed, old: from, new: to.lowerBound..<to.lowerBound),
        Segment(kind: .added, old: from.upperBound..<from.upperBound, new: to),
      ].filter { !$0.old.isEmpty || !$0.new.isEmpty }
    }
  }

  private struct Stretch {
    var isSame: Bool
    /// Ranges of tokens.
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func bytes(_ tokens: [WordToken], _ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else {
      let at =
        range.lowerBound < tokens.count
        ? tokens[range.lowerBound].bytes.lowerBound : tokens.last?.bytes.upperBound ?? 0
      return at..<at
    }
    return tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound
  }

  /// Changes with nothing between them but blanks, marks or one short word are read as one.
  private static func joined(_ stretches: [Stretch], _ old: [WordToken]) -> [Stretch] {
    var result: [Stretch] = []
    for (index, stretch) in stretches.enumerated() {
      if stretch.isSame, let last = result.last, !last.isSame, index + 1 < stretches.count,
        isSlight(old[stretch.old], between: last, stretches[index + 1])
      {
        result[result.count - 1].old = last.old.lowerBound..<stretch.old.upperBound
        result[result.count - 1].new = last.new.lowerBound..<stretch.new.upperBound
      } else if !stretch.isSame, let last = result.last, !last.isSame {
        result[result.count - 1].old = last.old.lowerBound..<stretch.old.upperBound
        result[result.count - 1].new = last.new.lowerBound..<stretch.new.upperBound
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  private static func isSlight(
    _ tokens: ArraySlice<WordToken>, between one: Stretch, _ other: Stretch
  ) -> Bool {
    // An addition and a removal apart are two things that happened.
    guard !(one.old.isEmpty && other.new.isEmpty), !(one.new.isEmpty && other.old.isEmpty) else {
      return false
    }
    guard !tokens.contains(where: { $0.kind == .object }) else { return false }
    let words = tokens.filter { $0.kind == .word }
    if words.isEmpty { return tokens.allSatisfy { $0.kind == .blank } || tokens.count <= 2 }
    return words.count == 1 && words[words.startIndex].key.utf8.count <= 3
      && !one.old.isEmpty && !one.new.isEmpty && !other.old.isEmpty && !other.new.isEmpty
  }

  // MARK: Looks and notes

  private mutating func compareLooks(_ old: Paragraph, _ new: Paragraph) {
    for segment in segments where segment.kind == .same {
      var one = old.pieceIndex(at: segment.old.lowerBound)
      var other = new.pieceIndex(at: segment.new.lowerBound)
      let shift = segment.new.lowerBound - segment.old.lowerBound
      var at = segment.new.lowerBound
      while at < segment.new.upperBound, one < old.pieces.count, other < new.pieces.count {
        let (left, right) = (old.pieces[one], new.pieces[other])
        let end = min(left.bytes.upperBound + shift, right.bytes.upperBound)
        // Nobody sees how a blank looks.
        if left.format != right.format, at < end, !new.isBlank(at..<end) {
          if let last = restyled.last, last.new.upperBound == at, last.from == left.format,
            last.to == right.format
          {
            restyled[restyled.count - 1].new = last.new.lowerBound..<end
          } else {
            restyled.append(Restyled(new: at..<end, from: left.format, to: right.format))
          }
        }
        at = max(at, end)
        if left.bytes.upperBound + shift <= at { one += 1 }
        if right.bytes.upperBound <= at { other += 1 }
      }
    }
  }

  private mutating func compareNotes(_ old: Paragraph, _ new: Paragraph, looks: Bool) {
    for segment in segments where segment.kind == .same {
      let shift = segment.new.lowerBound - segment.old.lowerBound
      for (index, piece) in new.pieces.enumerated() {
        guard let note = piece.note, segment.new.contains(piece.bytes.lowerBound) else { continue }
        let at = old.pieceIndex(at: piece.bytes.lowerBound - shift)
        guard at < old.pieces.count, let before = old.pieces[at].note else { continue }
        notes.append((at, index, ContainerDifference(before, note, looks: looks)))
      }
    }
  }
}

extension Paragraph {
  var objectKeys: [String] {
    pieces.compactMap { if case .object(let key) = $0.kind { key } else { nil } }
  }

  /// The first piece that has characters at or behind a byte.
  func pieceIndex(at byte: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].bytes.upperBound > byte { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The characters in a range of bytes.
  func text(_ bytes: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: bytes.count)])
  }

  func isBlank(_ bytes: Range<Int>) -> Bool {
    text(bytes).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
