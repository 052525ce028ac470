package import Decisions
import JSONText

extension FieldType where Value == FieldPath {
  /// The name of a field of decision files.
  package static var fieldPath: FieldType<FieldPath> {
    .scalar(
      "a field such as keyDecision.noticeGiven", .text, schema: ["type": .string("string")],
      parse: { scalar, node, path, reading in
        let written = FieldPath(scalar.text)
        if Decision.noun.has(written) { return written }
        reading.report(
          "unknown-field", "decision files have no field “\(scalar.text)”", at: node, path,
          remedy: nearestField(to: written))
        return nil
      },
      fact: { .text($0.text) })
  }

  /// What to write instead: the way is right as far as a name is known.
  private static func nearestField(to written: FieldPath) -> String? {
    var shape = DecisionFile.shape
    var way: [String] = []
    for name in written.names.map({ String($0) }) {
      if let next = shape.shape(at: FieldPath(name)) {
        shape = next
        way.append(name)
      } else {
        let near = suggestion(for: name, among: shape.names)
        if let near, !way.isEmpty { return near + " (after \(way.joined(separator: ".")).)" }
        return near
          ?? (shape.names.isEmpty
            ? "\(way.joined(separator: ".")) has no fields of its own"
            : "there are " + shape.names.joined(separator: ", "))
      }
    }
    return nil
  }
}
