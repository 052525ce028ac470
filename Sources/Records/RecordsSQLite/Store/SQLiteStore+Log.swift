import FoundationEssentials
import GRDB
public import Records

extension SQLiteStore {
  /// As ``DecisionStore`` says.
  public func answer(to command: CommandID) throws(StoreError) -> Appended? {
    try read { try Log.answer(to: command, act: nil, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func history(
    of stream: StreamID, after version: Int, limit: Int
  ) throws(StoreError) -> [EventEnvelope] {
    try read { db in
      let statement = try db.cachedStatement(sql: Log.historyStatement)
      var events: [EventEnvelope] = []
      let rows = try Row.fetchCursor(statement, arguments: [stream.text, version, max(limit, 0)])
      while let row = try rows.next() {
        let event = try EventEnvelope(reading: ChainLink(row))
        // What leads to an event is an index, which may be damaged where the event is not.
        guard event.stream == stream, event.version == version + events.count + 1 else {
          throw StoreError.damagedEvent(event.position, "it is not where \(stream) has it")
        }
        events.append(event)
      }
      return events
    }
  }

  /// As ``DecisionStore`` says.
  public func version(of stream: StreamID) throws(StoreError) -> Int {
    try read { try Log.version(of: stream, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func events(after position: Int, limit: Int) throws(StoreError) -> [EventEnvelope] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Log.columns) FROM events WHERE position > ? ORDER BY position LIMIT ?")
      var events: [EventEnvelope] = []
      let rows = try Row.fetchCursor(statement, arguments: [position, max(limit, 0)])
      while let row = try rows.next() {
        events.append(try EventEnvelope(reading: ChainLink(row)))
      }
      return events
    }
  }

  /// As ``DecisionStore`` says.
  public func forEachLink(
    after position: Int, through last: Int, _ body: (ChainLink) throws(StoreError) -> Void
  ) throws(StoreError) {
    try forEachRow(after: position, through: last) { row in try body(ChainLink(row)) }
  }

  /// As ``DecisionStore`` says.
  public func forEachSeal(
    after position: Int, through last: Int,
    _ body: (ChainSeal, Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    try forEachRow(after: position, through: last) { row in
      try ChainSeal.read(row) { seal, data in try body(seal, data.span.extracting(64...)) }
    }
  }

  private func forEachRow(
    after position: Int, through last: Int, _ body: (Row) throws -> Void
  ) throws(StoreError) {
    do {
      // A connection of its own, so that two parts can be read at the same time.
      let reader = try Connection.reader(path)
      defer { try? reader.close() }
      try reader.unsafeRead { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT \(Log.columns) FROM events WHERE position > ? AND position <= ?
            ORDER BY position
            """,
          arguments: [position, last])
        while let row = try rows.next() { try body(row) }
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// As ``DecisionStore`` says.
  public func head() throws(StoreError) -> ChainHead {
    try read { try Log.head(in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func head(at position: Int) throws(StoreError) -> ChainHead? {
    if position == 0 { return .start }
    return try read { try Log.link(at: position, in: $0)?.head }
  }

  /// As ``DecisionStore`` says.
  public func streams(kind: String?) throws(StoreError) -> [StreamID] {
    try read { db in
      // SQLite would look through all events in their order; the few that begin a stream are put
      // in order faster. In UTF-8 "0" is the character after "/".
      let filter = kind == nil ? "" : "AND body ->> '$.stream' >= ? AND body ->> '$.stream' < ?"
      let all = try String.fetchAll(
        db,
        sql: """
          SELECT body ->> '$.stream' FROM events INDEXED BY beginnings
          WHERE body ->> '$.version' = 1 \(filter) ORDER BY position
          """,
        arguments: kind.map { [$0 + "/", $0 + "0"] } ?? [])
      return try all.map { text in
        guard let stream = StreamID(text: text) else {
          throw StoreError.damagedValue("the stream “\(text)”")
        }
        return stream
      }
    }
  }
}
