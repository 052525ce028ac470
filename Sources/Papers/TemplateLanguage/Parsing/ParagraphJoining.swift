/// Joins paragraphs where a tag asks for it: `{%-` at the start of a paragraph joins it to the one
/// before, `-%}` at the end of one joins it to the next. The first gives the look. One with which a
/// page or a section begins or ends stays by itself.
///
/// So an author can write each branch of a sentence in a line of its own:
///
/// ```
/// The house stands
/// {%- if inTown -%}
///  in the town
/// {%- else -%}
///  in the country
/// {%- endif -%}
/// .
/// ```
enum ParagraphJoining {
  /// The pieces with the paragraphs joined that are to be.
  static func joined(_ pieces: [TemplatePiece]) -> [TemplatePiece] {
    guard mayJoin(pieces) else { return pieces }
    var paragraphs = Reading(pieces).paragraphs
    guard paragraphs.contains(where: { $0.joinsBefore || $0.joinsAfter }) else { return pieces }
    var removed: Set<Int> = []
    var dashes: [Int: Set<Int>] = [:]
    for index in paragraphs.indices.dropLast() {
      let (first, second) = (paragraphs[index], paragraphs[index + 1])
      guard first.joinsAfter || second.joinsBefore, first.parent == second.parent,
        !first.hasBoundary, !second.hasBoundary,
        isBare(pieces[(first.end + 1)..<second.start])
      else { continue }
      removed.formUnion([first.end, second.start])
      if first.joinsAfter, let dash = first.lastDash {
        dashes[dash.piece, default: []].insert(dash.offset)
      }
      if second.joinsBefore, let dash = second.firstDash {
        dashes[dash.piece, default: []].insert(dash.offset)
      }
    }
    paragraphs = []
    return pieces.enumerated().compactMap { index, piece in
      if removed.contains(index) { return nil }
      guard let dashes = dashes[index], case .text(let text) = piece else { return piece }
      var kept = String.UnicodeScalarView()
      for (offset, scalar) in text.unicodeScalars.enumerated() where !dashes.contains(offset) {
        kept.append(scalar)
      }
      return .text(String(kept))
    }
  }

  /// Whether any piece holds a `-` beside a letter that such a tag has, which in most documents
  /// none does: `{%-` may be spread over several.
  private static func mayJoin(_ pieces: [TemplatePiece]) -> Bool {
    var before: UInt8 = 0
    for case .text(let text) in pieces {
      for letter in text.utf8 {
        if before == UInt8(ascii: "%"), letter == UInt8(ascii: "-") { return true }
        if before == UInt8(ascii: "-"), letter == UInt8(ascii: "%") { return true }
        before = letter
      }
    }
    return false
  }

  /// Whether nothing but marks and blanks stands between two paragraphs.
  private static func isBare(_ pieces: ArraySlice<TemplatePiece>) -> Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .anchor, .reference: true
      case .markup(let bytes, _): bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      default: false
      }
    }
  }

  /// A paragraph among the pieces, and whether a tag joins it to its neighbours.
  private struct Paragraph {
    var start: Int
    var end = 0
    /// The number of the unit around it.
    var parent: Int
    /// Whether a page or a section begins or ends with it, which must not move.
    var hasBoundary = false
    var scalars: [Unicode.Scalar] = []
    /// Where each of them stands: the piece, and its place in it.
    var origins: [(piece: Int, offset: Int)] = []

    /// Whether it lies within `{% raw %}`, where braces are words.
    var isRaw = false

    var joinsBefore: Bool { !isRaw && firstDash != nil }
    var joinsAfter: Bool { !isRaw && lastDash != nil }

    /// The `-` of a `{%-` that nothing but blanks stands before.
    var firstDash: (piece: Int, offset: Int)? {
      guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        scalars[start...].starts(with: "{%-".unicodeScalars)
      else { return nil }
      return origins[start + 2]
    }

    /// The `-` of a `-%}` that nothing but blanks stands behind.
    var lastDash: (piece: Int, offset: Int)? {
      guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }), last >= 4,
        scalars[(last - 2)...last].elementsEqual("-%}".unicodeScalars)
      else { return nil }
      return origins[last - 2]
    }
  }

  private struct Reading {
    private(set) var paragraphs: [Paragraph] = []
    private var units: [(number: Int, paragraph: Int?)] = []
    private var count = 0

    init(_ pieces: [TemplatePiece]) {
      for (index, piece) in pieces.enumerated() { read(piece, at: index) }
      var isRaw = false
      for index in paragraphs.indices {
        let wasRaw = isRaw
        _ = TagFinder.tags(in: paragraphs[index].scalars, isRaw: &isRaw)
        paragraphs[index].isRaw = wasRaw && isRaw
      }
    }

    private mutating func read(_ piece: TemplatePiece, at index: Int) {
      switch piece {
      case .open(let unit, _):
        count += 1
        var paragraph: Int?
        if unit.kind == .paragraph {
          paragraph = paragraphs.count
          paragraphs.append(
            Paragraph(
              start: index, parent: units.last?.number ?? 0, hasBoundary: unit.boundary != nil))
        }
        units.append((count, paragraph))
      case .close:
        if let paragraph = units.popLast()?.paragraph { paragraphs[paragraph].end = index }
      case .text(let text):
        guard let paragraph = units.last(where: { $0.paragraph != nil })?.paragraph else { return }
        for (offset, scalar) in text.unicodeScalars.enumerated() {
          paragraphs[paragraph].scalars.append(scalar)
          paragraphs[paragraph].origins.append((index, offset))
        }
      case .symbol(_, let reads):
        guard let paragraph = units.last(where: { $0.paragraph != nil })?.paragraph else { return }
        for scalar in reads.unicodeScalars {
          paragraphs[paragraph].scalars.append(scalar)
          paragraphs[paragraph].origins.append((index, 0))
        }
      default: return
      }
    }
  }
}
