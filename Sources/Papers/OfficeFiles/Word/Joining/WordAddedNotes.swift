import Diagnostics
import TemplateLanguage
import XMLTokens

/// The notes that a record has beside those of its parts: the form's with its values, and those that
/// values bring.
struct WordAddedNotes {
  private var notes: [(markup: RequestedMarkup, tokens: [XMLToken])] = []

  /// - Parameters:
  ///   - markup: what the record asked for.
  ///   - roots: the first tokens of the parts that hold notes, by the place of each among additions.
  init(_ markup: ArraySlice<RequestedMarkup>, roots: [String: XMLStart]) throws(XMLError) {
    for one in markup {
      guard let root = roots[one.place] else { continue }
      // The part binds the prefixes.
      var writer = XMLWriter()
      writer.start(root)
      writer.raw(one.bytes)
      writer.end(root.name)
      let tokens = try XMLTokenizer.tokens(of: writer.take(), limits: .own)
      notes.append((one, Array(tokens.dropFirst().dropLast())))
    }
  }

  /// Their tokens.
  var tokens: [[XMLToken]] { notes.map(\.tokens) }

  /// Gives their bookmarks numbers of their own; see ``Swift/Array/numberingBookmarks(_:_:)``.
  mutating func numberBookmarks(_ names: inout Set<String>, _ nextNumber: () -> Int) {
    for index in notes.indices {
      notes[index].tokens = notes[index].tokens.numberingBookmarks(&names, nextNumber)
    }
  }

  /// What is asked for in their place.
  func renamed(_ renaming: WordBookmarkRenaming, _ nextNumber: () -> Int) -> [RequestedMarkup] {
    notes.map { note in
      let unique = note.tokens.madeUnique(notes: [], renaming: renaming, nextNumber: nextNumber)
      var markup = note.markup
      markup.bytes = XMLWriter.bytes(of: unique[...])
      return markup
    }
  }
}
