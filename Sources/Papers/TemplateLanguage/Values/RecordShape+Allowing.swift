extension RecordShape {
  /// The same with a place for that path, about which nothing is known.
  public func allowing(_ path: ArraySlice<String>) -> RecordShape {
    guard let name = path.first else { return self }
    var result = self
    var field = result[name] ?? FieldShape(name, .any)
    field.shape = Self.allowing(field.shape, path.dropFirst())
    result[name] = field
    return result
  }

  private static func allowing(_ shape: ValueShape, _ path: ArraySlice<String>) -> ValueShape {
    switch shape {
    case .list(let item) where path.first == "[]": .list(allowing(item, path.dropFirst()))
    case .record(let record): .record(record.allowing(path))
    default: shape
    }
  }
}
