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
    for diagnostic in diagnostics { say(Colour.marked(diagnostic, for: .standardError)) }
  }

  /// Carries out a command; a failure is told and becomes the exit status.
  static func run(_ work: () throws(Failure) -> Void) throws {
    do throws(Failure) {
      try work()
    } catch {
      show(error.diagnostics)
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
