/// Named values in their order: a person with a name and an address, or all the facts of a paper.
public struct Record: Sendable {
  private var fields: [Field] = []
  /// Places of the names; kept only by records large enough for a search by eye to be slow.
  private var places: [String: Int] = [:]

  private struct Field: Sendable {
    let name: String
    var value: Value
  }

  /// How many levels of lists and groups there are or were, this one among them.
  private(set) var depth: UInt8 = 1

  private static let mostWithoutPlaces = 8

  /// A record that holds nothing yet.
  public init() {}

  /// A record of these values in this order; of a name given twice, the last value stays.
  public init(_ pairs: some Sequence<(String, Value)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// The names in their order.
  public var keys: [String] { fields.map(\.name) }

  /// The values in the order of their names.
  public var values: [Value] { fields.map(\.value) }

  /// How many names there are.
  public var count: Int { fields.count }

  /// Whether there is no name at all.
  public var isEmpty: Bool { fields.isEmpty }

  /// The value of that name, or nil when the record has none. A new name goes to the end;
  /// setting nil takes the name out.
  public subscript(name: String) -> Value? {
    get { place(of: name).map { fields[$0].value } }
    set {
      if let newValue { depth = max(depth, newValue.depth.oneDeeper) }
      switch (place(of: name), newValue) {
      case (let place?, let value?):
        fields[place].value = value
      case (let place?, nil):
        fields.remove(at: place)
        places = [:]
        if fields.count > Record.mostWithoutPlaces { indexAll() }
      case (nil, let value?):
        fields.append(Field(name: name, value: value))
        if fields.count == Record.mostWithoutPlaces + 1 {
          indexAll()
        } else if fields.count > Record.mostWithoutPlaces {
          places[name] = fields.count - 1
        }
      case (nil, nil):
        break
      }
    }
  }

  /// The value of that name, looked for first at the place where records of the like had it; the
  /// hint becomes the place found.
  func value(named name: String, hint: inout Int) -> Value? {
    if hint < fields.count, fields[hint].name == name { return fields[hint].value }
    guard let place = place(of: name) else { return nil }
    hint = place
    return fields[place].value
  }

  private func place(of name: String) -> Int? {
    if fields.count > Record.mostWithoutPlaces { return places[name] }
    return fields.firstIndex { $0.name == name }
  }

  private mutating func indexAll() {
    for (place, field) in fields.enumerated() { places[field.name] = place }
  }
}

extension Record: Hashable {
  /// Equal when the same names have equal values, in whatever order.
  public static func == (left: Record, right: Record) -> Bool {
    left.count == right.count && left.fields.allSatisfy { right[$0.name] == $0.value }
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for field in fields {
      var each = Hasher()
      each.combine(field.name)
      each.combine(field.value)
      sum &+= each.finalize()
    }
    hasher.combine(sum)
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  /// A record written out in Swift.
  public init(dictionaryLiteral pairs: (String, Value)...) {
    self.init(pairs)
  }
}
