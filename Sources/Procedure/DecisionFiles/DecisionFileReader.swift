public import Decisions
public import Diagnostics

/// Reads a decision file.
public enum DecisionFileReader {
  /// A file that is YAML, before anybody has looked at what it says.
  public struct Opened: Sendable {
    let file: String
    let root: YAMLNode
    let problems: [Diagnostic]
  }

  /// The decision that a file's text holds, or everything that keeps it from being one.
  public static func read(_ text: String, file: String) throws(DiagnosticsError) -> DecisionFile {
    try read(open(text, file: file))
  }

  /// The YAML of a file's text, or why it is none.
  public static func open(_ text: String, file: String) throws(DiagnosticsError) -> Opened {
    let content = try YAMLReader.content(of: text, file: file)
    return Opened(file: file, root: content.root, problems: content.problems)
  }

  /// The decision that an opened file holds, or everything that keeps it from being one.
  public static func read(_ opened: Opened) throws(DiagnosticsError) -> DecisionFile {
    try read(opened, root: opened.root)
  }

  /// The decision that an opened file holds with what the procedure recorded laid over it.
  ///
  /// Records are merged member by member; anything else, a list too, is as it was recorded. What
  /// is recorded is checked as if it had been written; its place is “the record”.
  public static func read(
    _ opened: Opened, laying recorded: FactRecord
  ) throws(DiagnosticsError) -> DecisionFile {
    try read(opened, root: opened.root.laying(recorded, as: DecisionFile.shape))
  }

  private static func read(
    _ opened: Opened, root: YAMLNode
  ) throws(DiagnosticsError) -> DecisionFile {
    var reading = FileReading(file: opened.file)
    reading.diagnostics = opened.problems
    guard let decision = Decision.noun.read(root, .root, &reading),
      reading.diagnostics.isEmpty
    else { throw DiagnosticsError(reading.inOrder) }
    return DecisionFile(stated: reading.stated(decision), places: reading.places)
  }
}
