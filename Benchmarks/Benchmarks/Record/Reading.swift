import Casework
import CivilTime
import Decisions
import Foundation
import Records
import RecordsSQLite
import Workflow

/// Looks into a register.
final class Reading: @unchecked Sendable {
  let store: SQLiteStore
  private let register: Register
  private let desk: Desk
  private var number = 0

  init(_ size: Int) throws {
    register = try Register(size)
    desk = try register.life.desk("author", "2025-04-02")
    store = try SQLiteStore(opening: register.life.path + "/record.sqlite")
  }

  /// What is asked of the register: the first page, and pages by what people look for.
  static let queries: [(name: String, query: RegisterQuery)] = [
    ("list", RegisterQuery()),
    ("filter", RegisterQuery(council: "havering", phase: "clearance", isOpen: true)),
    // Nothing fits, so that everything is looked at.
    ("filterNone", RegisterQuery(isKey: true)),
    ("filterMany", RegisterQuery(isKey: true, author: "nobody", isOpen: true)),
    // A word that every decision has, one that few have, and the beginning of many.
    ("searchCommon", RegisterQuery(words: "extension placements")),
    ("searchRare", RegisterQuery(words: "w1a2")),
    ("searchPrefix", RegisterQuery(words: "w1 system")),
    ("searchFiltered", RegisterQuery(isKey: true, words: "extension")),
  ]

  /// What may happen next to one decision after another, as one command asks it of an open record.
  func next() throws -> [Offer] {
    number = (number + 7_919) % register.size
    let fresh = try Desk(
      desk.folder, account: "bench", acting: "author", day: desk.today, now: desk.now)
    let id = DecisionID("havering-2025-\(number + 1)")
    return try Situation(of: id, at: fresh).next()
  }

  /// Proves the chain of events.
  func verify() throws {
    let report = try RecordVerification(store).run(.chain)
    guard report.faults.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
  }
}
