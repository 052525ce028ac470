public import CivilTime
public import Digests
import GRDB
public import Records

extension SQLiteStore {
  /// As ``DecisionStore`` says.
  public func nextNumber(in series: String) throws(StoreError) -> Int {
    try read { try Numbers.next(in: series, of: $0) }
  }

  /// As ``DecisionStore`` says.
  public func numbers() throws(StoreError) -> [String: Int] {
    try read { try Numbers.all(in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func register(_ query: RegisterQuery) throws(StoreError) -> Page<RegisterRow> {
    try read { try Register.page(query, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func registerRow(_ id: String) throws(StoreError) -> RegisterRow? {
    try read { try Register.row(id, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func deadlines(
    from: CivilDate, to: CivilDate, council: String?
  ) throws(StoreError) -> [DeadlineRow] {
    try read { try Deadlines.rows(from: from, to: to, council: council, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func deadlines(of stream: StreamID) throws(StoreError) -> [DeadlineRow] {
    try read { try Deadlines.rows(of: stream, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func document(_ digest: SHA256Digest) throws(StoreError) -> DocumentEntry? {
    try read { try Documents.entry(digest, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func documents() throws(StoreError) -> [DocumentEntry] {
    try read { try Documents.all(in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func personal(of subject: String?) throws(StoreError) -> [PersonalRecord] {
    try read { try Personal.records(of: subject, in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func outbox() throws(StoreError) -> [OutboxEntry] {
    try read { try Outbox.entries(in: $0) }
  }

  /// As ``DecisionStore`` says.
  public func undelivered(
    after key: String?, limit: Int
  ) throws(StoreError) -> [OutboxEntry] {
    try read { try Outbox.undelivered(after: key, limit: limit, in: $0) }
  }
}
