/// How far a loop has got.
struct LoopState {
  /// What the loop goes through; empty where only the place is known.
  var items: [Value]
  var length: Int
  var index = 0
  /// Which item of the whole list is gone through, from 1: a condition may leave some out.
  var number = 1
  /// How many calls of a recursive loop stand round this one.
  var depth = 0
  /// The loop's place in the program, when it can call itself.
  var recursive: Int?
  /// The loop's place in the program.
  var code: Int?
  /// What `loop.changed` was last asked about.
  var lastChanged: [Value]?

  /// What came before and what comes next, where the items come one after the other.
  var neighbours: (previous: Value?, next: Value?)?

  /// What a loop can tell that does not know how many items will come.
  static let knownAsRowsCome: Set<String> = [
    "index", "index0", "first", "last", "previtem", "nextitem", "depth", "depth0", "cycle",
    "changed",
  ]

  /// What `loop` followed by that name gives, nil for a name it does not have.
  func value(named name: String) -> Value? {
    switch name {
    case "previtem" where neighbours != nil:
      neighbours?.previous ?? .missing("the item before the first")
    case "nextitem" where neighbours != nil:
      neighbours?.next ?? .missing("the item after the last")
    case "last" where neighbours != nil: .boolean(neighbours?.next == nil)
    case "previtem": index > 0 ? items[index - 1] : .missing("the item before the first")
    case "nextitem":
      index + 1 < items.count ? items[index + 1] : .missing("the item after the last")
    default:
      LoopPosition(index: index, length: length, loopsAround: depth).value(named: name)
    }
  }
}
