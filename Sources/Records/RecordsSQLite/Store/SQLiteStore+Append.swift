public import CivilTime
import GRDB
public import Records

extension SQLiteStore {
  /// As ``DecisionStore`` says.
  public func append(
    _ change: Change, command: CommandID, act: String, by actor: Actor, recorded: Moment,
    program: String
  ) throws(StoreError) -> Appended {
    let act = Act(
      change, command: command, name: act, by: actor, recorded: recorded, program: program)
    try act.check()
    return try write { db in
      if let answered = try Log.answer(to: command, act: act.name, in: db) { return answered }
      try Log.checkVersions(change.expected, in: db)
      let events = try act.events(after: Log.head(in: db))
      for event in events { try Log.insert(event, into: db) }
      try Register.put(change.register, into: db)
      for (stream, rows) in change.deadlines {
        try Deadlines.replace(rows, of: stream, in: db)
      }
      return Appended(events, wasSeenBefore: false)
    }
  }

  /// As ``DecisionStore`` says.
  public func markDelivered(_ keys: [String], at moment: Moment) throws(StoreError) {
    try write { db in
      for key in keys { try Outbox.markDelivered(key, at: moment, in: db) }
    }
  }

  /// As ``DecisionStore`` says.
  public func importing(
    _ next: () throws(StoreError) -> ChainLink?,
    projections: () throws(StoreError) -> Projections
  ) throws(StoreError) {
    try write { db in
      guard try Log.head(in: db).position == 0 else { throw StoreError.notEmpty }
      var replay = LogReplay()
      while let link = try next() {
        try Log.insert(try replay.take(link), into: db)
      }
      try replay.finish()
      try SQLiteStore.rebuild(try projections(), in: db)
    }
  }

  /// As ``DecisionStore`` says.
  public func rebuild(_ projections: Projections) throws(StoreError) {
    try write { db in
      try SQLiteStore.rebuild(projections, in: db)
    }
  }

  private static func rebuild(_ projections: Projections, in db: Database) throws {
    try Register.removeAll(from: db)
    try Register.put(projections.register, into: db)
    try Deadlines.removeAll(from: db)
    for (stream, rows) in Dictionary(grouping: projections.deadlines, by: { $0.stream }) {
      try Deadlines.replace(rows, of: stream, in: db)
    }
    for entry in try Outbox.undelivered(after: nil, limit: .max, in: db) {
      guard let moment = projections.delivered[entry.message.key] else { continue }
      try Outbox.markDelivered(entry.message.key, at: moment, in: db)
    }
  }
}
