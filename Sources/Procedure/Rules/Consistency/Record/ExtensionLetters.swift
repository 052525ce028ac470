import Decisions

/// An extension whose suppliers are told by letter.
struct ExtensionLetters {
  /// The field of the act.
  let field: FieldPath
  /// The act.
  let act: Extension
  /// The text that speaks of the letters.
  let text: FactPlace?

  /// The extensions of a decision that speak of letters, by their fields or in the text.
  static func all(_ facts: Facts) -> [ExtensionLetters] {
    let found = facts.extensions
    guard !found.isEmpty else { return [] }
    let text = draft(in: facts.prose)
    return found.compactMap { field, act in
      guard act.letters != nil || text != nil else { return nil }
      return ExtensionLetters(field: field, act: act, text: text)
    }
  }

  private static let letters: [Phrase] = [
    "draft letters", "draft letter", "extension letters",
    "extension letter", "letters of extension", "letter of extension",
  ]

  /// Where the text speaks of letters of extension.
  private static func draft(in prose: Prose) -> FactPlace? {
    for phrase in letters {
      if let match = prose.matches(phrase).first { return prose.place(of: match.lowerBound) }
    }
    return nil
  }
}
