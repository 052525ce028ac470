/// Which place each name of a template has while it is compiled.
///
/// A name belongs to the block that binds it: a loop, a macro, a `with`, or the template itself. A
/// name bound by `set` is bound from there on, and is what it was further out until then.
struct NameScopes {
  /// The names of the slots, by their places.
  private(set) var slotNames: [String] = []
  private(set) var dataNames: [String] = []
  private var dataPlaces: [String: Int] = [:]
  private var scopes: [Scope] = []
  /// The slots that some expression reads.
  private(set) var read: Set<Int> = []
  /// How often each name of the data is read.
  private(set) var dataReads: [Int] = []
  /// How often each slot is read, and of those the fields that are read of it.
  private var slotReads: [Int: Int] = [:]
  private var slotFields: [Int: [String]] = [:]

  private struct Scope {
    var slots: [String: Slot] = [:]
  }

  private struct Slot {
    var place: Int
    /// Whether the name has a value wherever it can be seen.
    var isCertain: Bool
  }

  /// How many slots there are yet.
  var count: Int { slotNames.count }

  /// Begins a block that binds those names: some for certain, some when a `set` is come to.
  mutating func enter(certain: [String] = [], perhaps: [String] = []) -> Range<Int> {
    let start = count
    var scope = Scope()
    for name in certain where scope.slots[name] == nil {
      scope.slots[name] = Slot(place: newSlot(name), isCertain: true)
    }
    for name in perhaps where scope.slots[name] == nil {
      scope.slots[name] = Slot(place: newSlot(name), isCertain: false)
    }
    scopes.append(scope)
    return start..<count
  }

  mutating func leave() { scopes.removeLast() }

  /// Goes on as though only the template itself stood around.
  mutating func keepOutermost() { scopes = Array(scopes.prefix(1)) }

  /// Goes back to the blocks that stood around before.
  mutating func restore(_ earlier: NameScopes) { scopes = earlier.scopes }

  /// The slot of a name that the innermost block binds.
  func ownSlot(of name: String) -> Int? { scopes.last?.slots[name]?.place }

  /// Whether the template binds a name, here or further out.
  func binds(_ name: String) -> Bool { scopes.contains { $0.slots[name] != nil } }

  /// The code for a name.
  mutating func code(of name: String) -> Code {
    var tried: [Int] = []
    for scope in scopes.reversed() {
      guard let slot = scope.slots[name] else { continue }
      tried.append(slot.place)
      read.insert(slot.place)
      slotReads[slot.place, default: 0] += 1
      if slot.isCertain { return tried.count == 1 ? .slot(slot.place) : .name(tried, data: nil) }
    }
    let data = dataPlace(of: name)
    dataReads[data] += 1
    return tried.isEmpty ? .data(data) : .name(tried, data: data)
  }

  /// Notes that a field of a slot is read, and the slot for nothing else.
  mutating func noteField(_ name: String, ofSlot slot: Int) {
    slotFields[slot, default: []].append(name)
  }

  /// The fields that are read of a slot; nil when it is read as a whole too.
  func fieldsRead(ofSlot slot: Int) -> [String]? {
    let fields = slotFields[slot] ?? []
    return slotReads[slot, default: 0] == fields.count ? fields : nil
  }

  private mutating func newSlot(_ name: String) -> Int {
    slotNames.append(name)
    return count - 1
  }

  private mutating func dataPlace(of name: String) -> Int {
    if let place = dataPlaces[name] { return place }
    dataPlaces[name] = dataNames.count
    dataNames.append(name)
    dataReads.append(0)
    return dataNames.count - 1
  }
}
