import DecisionFiles
public import Diagnostics

/// Reads a council's `policy.yaml`.
public enum CouncilReader {
  /// The council that the text describes, or everything that is wrong with it.
  public static func read(policy text: String, file: String) throws(DiagnosticsError) -> Council {
    let (root, problems) = try YAMLReader.content(of: text, file: file)
    var reading = FileReading(file: file)
    reading.diagnostics = problems
    let council = Council.noun.read(root, .root, &reading)
    if let council { PolicyChecks.run(on: council, root, &reading) }
    guard let council, reading.diagnostics.isEmpty else {
      throw DiagnosticsError(reading.inOrder)
    }
    return council
  }
}
