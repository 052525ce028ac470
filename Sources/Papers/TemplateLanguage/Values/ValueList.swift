/// Values in order, which know how deep lists and groups of fields are nested in them.
public struct ValueList: Sendable {
  /// The values.
  public let items: [Value]
  /// How many levels of lists and groups there are, this one among them; counted up to 255.
  let depth: UInt8

  /// A list of those values.
  public init(_ items: [Value]) {
    self.items = items
    depth = ValueList.depth(around: items)
  }

  /// How deep something is that holds those values.
  static func depth(around values: [Value]) -> UInt8 {
    var deepest: UInt8 = 0
    for value in values { deepest = Swift.max(deepest, value.depth) }
    return deepest.oneDeeper
  }
}

extension ValueList: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { items.startIndex }

  /// The place after the last.
  public var endIndex: Int { items.endIndex }

  /// The value at a place.
  public subscript(place: Int) -> Value { items[place] }
}

extension ValueList: Hashable {
  /// Equal when the values are, in their order.
  public static func == (left: ValueList, right: ValueList) -> Bool { left.items == right.items }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) { hasher.combine(items) }
}

extension Value {
  /// Values in order.
  public static func list(_ items: [Value]) -> Value { .list(ValueList(items)) }

  /// How many levels of lists and groups of fields the value has: 0 for a text or a number.
  var depth: UInt8 {
    switch self {
    case .list(let items): items.depth
    case .record(let record): record.depth
    case .other(let special):
      switch special.kind {
      case .tuple(let items): items.depth
      case .group(let group): max(group.key.depth, group.items.depth).oneDeeper
      case .mapping(let mapping): mapping.depth
      case .method(let value, _): value.depth.oneDeeper
      default: 0
      }
    default: 0
    }
  }
}

extension UInt8 {
  /// One level more, as far as it is counted.
  var oneDeeper: UInt8 { self == .max ? .max : self + 1 }
}
