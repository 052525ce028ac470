public import CivilTime
public import Digests

/// The record of decisions: a log to which acts are added and of which nothing is taken away, and
/// what is kept beside it for quick answers.
///
/// What is acknowledged is kept, once and whole. Calls are synchronous and may come from any
/// thread; an act takes some milliseconds.
public protocol DecisionStore: Sendable {
  /// Records an act, all of it or nothing. A command seen before answers what it answered then,
  /// and records nothing.
  func append(
    _ change: Change, command: CommandID, act: String, by actor: Actor, recorded: Moment,
    program: String
  ) throws(StoreError) -> Appended

  /// What a command answered, when it was carried out before.
  func answer(to command: CommandID) throws(StoreError) -> Appended?

  /// The events of a stream after that version, in order, so many at most; from the first with 0.
  func history(
    of stream: StreamID, after version: Int, limit: Int
  ) throws(StoreError) -> [EventEnvelope]

  /// How many events a stream has, which is its version.
  func version(of stream: StreamID) throws(StoreError) -> Int

  /// The events of the whole record after that position, in order, so many at most.
  func events(after position: Int, limit: Int) throws(StoreError) -> [EventEnvelope]

  /// Hands out the stored events after one position and up to another in order, as bytes, without
  /// reading them.
  ///
  /// All come from one moment. Several threads may each read a part at the same time.
  func forEachLink(
    after position: Int, through last: Int, _ body: (ChainLink) throws(StoreError) -> Void
  ) throws(StoreError)

  /// Hands out the same as ``forEachLink(after:through:_:)`` without copying it: the bytes of an
  /// event are there only while it is handed out.
  func forEachSeal(
    after position: Int, through last: Int,
    _ body: (ChainSeal, Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError)

  /// How far the record goes.
  func head() throws(StoreError) -> ChainHead

  /// The head as it was at that position; nil when the record does not go so far.
  func head(at position: Int) throws(StoreError) -> ChainHead?

  /// The streams of a kind, or all, in the order in which they began.
  func streams(kind: String?) throws(StoreError) -> [StreamID]

  /// The number that a series gives next: 1 when it has given none.
  func nextNumber(in series: String) throws(StoreError) -> Int

  /// The last number that each series gave.
  func numbers() throws(StoreError) -> [String: Int]

  /// A page of the register, the newest decision first.
  func register(_ query: RegisterQuery) throws(StoreError) -> Page<RegisterRow>

  /// The line of the register for a stream's name.
  func registerRow(_ id: String) throws(StoreError) -> RegisterRow?

  /// The dates from one day to another, both included, in order, of one council or of all.
  func deadlines(
    from: CivilDate, to: CivilDate, council: String?
  ) throws(StoreError) -> [DeadlineRow]

  /// The dates of one stream, in order.
  func deadlines(of stream: StreamID) throws(StoreError) -> [DeadlineRow]

  /// What the first act to name a document said of it.
  func document(_ digest: SHA256Digest) throws(StoreError) -> DocumentEntry?

  /// Every document that an act names, in the order of the acts.
  func documents() throws(StoreError) -> [DocumentEntry]

  /// The personal data that acts name, in the order of the acts, with what became of them.
  ///
  /// - Parameter subject: the reference that they belong to; nil for all.
  func personal(of subject: String?) throws(StoreError) -> [PersonalRecord]

  /// All messages, in the order of the acts.
  func outbox() throws(StoreError) -> [OutboxEntry]

  /// The messages not yet known to have arrived, in the order of the acts, so many at most.
  ///
  /// - Parameter key: the message after which they begin, whether it has arrived or not; nil for
  ///   the first.
  func undelivered(after key: String?, limit: Int) throws(StoreError) -> [OutboxEntry]

  /// Notes that messages have arrived, all of them or none. One that had arrived before keeps its
  /// first time.
  func markDelivered(_ keys: [String], at moment: Moment) throws(StoreError)

  /// Fills an empty record with the events of another, all or nothing. Chain, versions and
  /// numbers are checked as they come.
  ///
  /// - Parameters:
  ///   - next: the next event, until there is none.
  ///   - projections: asked for once all events have come.
  func importing(
    _ next: () throws(StoreError) -> ChainLink?,
    projections: () throws(StoreError) -> Projections
  ) throws(StoreError)

  /// Puts register and dates anew; of the messages it notes those that have arrived.
  func rebuild(_ projections: Projections) throws(StoreError)

  /// Looks for damage that reading alone might not meet.
  func quickCheck() throws(StoreError)

  /// Looks for damage everywhere, also in what only leads to the events. It takes time.
  func integrityCheck() throws(StoreError)

  /// Writes a copy of the record to a new file, while others may go on writing.
  func backup(to path: String) throws(StoreError)
}

extension DecisionStore {
  /// The events of a stream after that version, in order; all of them with 0.
  public func history(
    of stream: StreamID, after version: Int = 0
  ) throws(StoreError) -> [EventEnvelope] {
    try history(of: stream, after: version, limit: .max)
  }

  /// All personal data that acts name, in the order of the acts.
  public func personal() throws(StoreError) -> [PersonalRecord] { try personal(of: nil) }

  /// Hands out all stored events after that position, as ``forEachLink(after:through:_:)`` does.
  public func forEachLink(
    after position: Int, _ body: (ChainLink) throws(StoreError) -> Void
  ) throws(StoreError) {
    try forEachLink(after: position, through: .max, body)
  }

  /// As ``DecisionStore`` says, for a store that has the events as values.
  public func forEachSeal(
    after position: Int, through last: Int,
    _ body: (ChainSeal, Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    try forEachLink(after: position, through: last) { link throws(StoreError) in
      try body(link.seal, link.body.span)
    }
  }

  /// All messages not yet known to have arrived, in the order of the acts.
  public func undelivered() throws(StoreError) -> [OutboxEntry] {
    try undelivered(after: nil, limit: .max)
  }

  /// The first messages not yet known to have arrived, in the order of the acts.
  public func undelivered(limit: Int) throws(StoreError) -> [OutboxEntry] {
    try undelivered(after: nil, limit: limit)
  }

  /// Notes that a message has arrived. One that had arrived before keeps its first time.
  public func markDelivered(_ key: String, at moment: Moment) throws(StoreError) {
    try markDelivered([key], at: moment)
  }

  /// The dates that are due on that day or were before it, of one council or of all.
  public func due(
    by day: CivilDate, council: String? = nil
  ) throws(StoreError) -> [DeadlineRow] {
    guard let first = CivilDate(year: 1, month: 1, day: 1) else { return [] }
    return try deadlines(from: first, to: day, council: council)
  }
}
