public import Councils
import DecisionFiles
import Decisions
public import Diagnostics

/// Reads a council's `policy.yaml`.
public enum CouncilReader {
  /// The council that the text describes, or everything that is wrong with it.
  ///
  /// `rules` are those that a policy can name.
  public static func read(
    policy text: String, file: String, rules: [NameableRule]
  ) throws(DiagnosticsError) -> PolicyFile {
    let (root, problems) = try YAMLReader.content(of: text, file: file)
    var reading = FileReading(file: file)
    reading.diagnostics = problems
    let council = Council.noun.read(root, .root, &reading)
    if let council {
      var checks = PolicyChecks(council: council, rules: rules, root: root, reading: reading)
      checks.run()
      reading = checks.reading
    }
    guard let council, reading.diagnostics.isEmpty else {
      throw DiagnosticsError(reading.inOrder)
    }
    return PolicyFile(council: council, places: reading.places)
  }
}
