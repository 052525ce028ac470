package import Decisions
import JSONText

extension FieldType where Value == String {
  /// Words of one line, or a few: whatever was written, `1.10` and `No` included.
  package static var text: FieldType {
    .scalar(
      "text", .text, schema: ["type": .array([.string("string"), .string("number")])],
      parse: { scalar, node, path, reading in
        nonEmpty(scalar.text.trimmingBlanks, at: node, path, &reading)
      },
      fact: { .text($0) })
  }

  /// Words in Markdown.
  package static var markdown: FieldType {
    .scalar(
      "text", .markdown,
      schema: [
        "type": .array([.string("string"), .string("number")]),
        "contentMediaType": .string("text/markdown"),
      ],
      parse: { scalar, node, path, reading in
        if scalar.isLiteral {
          let blank = scalar.text.prefix { $0.isWhitespace }.count { $0.isNewline }
          reading.textLines[path] = node.line + 1 + blank
        }
        return nonEmpty(scalar.text.trimmingBlankLines, at: node, path, &reading)
      },
      fact: { .markdown($0) })
  }

  private static func nonEmpty(
    _ text: String, at node: YAMLNode, _ path: FieldPath, _ reading: inout FileReading
  ) -> String? {
    if !text.isEmpty { return text }
    reading.report(
      "empty-text", "the text is empty", at: node, path,
      remedy: "write it, or leave the whole line out")
    return nil
  }
}

extension FieldType where Value: Identifier {
  /// The id of something: lower-case letters, digits and hyphens.
  package static var id: FieldType { identifier { _, _, _ in } }

  package static func identifier(
    note: @escaping @Sendable (Value, FieldPath, inout FileReading) -> Void
  ) -> FieldType {
    .scalar(
      "an id such as head-of-housing", .text,
      schema: [
        "type": .string("string"), "pattern": .string("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
      ],
      parse: { scalar, node, path, reading in
        let id = Value(rawValue: scalar.text)
        guard id.isWellFormed else {
          reading.report(
            "bad-id", "“\(scalar.text)” is not an id", at: node, path,
            remedy: "an id has lower-case letters, digits and hyphens, such as head-of-housing")
          return nil
        }
        note(id, path, &reading)
        return id
      },
      fact: { .text($0.rawValue) })
  }
}

extension FieldType where Value == String {
  /// An id whose sort the domain does not tell apart from words.
  package static var idText: FieldType {
    let id = FieldType<GroundID>.id
    return FieldType(
      expected: id.expected, shape: id.shape, schema: id.schema,
      read: { id.read($0, $1, &$2)?.rawValue }, fact: { .text($0) })
  }
}

extension FieldType where Value == PostID {
  /// The id of a post of the council's policy file; the file remembers that it names it.
  package static var post: FieldType<PostID> {
    identifier { post, path, reading in
      reading.postReferences.append(PostReference(field: path, post: post))
    }
  }
}

extension FieldType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  package static var choice: FieldType {
    let names = Value.allCases.map(\.rawValue)
    let expected = "one of " + names.joined(separator: ", ")
    return .scalar(
      expected, .choice(names), schema: ["enum": .array(names.map { .string($0) })],
      parse: { scalar, node, path, reading in
        if let value = Value(rawValue: scalar.text) { return value }
        reading.report(
          "unknown-choice", "expected \(expected), found \(node.inWords)", at: node, path,
          remedy: suggestion(for: scalar.text, among: names))
        return nil
      },
      fact: { .choice($0.rawValue) })
  }
}

extension String {
  /// The text without white space at either end.
  var trimmingBlanks: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }

  /// The text without blank lines at either end; spaces that begin its first line stay.
  var trimmingBlankLines: String {
    guard let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return ""
    }
    let text = unicodeScalars[...last]
    let first = text.firstIndex { !$0.properties.isWhitespace } ?? text.startIndex
    let start = text[..<first].lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    return String(text[start...])
  }
}
