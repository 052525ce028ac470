public import TemplateLanguage

extension RecordShape {
  /// The names that the data lack, though they are declared as always there, or as there with what
  /// they go with.
  public func lacking(in record: Record, _ prefix: String = "") -> [String] {
    fields.flatMap { field -> [String] in
      let name = prefix + field.name
      guard let value = record[field.name], !value.isMissing else {
        let goesWith = field.goesWith.flatMap { record[$0]?.isTruthy } ?? false
        return !field.mayBeLeftOut || goesWith ? [name] : []
      }
      switch (field.shape, value) {
      case (.record(let shape), .record(let inner)): return shape.lacking(in: inner, name + ".")
      case (.list(.record(let shape)), .list(let items)):
        return items.flatMap { item -> [String] in
          if case .record(let inner) = item { return shape.lacking(in: inner, name + "[].") }
          return []
        }
      default: return []
      }
    }
  }
}
