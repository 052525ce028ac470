import Decisions
import Diagnostics

extension FileReading {
  /// A fault of a field that was read, or of one that is left out of what was read.
  mutating func report(
    _ code: String, _ message: String, at path: FieldPath, remedy: String?
  ) {
    let place = places.place(of: path)
    report(
      code, message, line: place.line ?? 1, column: place.column ?? 1, path, remedy: remedy)
  }
}
