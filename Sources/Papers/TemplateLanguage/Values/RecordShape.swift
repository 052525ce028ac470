/// The names that a group of fields declares, in their order.
public struct RecordShape: Sendable, Hashable {
  /// The fields in their order, each name once.
  public private(set) var fields: [FieldShape] = []
  private var places: [String: Int] = [:]

  /// A group of these fields; of a name given twice, the last stays.
  public init(_ fields: some Sequence<FieldShape> = []) {
    for field in fields { self[field.name] = field }
  }

  /// The names in their order.
  public var names: [String] { fields.map(\.name) }

  /// The field of that name, or nil when none is declared.
  public subscript(name: String) -> FieldShape? {
    get { places[name].map { fields[$0] } }
    set {
      guard let field = newValue else { return remove(name) }
      if let place = places[name] {
        fields[place] = field
      } else {
        places[name] = fields.count
        fields.append(field)
      }
    }
  }

  /// The fields of both; a field that both declare has the shape that both allow.
  public func union(_ other: RecordShape) -> RecordShape {
    var result = self
    for field in other.fields {
      guard var own = result[field.name] else {
        result[field.name] = field
        continue
      }
      own.shape = own.shape.union(field.shape)
      if own.doc.isEmpty { own.doc = field.doc }
      result[field.name] = own
    }
    return result
  }

  private mutating func remove(_ name: String) {
    guard let place = places[name] else { return }
    fields.remove(at: place)
    places = [:]
    for (place, field) in fields.enumerated() { places[field.name] = place }
  }
}

/// One declared name: what it will hold and what it is for.
public struct FieldShape: Sendable, Hashable {
  /// The name as a form writes it.
  public let name: String
  /// What it will hold.
  public var shape: ValueShape
  /// A sentence on what it is, for the list of fields; may be empty.
  public var doc: String

  /// A declared name.
  public init(_ name: String, _ shape: ValueShape, doc: String = "") {
    self.name = name
    self.shape = shape
    self.doc = doc
  }
}
