package import Councils
package import DecisionFiles

extension FieldType {
  /// A value of the given type, or the word `unknown`.
  package static func known<Inner>(_ type: FieldType<Inner>) -> FieldType
  where Value == Known<Inner> {
    .word(
      "unknown", for: .unknown, or: type, { .known($0) },
      back: { if case .known(let value) = $0 { value } else { nil } })
  }
}
