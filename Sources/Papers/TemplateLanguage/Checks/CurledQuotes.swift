import Diagnostics

/// Quotation marks that a word processor curled within a tag.
///
/// Remit reads “Elm Park” and "Elm Park" alike; other programs that read such templates do not,
/// and a mark that was curled the wrong way ends a text too early or too late.
enum CurledQuotes {
  /// A note for each tag that holds such marks.
  static func diagnostics(in template: MarkedTemplate) -> [Diagnostic] {
    template.tags.compactMap { tag in
      if case .comment = tag.action { return nil }
      // All of them begin with this byte.
      guard tag.source.utf8.contains(0xE2),
        tag.source.contains(where: { "“”„‟‘’‚‛".contains($0) }), !quotesNothing(tag.source)
      else { return nil }
      return Diagnostic(
        .note, "curled-quotes", "the quotation marks in this tag are curled",
        at: SourcePlace(document: tag.place),
        remedy: "they are read as straight ones; to be sure of it type \(straightened(tag.source))")
    }
  }

  /// The tag with straight marks.
  static func straightened(_ source: String) -> String {
    String(
      source.map { character in
        switch character {
        case "“", "”", "„", "‟": "\""
        case "‘", "’", "‚", "‛": "'"
        default: character
        }
      })
  }

  /// Whether the curled marks stand within straight ones, as part of a text: `"the council’s"`.
  private static func quotesNothing(_ source: String) -> Bool {
    var open: Character?
    for character in source {
      if let mark = open {
        if character == mark { open = nil }
      } else if character == "\"" || character == "'" {
        open = character
      } else if "“”„‟‘’‚‛".contains(character) {
        return false
      }
    }
    return true
  }
}
