/// Values under keys of any kind, in their order: `{1: "one", 2: "two"}`.
///
/// Data never hold one; a ``Record`` is what has texts alone for keys.
struct Mapping: Sendable, Hashable {
  private(set) var keys: [Value] = []
  private(set) var values: [Value] = []
  private var places: [Value: Int] = [:]
  /// How many levels of lists and groups there are, this one among them.
  private(set) var depth: UInt8 = 1

  /// The value under that key. A key given twice keeps its place and takes the new value; yes and
  /// 1 are one key, as in Python.
  subscript(key: Value) -> Value? {
    get { places[key.asNumber].map { values[$0] } }
    set {
      guard let newValue else { return }
      depth = Swift.max(depth, Swift.max(key.depth, newValue.depth).oneDeeper)
      if let place = places[key.asNumber] {
        values[place] = newValue
      } else {
        places[key.asNumber] = keys.count
        keys.append(key)
        values.append(newValue)
      }
    }
  }

  static func == (left: Mapping, right: Mapping) -> Bool {
    left.keys.count == right.keys.count
      && zip(left.keys, left.values).allSatisfy { right[$0] == $1 }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(keys.count) }
}

extension Value {
  /// A group of fields where all keys are texts, a mapping otherwise.
  static func dictionary(_ pairs: [(key: Value, value: Value)]) -> Value {
    if pairs.allSatisfy({ if case .text = $0.key { true } else { false } }) {
      return .record(Record(pairs.map { ($0.key.words ?? "", $0.value) }))
    }
    var mapping = Mapping()
    for pair in pairs { mapping[pair.key] = pair.value }
    return .other(Special(.mapping(mapping)))
  }
}
