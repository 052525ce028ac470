import Digests
import GRDB
import Records

extension Log {
  /// Adds an event with what it encloses.
  static func insert(_ event: EventEnvelope, into db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO events (position, body, previous, digest) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [
      event.position, String(decoding: event.body, as: UTF8.self), event.previous.data,
      event.digest.data,
    ])
    guard let enclosures = event.enclosures else { return }
    for number in enclosures.numbers { try Numbers.take(number, in: db) }
    for (ordinal, document) in enclosures.documents.enumerated() {
      try Documents.insert(document, position: event.position, ordinal: ordinal, into: db)
    }
    for (ordinal, entry) in enclosures.personal.enumerated() {
      try Personal.insert(entry, position: event.position, ordinal: ordinal, into: db)
    }
    for digest in enclosures.erased {
      try Personal.erase(digest, position: event.position, in: db)
    }
    for (ordinal, message) in enclosures.outbox.enumerated() {
      try Outbox.insert(message, position: event.position, ordinal: ordinal, into: db)
    }
  }

  /// Refuses an act that was thought out on streams as they no longer are.
  static func checkVersions(_ expected: [StreamID: Int], in db: Database) throws {
    for (stream, version) in expected.sorted(by: { $0.key < $1.key }) {
      let found = try Log.version(of: stream, in: db)
      guard found == version else {
        throw StoreError.moved(stream, expected: version, found: found)
      }
    }
  }
}
