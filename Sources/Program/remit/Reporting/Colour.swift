import Diagnostics
import Foundation

/// Colour on a terminal, unless NO_COLOR is set.
enum Colour {
  /// The colours that are used.
  enum Shade: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  /// A word, coloured when the stream it goes to is a terminal.
  static func marked(_ word: String, as shade: Shade, on stream: FileHandle) -> String {
    isWanted(on: stream) ? "\u{1B}[\(shade.rawValue)m\(word)\u{1B}[0m" : word
  }

  /// The diagnostic's text, its severity coloured when the stream it goes to is a terminal.
  static func marked(_ diagnostic: Diagnostic, for stream: FileHandle) -> String {
    let shade: Shade =
      switch diagnostic.severity {
      case .error: .red
      case .warning: .yellow
      case .note: .cyan
      }
    // The place comes first, and may hold the same word.
    let place = diagnostic.place?.description ?? ""
    let rest = diagnostic.text.dropFirst(place.count)
    let word = "\(diagnostic.severity.rawValue):"
    return place
      + rest.replacing(word, with: marked(word, as: shade, on: stream), maxReplacements: 1)
  }

  private static func isWanted(on stream: FileHandle) -> Bool {
    let refused = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return refused.isEmpty && isatty(stream.fileDescriptor) == 1
  }
}
