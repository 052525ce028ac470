public import Councils
public import DecisionFiles
import Decisions
public import Diagnostics

/// Checks a decision file: that it can be read, holds what its form asks for, and names only
/// posts, objectives and forms that its council has.
public struct CheckDecision: Sendable {
  /// The decision, its council and its form, once they are known.
  public struct Checked: Sendable {
    /// The decision file.
    public let file: DecisionFile
    /// Its council.
    public let council: Council
    /// Its form.
    public let form: CouncilForm
    /// What was found, in the order of the file.
    public let findings: [Diagnostic]
  }

  /// Reads and checks.
  ///
  /// A file that is no YAML is a failure of kind data; one whose fields are wrong, of the kind
  /// given, so that `remit check` can call it findings and `remit render` unreadable data.
  public static func run(
    _ path: String, text: String, wrongFields: Failure.Kind,
    councils: () throws(Failure) -> CouncilFolders
  ) throws(Failure) -> (checked: Checked, folders: CouncilFolders) {
    _ = try orFail(.data) { () throws(DiagnosticsError) in
      try YAMLReader.read(text, file: path)
    }
    let file = try orFail(wrongFields) { () throws(DiagnosticsError) in
      try DecisionFileReader.read(text, file: path)
    }
    let folders = try councils()
    let council: Council
    do {
      council = try folders.council(file.decision.council)
    } catch {
      guard error.diagnostics.first?.code == "unknown-council" else { throw error }
      throw Failure(wrongFields, error.diagnostics.map { placed($0, file, "council") })
    }
    let findings = CompletenessCheck(council: council).problems(in: file)
    guard let form = council.form(file.decision.form) else {
      throw Failure(wrongFields, findings)
    }
    return (Checked(file: file, council: council, form: form, findings: findings), folders)
  }

  private static func placed(
    _ diagnostic: Diagnostic, _ file: DecisionFile, _ field: FieldPath
  ) -> Diagnostic {
    var result = diagnostic
    result.place = file.place(of: field)
    return result
  }
}
