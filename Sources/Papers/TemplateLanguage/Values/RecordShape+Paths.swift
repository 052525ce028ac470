extension RecordShape {
  /// What is declared of the name at the end of a path; `[]` steps into a list.
  func field(at path: [String]) -> FieldShape? {
    var shape = ValueShape.record(self)
    var last: FieldShape?
    for step in path {
      switch shape {
      case .record(let record):
        guard let field = record[step] else { return nil }
        (last, shape) = (field, field.shape)
      case .list(let item): shape = item
      default: return nil
      }
    }
    return last
  }

  /// Every step of a path that the data may leave out, by the path that leads there.
  func optionalSteps(of path: [String]) -> [[String]] {
    var shape = ValueShape.record(self)
    var optional: [[String]] = []
    for (index, step) in path.enumerated() {
      switch shape {
      case .record(let record):
        guard let field = record[step] else { return optional }
        if field.mayBeLeftOut { optional.append(Array(path[...index])) }
        shape = field.shape
      case .list(let item) where step == "[]": shape = item
      default: return optional
      }
    }
    return optional
  }
}
