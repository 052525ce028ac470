extension ValueShape {
  /// The shape of a sample value, so that a form can be checked against sample data.
  public init(describing value: Value) {
    self.init(describing: [value])
  }

  /// The shape that all these samples have. What some leave out, the others tell.
  public init(describing values: [Value]) {
    let known = values.filter { !$0.isMissing }
    guard let first = known.first else {
      self = .any
      return
    }
    let plain = ValueShape.plain(first)
    guard known.allSatisfy({ ValueShape.plain($0) == plain }) else {
      self = .any
      return
    }
    switch first {
    case .list:
      self = .list(ValueShape(describing: known.flatMap { $0.items ?? [] }))
    case .record:
      self = .record(ValueShape.fields(of: known))
    default:
      self = plain
    }
  }

  fileprivate static func fields(of values: [Value]) -> RecordShape {
    var names: [String] = []
    var samples: [String: [Value]] = [:]
    for case .record(let record) in values {
      for (name, value) in zip(record.keys, record.values) {
        if samples[name] == nil { names.append(name) }
        samples[name, default: []].append(value)
      }
    }
    return RecordShape(
      names.map { FieldShape($0, ValueShape(describing: samples[$0] ?? [])) })
  }

  /// The kind alone, with nothing said of what a list or a record holds.
  private static func plain(_ value: Value) -> ValueShape {
    switch value {
    case .missing, .none: .any
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .date: .date
    case .money: .money
    case .list: .list(.any)
    case .record: .record(RecordShape())
    case .flow: .flow
    case .checkBox: .checkBox
    case .pageBreak: .pageBreak
    case .other(let special): special.shape
    }
  }
}

extension RecordShape {
  /// The names that these samples declare together.
  public init(describing records: some Sequence<Record>) {
    self = ValueShape.fields(of: records.map { .record($0) })
  }
}

extension Special {
  fileprivate var shape: ValueShape {
    switch kind {
    case .tuple, .range, .group: .list(.any)
    case .markup: .text
    default: .any
    }
  }
}
