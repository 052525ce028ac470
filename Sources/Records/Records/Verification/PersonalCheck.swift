import Digests

/// Holds personal data to their salted digests, and those that were erased to being gone.
struct PersonalCheck {
  let store: any DecisionStore
  let keeping: any PersonalKeeping
  private(set) var faults = FaultList()
  /// How many are as they were recorded.
  private(set) var good = 0
  private(set) var erased: [Tombstone] = []

  init(_ store: any DecisionStore, _ keeping: any PersonalKeeping) {
    self.store = store
    self.keeping = keeping
  }

  mutating func run(_ records: [PersonalRecord]) throws(StoreError) {
    for record in records {
      if let position = record.erased {
        try checkErased(record.entry, by: position)
      } else {
        try checkKept(record.entry)
      }
    }
  }

  private mutating func checkKept(_ entry: PersonalEntry) throws(StoreError) {
    do throws(StoreError) {
      _ = try keeping.bytes(of: entry)
      good += 1
    } catch {
      switch error.code {
      case .missing: add(entry, "are missing.")
      case .corrupt, .invalid: add(entry, "were changed.")
      default: throw error
      }
    }
  }

  private mutating func checkErased(_ entry: PersonalEntry, by position: Int) throws(StoreError) {
    if try keeping.has(entry) {
      add(entry, "were erased by event \(position) and are there all the same.")
      return
    }
    let store = store
    var event: EventEnvelope?
    try faults.gather { () throws(StoreError) in
      event = try store.events(after: position - 1, limit: 1).first
    }
    if let event { erased.append(Tombstone(entry, erasedBy: event)) }
  }

  private mutating func add(_ entry: PersonalEntry, _ what: String) {
    faults.add(
      .personal(entry.place),
      "The personal data “\(entry.name)” of \(entry.subject), \(entry.digest), \(what)")
  }
}
