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
      own.mayBeLeftOut = own.mayBeLeftOut || field.mayBeLeftOut
      if own.goesWith != field.goesWith { own.goesWith = nil }
      if own.doc.isEmpty { own.doc = field.doc }
      result[field.name] = own
    }
    return result
  }

  /// The same where those fields are never left out, each given by the names that lead there.
  public func always(_ paths: [String]) -> RecordShape {
    paths.reduce(self) { $0.always($1.split(separator: ".").map(String.init)[...]) }
  }

  private func always(_ names: ArraySlice<String>) -> RecordShape {
    var result = self
    guard let first = names.first, var field = self[first] else { return self }
    if names.count == 1 {
      field.mayBeLeftOut = false
    } else if case .record(let inner) = field.shape {
      field.shape = .record(inner.always(names.dropFirst()))
    }
    result[first] = field
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
  /// Whether there are data without it, of which a template that prints it bare makes nothing.
  public var mayBeLeftOut: Bool
  /// A field of the same group that counts as no, or is left out too, wherever this one is left out:
  /// a paper that is private has a marking.
  public var goesWith: String?

  /// A declared name.
  public init(
    _ name: String, _ shape: ValueShape, doc: String = "", mayBeLeftOut: Bool = false,
    goesWith: String? = nil
  ) {
    self.name = name
    self.shape = shape
    self.doc = doc
    self.mayBeLeftOut = mayBeLeftOut
    self.goesWith = goesWith
  }
}
