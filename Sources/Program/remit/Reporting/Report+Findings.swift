import ArgumentParser
import Casework
import Diagnostics
import Foundation
import JSONText
import Rules

extension Report {
  /// How findings are shown.
  struct FindingOptions {
    /// As JSON.
    var json: Bool
    /// With the rules that are met.
    var explain: Bool
    /// With a failing exit status for all that is open.
    var isStrict: Bool
  }

  /// Checks files one after the other and gives what the rules say of them.
  static func findings(
    in files: [String], _ options: FindingOptions,
    check: (String) throws(Failure) -> CheckFiles.Checked
  ) throws {
    var all: [PlacedFinding] = []
    var unreadable: [Diagnostic] = []
    var worst: Failure.Kind?
    for file in files {
      do throws(Failure) {
        let checked = try check(file)
        let shown = checked.findings.filter { options.explain || $0.finding.outcome != .met }
        if options.json { all += shown } else { give(shown, of: checked, in: file) }
        let fails = checked.findings.contains {
          options.isStrict ? $0.isOpen : $0.isOpen && $0.blocks
        }
        if fails { worst = worst ?? .findings }
      } catch {
        if options.json {
          unreadable += error.diagnostics
        } else {
          for diagnostic in error.diagnostics {
            give(Colour.marked(diagnostic, for: .standardOutput))
          }
        }
        // A file that could not be read weighs more than one with findings.
        if worst == nil || worst == .findings { worst = error.kind }
      }
    }
    if options.json { give(FindingJSON.document(all, unreadable).text(indented: true)) }
    if let worst { throw ExitCode(worst.rawValue) }
  }

  private static func give(
    _ findings: [PlacedFinding], of checked: CheckFiles.Checked, in file: String
  ) {
    for finding in findings { give(FindingText.text(finding, for: .standardOutput) + "\n") }
    say("\(file): \(FindingText.count(checked.findings)) (\(checked.title))")
  }
}
