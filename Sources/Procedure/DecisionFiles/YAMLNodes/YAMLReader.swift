public import Diagnostics

/// Reads a YAML file into values with places.
///
/// Values keep the text they were written in; what they mean is for the field to say. Anchors,
/// aliases and tags are refused, so that a file says what it says where it says it, and so that a
/// few lines cannot stand for millions of values. The file is UTF-8, with or without a byte order
/// mark, its lines ended in any usual way.
public enum YAMLReader {
  /// The content of the file, or everything that keeps it from being read.
  public static func read(
    _ text: String, file: String, limits: YAMLLimits = .incoming
  ) throws(DiagnosticsError) -> YAMLNode {
    let content = try self.content(of: text, file: file, limits: limits)
    guard content.problems.isEmpty else { throw DiagnosticsError(content.problems) }
    return content.root
  }

  /// The content of the file, and the names that stand twice in it: of those the last is read, so
  /// that the rest of the file can be looked at too.
  package static func content(
    of text: String, file: String, limits: YAMLLimits = .incoming
  ) throws(DiagnosticsError) -> (root: YAMLNode, problems: [Diagnostic]) {
    guard text.utf8.count <= limits.bytes else {
      throw DiagnosticsError(
        Diagnostic(
          .error, "too-large",
          "the file has \(text.utf8.count) bytes, and at most \(limits.bytes) are read",
          at: SourcePlace(file: file), remedy: "put tables and annexes into files of their own"))
    }
    var source = YAMLSource(text, file: file)
    guard source.problems.isEmpty else { throw DiagnosticsError(source.problems) }
    let root = try YAMLComposition.root(of: &source)
    var conversion = YAMLConversion(source: source, limits: limits)
    let node = conversion.node(root, depth: 0)
    guard let node, conversion.problems.allSatisfy({ $0.code == "duplicate-key" }) else {
      throw DiagnosticsError(conversion.problems)
    }
    return (node, conversion.problems)
  }
}
