/// What a part of the log has of each stream, in the order in which the streams come first.
///
/// A million events are looked up here, each by a name of thirty bytes: the names stand one behind
/// the other in one array, and none is copied that is there already.
struct StreamRuns: Sendable {
  /// What a part has of one stream.
  struct Run: Sendable, Hashable {
    /// The first event's position.
    let position: Int
    /// The first event's version.
    let first: Int
    /// The last event's version.
    var last: Int
  }

  private struct Entry {
    let name: Range<Int>
    let hash: Int
    var run: Run
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// Where an entry is that has a hash: its number, at the hash or behind it; -1 where there is none.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// How many streams there are.
  var count: Int { entries.count }

  /// Puts a run behind what there is of its stream.
  ///
  /// - Returns: what there was before, or nil.
  mutating func add(_ run: Run, to name: Span<UInt8>) -> Run? {
    let hash = StreamRuns.hash(of: name)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isName(name, of: entries[number]) {
        let before = entries[number].run
        entries[number].run.last = run.last
        return before
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    let start = names.count
    for index in name.indices { names.append(name[index]) }
    entries.append(Entry(name: start..<names.count, hash: hash, run: run))
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  /// Hands out the runs with the names of their streams.
  func forEach(_ body: (Span<UInt8>, Run) -> Void) {
    for entry in entries { body(names.span.extracting(entry.name), entry.run) }
  }

  /// The name of a stream as text.
  static func text(of name: Span<UInt8>) -> String {
    String(decoding: name.indices.map { name[$0] }, as: UTF8.self)
  }

  private func isName(_ name: Span<UInt8>, of entry: Entry) -> Bool {
    guard name.count == entry.name.count else { return false }
    for index in name.indices where names[entry.name.lowerBound + index] != name[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// A hash with the seed of the process, so that nobody can choose names that fall together.
  private static func hash(of name: Span<UInt8>) -> Int {
    var hasher = Hasher()
    var word: UInt64 = UInt64(name.count)
    for index in name.indices {
      if index & 7 == 0 {
        hasher.combine(word)
        word = 0
      }
      word = word << 8 | UInt64(name[index])
    }
    hasher.combine(word)
    return hasher.finalize()
  }
}
