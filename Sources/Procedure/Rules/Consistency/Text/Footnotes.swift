import Decisions

/// Footnote marks and their notes.
///
/// Every mark of a footnote has its note, and every note has its mark.
///
/// Finds: a raised figure or `[^1]` without a note; a note that no mark refers to.
/// Clears: write the note, or take the mark out.
enum Footnotes: DecisionRule {
  static let id: RuleID = "TX-6"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var found = clientGroups(facts)
    let prose = facts.prose
    var marks: [(index: Int, mark: UInt64)] = []
    var notes: [(index: Int, mark: UInt64)] = []
    for index in prose.footnotes where !isPower(index, prose) {
      let mark = WordDigest.of(figures(of: index, prose))
      if isNote(index, prose) { notes.append((index, mark)) } else { marks.append((index, mark)) }
    }
    let noted = Set(notes.map(\.mark))
    let marked = Set(marks.map(\.mark))
    for item in marks where !noted.contains(item.mark) {
      guard !isClientGroup(item.index, prose) else { continue }
      found.append(
        withoutNote(prose.text(of: item.index), prose.place(of: item.index)))
    }
    for item in notes where !marked.contains(item.mark) {
      found.append(
        notMet(
          .warns, "nothing refers to the note \(prose.text(of: item.index))",
          at: prose.place(of: item.index), cure: "put its mark where it belongs, or take it out",
          by: .reportAuthor))
    }
    return found.isEmpty ? [met("every mark of a footnote has its note")] : found
  }

  private static func withoutNote(_ mark: String, _ place: FactPlace) -> Finding {
    notMet(
      .warns, "the mark \(mark) has no note", at: place,
      cure: "write the note that the mark refers to, or take the mark out", by: .reportAuthor)
  }

  /// A group of clients carries its own note.
  private static func clientGroups(_ facts: Facts) -> [Finding] {
    let groups = facts.decision.services?.clientGroups ?? []
    return groups.enumerated().compactMap { index, group in
      guard let mark = group.name.unicodeScalars.last, isRaised(mark), group.note == nil else {
        return nil
      }
      let field = FieldPath("services.clientGroups").appending(index)
      return withoutNote("\(mark) of “\(group.name)”", field.place("name"))
    }
  }

  private static func isClientGroup(_ index: Int, _ prose: Prose) -> Bool {
    prose.passages[Int(prose.tokens[index].passage)].field.text.hasPrefix("services.clientGroups")
  }

  private static let raised: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool { raised.contains(scalar) }

  /// The mark in plain figures, so that ¹ and [^1] are one.
  private static func figures(of index: Int, _ prose: Prose) -> String {
    var text = ""
    for scalar in prose.text(of: index).unicodeScalars {
      if let figure = raised.firstIndex(of: scalar) {
        text += String(figure)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// A note begins a line with its mark: `[^1]: …`, `¹ …`.
  private static func isNote(_ index: Int, _ prose: Prose) -> Bool {
    guard prose.tokens[index].marks.contains(.startsLine) else { return false }
    if isRaised(prose.text(of: index).unicodeScalars.first ?? "x") { return true }
    let end = Int(prose.tokens[index].end)
    return prose.bytes[end...].prefix(2).elementsEqual([UInt8(ascii: "]"), UInt8(ascii: ":")])
  }

  private static let units: WordSet = ["m", "km", "cm", "mm", "ft", "sq", "miles", "mile", "co"]

  /// Whether a raised figure is a power: m², km².
  private static func isPower(_ index: Int, _ prose: Prose) -> Bool {
    index > 0 && prose.tokens[index].start == prose.tokens[index - 1].end
      && (units.contains(prose.tokens[index - 1].digest) || prose.tokens[index - 1].isNumber)
  }
}
