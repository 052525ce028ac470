package import Decisions
package import Diagnostics

/// What is found while a file is read: its faults, and where each field stands.
package struct FileReading: Sendable {
  package let file: String
  package var diagnostics: [Diagnostic] = []
  package var fields: [FieldPath: SourcePlace] = [:]
  /// The fields that a shorter way of writing holds, and the field in which it stands.
  package var shortForms: [FieldPath: FieldPath] = [:]
  /// The first lines of texts that are written line by line.
  package var textLines: [FieldPath: Int] = [:]
  package var postReferences: [PostReference] = []

  package init(file: String) {
    self.file = file
  }

  /// Where everything that was read stands.
  package var places: FieldPlaces {
    FieldPlaces(file: file, fields: fields, shortForms: shortForms, textLines: textLines)
  }

  /// A decision that was read, with its facts and the posts that were named on the way.
  package func stated(_ decision: Decision) -> StatedDecision {
    StatedDecision(
      decision, facts: .record(Decision.noun.facts(of: decision)), posts: postReferences)
  }

  package mutating func note(_ path: FieldPath, line: Int, column: Int) {
    fields[path] = place(line: line, column: column, field: path.text)
  }

  /// A place in the file, or, for line 0, the record.
  private func place(line: Int, column: Int, field: String?) -> SourcePlace {
    line == YAMLNode.recordLine
      ? SourcePlace(file: YAMLNode.recordName, field: field)
      : SourcePlace(file: file, line: line, column: column, field: field)
  }

  package mutating func report(
    _ code: String, _ message: String, at node: YAMLNode, _ path: FieldPath, remedy: String?
  ) {
    report(code, message, line: node.line, column: node.column, path, remedy: remedy)
  }

  package mutating func report(
    _ code: String, _ message: String, line: Int, column: Int, _ path: FieldPath, remedy: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code, message,
        at: place(line: line, column: column, field: path.text.isEmpty ? nil : path.text),
        remedy: remedy))
  }

  /// A fault of a field that was read, in the record that begins at `node`.
  package mutating func report(
    _ code: String, _ message: String, in node: YAMLNode, _ path: FieldPath, remedy: String?
  ) {
    var (line, column) = (node.line, node.column)
    if let found = fields[path] {
      (line, column) = (found.line ?? YAMLNode.recordLine, found.column ?? 0)
    }
    report(code, message, line: line, column: column, path, remedy: remedy)
  }

  /// A value of another sort than the field holds.
  package mutating func reportType(_ node: YAMLNode, _ path: FieldPath, expected: String) {
    report(
      "wrong-type", "expected \(expected), found \(node.inWords)", at: node, path,
      remedy: node.isNothing ? "write it, or leave the whole line out" : nil)
  }
}

extension YAMLNode {
  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { return scalar }
    return nil
  }

  package var isNothing: Bool { scalar?.isNothing ?? false }

  /// What stands here, for a message: "a list", "“8 April 2020”", "nothing".
  package var inWords: String {
    switch content {
    case .sequence: return "a list"
    case .mapping(let entries):
      return entries.first.map { "a mapping (“\($0.key): …”)" } ?? "an empty mapping"
    case .scalar(let scalar):
      if scalar.isNothing { return "nothing" }
      let line = scalar.text.split(separator: "\n").first ?? ""
      return "“\(line.count > 40 ? line.prefix(39) + "…" : line)”"
    }
  }
}

extension FileReading {
  /// The faults in the order of the file.
  package var inOrder: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a?.line ?? 0, a?.column ?? 0, left.offset)
        < (b?.line ?? 0, b?.column ?? 0, right.offset)
    }.map(\.element)
  }
}
