import Decisions
import JSONText

extension FieldType {
  /// A value of another type, or a word that stands for a value of its own, such as `unknown`.
  package static func word<Inner>(
    _ word: String, for meaning: Value, or type: FieldType<Inner>,
    _ wrap: @escaping @Sendable (Inner) -> Value, back: @escaping @Sendable (Value) -> Inner?
  ) -> FieldType {
    FieldType(
      expected: "\(type.expected), or \(word)", shape: type.shape,
      schema: {
        .object(["anyOf": .array([.object(["const": .string(word)]), type.schema(&$0)])])
      },
      read: { node, path, reading in
        if let scalar = node.scalar, scalar.isPlain, scalar.text == word { return meaning }
        return type.read(node, path, &reading).map(wrap)
      },
      fact: { value in back(value).map(type.fact) ?? .text(word) })
  }
}
