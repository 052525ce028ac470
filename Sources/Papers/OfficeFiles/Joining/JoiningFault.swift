import Diagnostics

/// Why records cannot be joined into one document: it would show of one what is another's.
enum JoiningFault {
  /// Records that share a page print other headers, or refer in them to other places.
  case headerDiffers(remedy: String)
  /// The document has one title, one author, for all.
  case propertiesDiffer(part: String)
  /// The line between text and notes stands once in a document.
  case noteLineDiffers
  /// A field that looks for a style finds it in whichever record has it.
  case looksForStyle(code: String)
  /// Endnotes stand at the end of a document unless its settings say otherwise, and it has none.
  case endnotesStandTogether
  /// A frame stands on a page by its number.
  case standsOnPage(name: String)

  /// What the user is told.
  func error(file: String) -> DiagnosticsError {
    let (code, message, remedy) = words
    return DiagnosticsError(
      Diagnostic(.error, code, message, at: SourcePlace(file: file), remedy: remedy))
  }

  private static let apart = "write a document for each record, without --joined"

  private var words: (code: String, message: String, remedy: String) {
    switch self {
    case .headerDiffers(let remedy):
      (
        "header-differs",
        "a header or footer prints values of the record, and these records share it", remedy
      )
    case .propertiesDiffer(let part):
      (
        "properties-differ",
        "the document's properties (\(part)) print values of the record, and a joined document has "
          + "the properties once",
        "take the tags out of the title and the other properties, or " + Self.apart
      )
    case .noteLineDiffers:
      (
        "note-line-differs",
        "the line between text and notes prints values of the record, and a joined document has it "
          + "once", "take the tags out of it, or " + Self.apart
      )
    case .looksForStyle(let code):
      (
        "field-across-records",
        "the field {\(code.prefix(80))} looks for words of a style, and may find those of another "
          + "record", "print the value itself in its place, or " + Self.apart
      )
    case .endnotesStandTogether:
      (
        "endnotes-together",
        "the file has endnotes and no settings to say that they stand with each record",
        "open the template in Word and save it again"
      )
    case .standsOnPage(let name):
      (
        "frame-on-page",
        "the frame \u{201C}\(name.prefix(80))\u{201D} is anchored to a page by its number, so those "
          + "of all records would stand on the first",
        "anchor it to a paragraph in Writer (Anchor, To Paragraph), or " + Self.apart
      )
    }
  }
}
