/// How far a loop has got.
struct LoopState {
  /// What the loop goes through; empty where only the place is known.
  var items: [Value]
  var length: Int
  var index = 0
  /// How many calls of a recursive loop stand round this one.
  var depth = 0
  /// The loop's place in the program, when it can call itself.
  var recursive: Int?
  /// What `loop.changed` was last asked about.
  var lastChanged: [Value]?

  /// What `loop` followed by that name gives, nil for a name it does not have.
  func value(named name: String) -> Value? {
    switch name {
    case "previtem": index > 0 ? items[index - 1] : .missing("the item before the first")
    case "nextitem":
      index + 1 < items.count ? items[index + 1] : .missing("the item after the last")
    default:
      LoopPosition(index: index, length: length, loopsAround: depth).value(named: name)
    }
  }
}
