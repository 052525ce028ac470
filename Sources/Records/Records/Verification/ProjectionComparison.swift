import CivilTime

/// What the register and the diary hold of one stream, as its events give it.
public struct StreamProjection: Sendable, Hashable {
  /// The line of the register; nil for a stream that has none.
  public var row: RegisterRow?
  /// The dates, in any order.
  public var deadlines: [DeadlineRow]

  /// What follows from a stream's events.
  public init(row: RegisterRow? = nil, deadlines: [DeadlineRow] = []) {
    self.row = row
    self.deadlines = deadlines
  }
}

/// Holds register and diary to what the events give by the rules of the procedure.
struct ProjectionComparison {
  let store: any DecisionStore
  let project: (StreamID, [EventEnvelope]) throws -> StreamProjection
  private(set) var faults = FaultList()
  /// How many rows agree.
  private(set) var agreeing = 0

  init(
    _ store: any DecisionStore,
    _ project: @escaping (StreamID, [EventEnvelope]) throws -> StreamProjection
  ) {
    self.store = store
    self.project = project
  }

  mutating func run() throws(StoreError) {
    do throws(StoreError) {
      try compareAll()
    } catch {
      guard error.code == .corrupt else { throw error }
      faults.add(.record, error.message)
    }
  }

  private mutating func compareAll() throws(StoreError) {
    var rows: Set<String> = []
    var dates = 0
    for stream in try store.streams(kind: nil) {
      let projection: StreamProjection
      do {
        projection = try project(stream, try store.history(of: stream))
      } catch let error as StoreError where error.code != .corrupt {
        throw error
      } catch {
        faults.add(.stream(stream), "\(stream) cannot be read again: \(error)")
        continue
      }
      if let row = projection.row {
        rows.insert(row.id)
        try compare(row)
      }
      try compare(projection.deadlines, of: stream)
      dates += projection.deadlines.count
    }
    try findStrays(rows: rows, dates: dates)
  }

  private mutating func compare(_ row: RegisterRow) throws(StoreError) {
    let kept = try store.registerRow(row.id)
    if kept == row {
      agreeing += 1
    } else {
      faults.add(
        .register(row.id),
        kept == nil
          ? "“\(row.id)” is missing in the register."
          : "The line of “\(row.id)” in the register is not what its events give.")
    }
  }

  private mutating func compare(
    _ deadlines: [DeadlineRow], of stream: StreamID
  ) throws(StoreError) {
    let kept = try store.deadlines(of: stream)
    let order: (DeadlineRow, DeadlineRow) -> Bool = {
      ($0.due, $0.kind, $0.label, $0.council, $0.holidays)
        < ($1.due, $1.kind, $1.label, $1.council, $1.holidays)
    }
    if kept.sorted(by: order) == deadlines.sorted(by: order) {
      agreeing += deadlines.count
    } else {
      faults.add(.stream(stream), "The dates kept for \(stream) are not what its events give.")
    }
  }

  /// Rows that no stream accounts for.
  private mutating func findStrays(rows: Set<String>, dates: Int) throws(StoreError) {
    var query = RegisterQuery(limit: RegisterQuery.greatestLimit)
    var kept = 0
    repeat {
      let page = try store.register(query)
      kept += page.rows.count
      for row in page.rows where !rows.contains(row.id) {
        faults.add(.register(row.id), "No events account for “\(row.id)” in the register.")
      }
      query.after = page.next
    } while query.after != nil
    if kept != rows.count {
      faults.add(.record, "The register lists \(kept) lines; the events give \(rows.count).")
    }
    guard let first = CivilDate(year: 1, month: 1, day: 1),
      let last = CivilDate(year: 9999, month: 12, day: 31)
    else { return }
    let found = try store.deadlines(from: first, to: last, council: nil).count
    if found != dates {
      faults.add(.record, "\(found) dates are kept; the events give \(dates).")
    }
  }
}
