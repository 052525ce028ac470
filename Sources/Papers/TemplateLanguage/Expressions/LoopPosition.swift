/// Where a loop has got to: what `loop.index` and its family tell within a `for`.
public struct LoopPosition: Sendable, Hashable {
  /// How many items came before this one.
  public var index: Int
  /// How many items there are in all.
  public var length: Int
  /// How many loops stand round this one.
  public var loopsAround: Int

  /// The place of an item in its list; `index` counts from 0.
  public init(index: Int, length: Int, loopsAround: Int = 0) {
    self.index = index
    self.length = length
    self.loopsAround = loopsAround
  }

  /// What `loop` followed by that name gives, or nil for a name it does not have.
  func value(named name: String) -> Value? {
    switch name {
    case "index": .number(index + 1)
    case "index0": .number(index)
    case "revindex": .number(length - index)
    case "revindex0": .number(length - index - 1)
    case "first": .boolean(index == 0)
    case "last": .boolean(index == length - 1)
    case "length": .number(length)
    case "depth": .number(loopsAround + 1)
    case "depth0": .number(loopsAround)
    default: nil
    }
  }

  /// Everything that `loop` tells, as a group of fields.
  var record: Record {
    Record(LoopPosition.shape.names.compactMap { name in value(named: name).map { (name, $0) } })
  }

  /// The names that `loop` declares.
  public static let shape = RecordShape([
    FieldShape("index", .number, doc: "The place of this item, from 1."),
    FieldShape("index0", .number, doc: "The place of this item, from 0."),
    FieldShape("revindex", .number, doc: "How many items are left, this one among them."),
    FieldShape("revindex0", .number, doc: "How many items come after this one."),
    FieldShape("first", .boolean, doc: "Whether this is the first item."),
    FieldShape("last", .boolean, doc: "Whether this is the last item."),
    FieldShape("length", .number, doc: "How many items there are."),
    FieldShape("depth", .number, doc: "1 in an outer loop, 2 in a loop within it, and so on."),
    FieldShape("depth0", .number, doc: "0 in an outer loop, 1 in a loop within it, and so on."),
    FieldShape("previtem", .any, doc: "The item before this one."),
    FieldShape("nextitem", .any, doc: "The item after this one."),
  ])
}
