import GRDB
import JSONText
import Records
import StoreContract
import Testing

@testable import RecordsSQLite

@Suite struct SQLiteStoreTests {
  @Test(arguments: StoreContract.behaviours)
  func keepsTheContract(_ behaviour: Behaviour) throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try behaviour(on: store)
      try store.integrityCheck()
    }
  }

  @Test func whatWasAcknowledgedIsThereWhenTheFileIsOpenedAgain() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let before = try {
        let store = try SQLiteStore(creating: path)
        try Filling.fill(store)
        let snapshot = try Snapshot(of: store)
        try store.close()
        return snapshot
      }()
      #expect(try Snapshot(of: SQLiteStore(opening: path)) == before)
    }
  }

  @Test func everyConnectionForcesTheLogToTheDisk() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let stores = [try SQLiteStore(creating: path), try SQLiteStore(opening: path)]
      let expected = [
        "synchronous": "2", "journal_mode": "wal", "foreign_keys": "1",
        "secure_delete": "1", "cell_size_check": "1", "recursive_triggers": "1",
        "busy_timeout": "5000", "application_id": "1382902132", "user_version": "3",
      ]
      for store in stores {
        for (name, value) in expected {
          let found = try store.queue.unsafeRead { db in
            try String.fetchOne(db, sql: "PRAGMA \(name)")
          }
          #expect(found == value, "\(name)")
        }
      }
    }
  }

  @Test func twoProcessesTakeNumbersInTurn() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let first = try SQLiteStore(creating: path)
      let stores = [first, try SQLiteStore(opening: path)]
      Contest.run(writers: 2) { writer in
        for act in 0..<25 {
          while true {
            var change = Sample.change(Sample.stream("\(writer)-\(act)"))
            let number = try stores[writer].nextNumber(in: "s")
            change.numbers = [NumberReservation(series: "s", number: number)]
            do throws(StoreError) {
              try stores[writer].add(change)
              break
            } catch {
              guard error.code == .conflict else { throw error }
            }
          }
        }
      }
      #expect(try first.numbers() == ["s": 50])
      #expect(try first.head().position == 50)
      #expect(try Snapshot(of: stores[1]) == Snapshot(of: first))
      try first.integrityCheck()
    }
  }

  @Test func aSecondWriterIsToldThatTheRecordIsBusyAndLosesNothing() throws {
    try Folder.use { folder in
      let path = folder + "/record.sqlite"
      let first = try SQLiteStore(creating: path)
      let second = try SQLiteStore(opening: path, busyTimeout: 0.05)
      try first.queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          #expect(throws: StoreError(.busy, "", remedy: "")) { try second.add(Sample.change()) }
          // Readers are not held up.
          let head = try second.head()
          #expect(head == .start)
          return .rollback
        }
      }
      try second.add(Sample.change())
      #expect(try first.head().position == 1)
    }
  }

  @Test func aFullDiskIsToldAndLeavesNothingHalfDone() throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try Filling.fill(store)
      let before = try Snapshot(of: store)
      try store.queue.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
      }
      var change = Sample.change(Sample.stream("long"))
      change.answer = ["text": .string(String(repeating: "long ", count: 10_000))]
      let error = #expect(throws: StoreError.self) { try store.add(change) }
      #expect(error?.code == .full)
      #expect(try Snapshot(of: store) == before)
      try store.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA max_page_count = 1000000")
      }
      try store.add(change)
      try store.integrityCheck()
    }
  }

  @Test(arguments: [
    "previous = x'00'", "digest = previous || x'00'", "body = ''", "body = 'x'",
    "previous = substr(previous || digest, 1, 33), digest = substr(digest, 2)",
  ])
  func aRowChangedPastAllGuardsIsToldWhenItIsRead(_ change: String) throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try Filling.fill(store)
      try store.queue.writeWithoutTransaction { db in
        try db.execute(
          sql: "CREATE TABLE copy AS SELECT position, body, previous, digest FROM events")
        try db.execute(sql: "UPDATE copy SET \(change) WHERE position = 4")
        try db.execute(
          sql: """
            PRAGMA foreign_keys = OFF; DROP TABLE events;
            CREATE TABLE events (position INTEGER PRIMARY KEY, body, previous, digest);
            INSERT INTO events SELECT position, body, previous, digest FROM copy;
            """)
      }
      let error = #expect(throws: StoreError.self) {
        var replay = LogReplay()
        try store.forEachLink(after: 0) { (link) throws(StoreError) in
          _ = try replay.take(link)
        }
      }
      #expect(error?.code == .corrupt)
      #expect(error?.message.hasPrefix("Event 4 of the record is damaged") == true)
    }
  }

  @Test func aRecordThatMayNotBeWrittenIsTold() throws {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
      #expect(throws: StoreError(.readOnly, "", remedy: "")) { try store.add(Sample.change()) }
      #expect(try store.head() == .start)
    }
  }
}
