import Decisions
public import Diagnostics

/// Reads a decision file.
public enum DecisionFileReader {
  /// The decision that a file's text holds, or everything that keeps it from being one.
  public static func read(_ text: String, file: String) throws(DiagnosticsError) -> DecisionFile {
    let content = try YAMLReader.content(of: text, file: file)
    var reading = FileReading(file: file)
    reading.diagnostics = content.problems
    guard let decision = Decision.noun.read(content.root, .root, &reading),
      reading.diagnostics.isEmpty
    else { throw DiagnosticsError(reading.inOrder) }
    return DecisionFile(
      file: file, decision: decision, fields: reading.fields,
      postReferences: reading.postReferences,
      facts: .record(Decision.noun.facts(of: decision)))
  }
}
