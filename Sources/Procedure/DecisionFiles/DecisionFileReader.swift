import Decisions
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
    var reading = FileReading(file: opened.file)
    reading.diagnostics = opened.problems
    guard let decision = Decision.noun.read(opened.root, .root, &reading),
      reading.diagnostics.isEmpty
    else { throw DiagnosticsError(reading.inOrder) }
    return DecisionFile(stated: reading.stated(decision), places: reading.places)
  }
}
