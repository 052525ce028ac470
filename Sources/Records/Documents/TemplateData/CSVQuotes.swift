import Diagnostics

/// Whether the quotes of a table of comma-separated values are in pairs.
///
/// A value in quotes may hold commas and several lines. Where its second quote is forgotten, all
/// lines up to the next quote would be taken for that one value.
enum CSVQuotes {
  /// Refuses a quote that is not closed, and letters right behind a closing one.
  static func check(_ text: String, delimiter: Character, file: String) throws(DiagnosticsError) {
    var line = 1
    /// Where the value began that stands in quotes.
    var opened = 1
    var state = State.start
    for letter in text {
      switch state {
      case .start:
        if letter == "\"" {
          (state, opened) = (.quoted, line)
        } else if letter != delimiter, !letter.isWhitespace {
          state = .plain
        }
      case .plain:
        if letter == delimiter || letter.isNewline {
          state = .start
        } else if letter == "\"" {
          state = .quoteWithin
        }
      case .quoteWithin:
        guard letter == "\"" else {
          throw fault(
            "a quote stands within a value that does not begin with one", file, line,
            "put the whole value in quotes, and write each quote in it twice")
        }
        state = .plain
      case .quoted:
        if letter == "\"" { state = .closed }
      case .closed:
        if letter == "\"" {
          state = .quoted
        } else if letter == delimiter || letter.isNewline {
          state = .start
        } else if !letter.isWhitespace {
          throw fault(
            opened == line
              ? "letters stand right behind a value in quotes"
              : "the quote opened here is closed only in line \(line), in the midst of a value",
            file, opened,
            "close each value in quotes by a quote, and write each quote in it twice")
        }
      }
      if letter.isNewline { line += 1 }
    }
    if state == .quoted {
      throw fault(
        "the quote opened here is never closed", file, opened,
        "close the value by a quote, or take the quote out")
    }
  }

  private enum State {
    case start
    case plain
    case quoteWithin
    case quoted
    case closed
  }

  private static func fault(
    _ message: String, _ file: String, _ line: Int, _ remedy: String
  ) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(.error, "csv", message, at: SourcePlace(file: file, line: line), remedy: remedy))
  }
}
