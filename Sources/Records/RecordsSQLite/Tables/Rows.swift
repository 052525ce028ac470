import CivilTime
import Digests
import FoundationEssentials
import GRDB
import Records

extension SHA256Digest {
  /// The digest as SQLite keeps it.
  var data: Data { Data(bytes) }

  init(_ data: Data, _ what: @autoclosure () -> String) throws(StoreError) {
    guard let digest = SHA256Digest(bytes: data.span) else { throw .damagedValue(what()) }
    self = digest
  }
}

extension ChainSeal {
  /// Reads a row of ``Log/columns``. The bytes are SQLite's own, of which those from the 64th on are
  /// the body: they are good only within.
  static func read<Value>(_ row: Row, _ body: (ChainSeal, Data) throws -> Value) throws -> Value {
    let position: Int = try row.decode(atIndex: 0)
    return try row.withUnsafeData(atIndex: 1) { data in
      guard let data, data.count >= 64,
        let previous = SHA256Digest(bytes: data.span.extracting(0..<32)),
        let digest = SHA256Digest(bytes: data.span.extracting(32..<64))
      else {
        throw StoreError.damagedEvent(position, "its digests are not as they were written")
      }
      return try body(ChainSeal(position: position, previous: previous, digest: digest), data)
    }
  }
}

extension ChainLink {
  /// A row of ``Log/columns``, copied.
  init(_ row: Row) throws {
    self = try ChainSeal.read(row) { seal, data in
      ChainLink(
        position: seal.position, body: [UInt8](data[64...]), previous: seal.previous,
        digest: seal.digest)
    }
  }
}

extension CivilDate {
  init(_ text: String, _ what: @autoclosure () -> String) throws(StoreError) {
    guard let day = CivilDate(iso: text) else { throw .damagedValue(what()) }
    self = day
  }
}

extension Moment {
  init(_ text: String, _ what: String) throws(StoreError) {
    guard let moment = Moment(text: text) else { throw .damagedValue(what) }
    self = moment
  }
}
