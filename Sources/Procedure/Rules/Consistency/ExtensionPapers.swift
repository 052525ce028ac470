import CivilTime
import Decisions

/// An extension whose suppliers are told by letter.
struct ExtensionPapers {
  let place: FieldPath
  let act: Extension
  /// The text that speaks of the letters.
  let text: FactPlace?

  /// The extensions of a decision that speak of letters, by their fields or in the text.
  static func all(_ facts: Facts) -> [ExtensionPapers] {
    let found = ActFinder.extensions(in: facts)
    guard !found.isEmpty else { return [] }
    let text = draft(in: facts.prose)
    return found.compactMap { place, act in
      guard act.letters != nil || text != nil else { return nil }
      return ExtensionPapers(place: place, act: act, text: text)
    }
  }

  private static let letters = [
    Phrase("draft letters"), Phrase("draft letter"), Phrase("extension letters"),
    Phrase("extension letter"), Phrase("letters of extension"), Phrase("letter of extension"),
  ]

  private static func draft(in prose: Prose) -> FactPlace? {
    for phrase in letters {
      if let match = prose.matches(phrase).first { return prose.place(of: match.lowerBound) }
    }
    return nil
  }
}
