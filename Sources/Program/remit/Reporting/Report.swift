import ArgumentParser
import Casework
import Diagnostics
import Foundation
import JSONText

/// How the program speaks: data on standard output, talk on standard error.
enum Report {
  /// A line of data, on standard output.
  static func give(_ line: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      say("error: standard output cannot be written\n    make room, or send it elsewhere")
      exit(Failure.Kind.writing.rawValue)
    }
  }

  /// A line of talk.
  static func say(_ line: String) {
    // Where there is nobody to be told, there is nothing more to do.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Diagnostics for a person, on standard error.
  static func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say(Colour.marked(diagnostic)) }
  }

  /// Carries out a command; a failure is told and becomes the exit status.
  static func run(json: Bool = false, _ work: () throws(Failure) -> Void) throws {
    do throws(Failure) {
      try work()
    } catch {
      if json {
        Report.give(DiagnosticJSON.document(error.diagnostics).text(indented: true))
      } else {
        show(error.diagnostics)
      }
      throw ExitCode(error.kind.rawValue)
    }
  }

  /// "1 error and 2 warnings".
  static func count(_ diagnostics: [Diagnostic]) -> String {
    let counts = [Severity.error, .warning].compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "nothing" : counts.joined(separator: " and ")
  }
}

/// Colour on a terminal, unless NO_COLOR is set.
enum Colour {
  static func marked(_ diagnostic: Diagnostic) -> String {
    guard isWanted else { return diagnostic.text }
    let colour =
      switch diagnostic.severity {
      case .error: "\u{1B}[31m"
      case .warning: "\u{1B}[33m"
      case .note: "\u{1B}[36m"
      }
    let word = "\(diagnostic.severity.rawValue):"
    return diagnostic.text.replacing(word, with: "\(colour)\(word)\u{1B}[0m", maxReplacements: 1)
  }

  private static let isWanted =
    ProcessInfo.processInfo.environment["NO_COLOR"].map(\.isEmpty) ?? true
    && isatty(FileHandle.standardError.fileDescriptor) == 1
}
