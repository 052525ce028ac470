import Casework
import CivilTime
import Decisions
import Foundation
import GRDB
import Records
import RecordsSQLite
import Workflow

/// Acts on one decision after another, in a copy of a register of a thousand.
final class Acting: @unchecked Sendable {
  private let life: Life
  private let desk: Desk
  private let store: SQLiteStore
  private let evidence: String
  private var number = 0

  init() throws {
    life = try Register(1_000).copy()
    desk = try life.desk("author", "2025-04-02")
    store = try SQLiteStore(opening: life.path + "/record.sqlite")
    evidence = life.path + "/evidence.txt"
    try Data("Minute 12 of the meeting.".utf8).write(to: URL(fileURLWithPath: evidence))
  }

  deinit {
    let place = URL(fileURLWithPath: life.path).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: place)
  }

  /// An act of the procedure that makes no paper: a document is put with a decision.
  func act() throws {
    let file = try EvidenceFile(evidence, kind: .backgroundPaper)
    _ = try TakeCommand.run(on: next(), at: desk) { _ in Deed(attaching: file) }
  }

  /// The store's part of an act: the events, the register and the dates.
  func append() throws {
    let stream = StreamID(kind: "decision", name: next().text)
    let row = try store.registerRow(stream.name)
    let change = Change(
      expected: [stream: try store.version(of: stream)],
      events: [
        NewEvent(
          stream: stream, kind: "attached", done: desk.today,
          data: ["text": .string(String(repeating: "Minute of a meeting. ", count: 40))])
      ], register: row.map { [$0] } ?? [],
      deadlines: [stream: try store.deadlines(of: stream)])
    _ = try store.append(
      change, command: .random(), act: "attach",
      by: Actor(person: "author", name: "Author", account: "bench"), recorded: desk.now,
      program: Desk.program)
  }

  private func next() -> DecisionID {
    number += 1
    return DecisionID("havering-2025-\(number)")
  }
}

/// One row forced to the disk, with nothing else about it.
final class Floor: @unchecked Sendable {
  private let queue: DatabaseQueue
  private let folder: URL
  private let text = String(repeating: "Minute of a meeting. ", count: 60)

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("remit-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    queue = try DatabaseQueue(path: folder.appendingPathComponent("floor.sqlite").path)
    try queue.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL; CREATE TABLE acts (body TEXT)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func commit() throws {
    try queue.write { db in
      try db.cachedStatement(sql: "INSERT INTO acts VALUES (?)").execute(arguments: [text])
    }
  }
}
