public import CivilTime
public import Diagnostics
import OfficeFiles
import TemplateLanguage

/// Checks a clause by itself, as the only thing that a template would print.
public enum ClauseCheck {
  /// Everything wrong with a clause, and with the clauses that it uses.
  ///
  /// - Parameters:
  ///   - names: where the names that it may print are declared.
  ///   - day: on which it ought to be in force.
  public static func findings(
    of file: String, names: TemplateWork.Names, on day: CivilDate
  ) throws(Failure) -> [Diagnostic] {
    let bytes = try InputFile.bytes(file)
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(parts.last?.dropLast(3) ?? "")
    let folder = parts.dropLast().joined(separator: "/")
    let clause = ClauseReader.read(bytes, name: name, file: file)
    guard !clause.diagnostics.contains(where: { $0.code == "clause-name" }) else {
      return clause.diagnostics
    }
    let library = try ClauseFolder.library(at: folder.isEmpty ? "." : folder)
    let form = try orFail(.data) { () throws(DiagnosticsError) in
      try DocumentTemplate(
        Array("{{ clause(\"\(name)\") }}".utf8), file: file, clauses: library)
    }
    return try TemplateWork.check(form, names: names, on: day)
  }
}
