import ArgumentParser
import Casework
import Diagnostics
import Foundation
import JSONText

extension Report {
  /// Checks files one after the other and gives what was found in all of them.
  ///
  /// - Parameters:
  ///   - isStrict: whether warnings too make the exit status 1; a note never does.
  ///   - check: what was found in a file, and the words for a file in order.
  static func check(
    _ files: [String], json: Bool, isStrict: Bool,
    _ check: (String) throws(Failure) -> (findings: [Diagnostic], whenInOrder: String)
  ) throws {
    var findings: [Diagnostic] = []
    var worst: Failure.Kind?
    for file in files {
      do throws(Failure) {
        let (found, words) = try check(file)
        findings += found
        if found.isEmpty { say("\(file): \(words)") }
        if found.contains(where: { $0.severity == .error || isStrict && $0.severity == .warning }) {
          worst = worst ?? .findings
        }
      } catch {
        findings += error.diagnostics
        // A file that could not be read weighs more than one with findings.
        if worst == nil || worst == .findings { worst = error.kind }
      }
    }
    findings = findings.withSharedTextsOnce
    if json {
      give(DiagnosticJSON.document(findings).text(indented: true))
    } else {
      for finding in findings { give(Colour.marked(finding, for: .standardOutput)) }
      if findings.contains(where: { $0.severity != .note }) { say(count(findings) + " found.") }
    }
    if let worst { throw ExitCode(worst.rawValue) }
  }
}
