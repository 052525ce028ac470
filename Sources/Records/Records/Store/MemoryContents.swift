/// All that a record in memory holds, open to be looked at and, in a test, to be tampered with.
public struct MemoryContents: Sendable, Hashable {
  /// The log.
  public var links: [ChainLink] = []
  /// The last number of each series.
  public var numbers: [String: Int] = [:]
  /// Every document named.
  public var documents: [DocumentEntry] = []
  /// Every message, with what became of it.
  public var outbox: [OutboxEntry] = []
  /// The lines of the register, in the order in which they first came.
  public var register: [RegisterRow] = []
  /// The dates of each stream.
  public var deadlines: [StreamID: [DeadlineRow]] = [:]

  /// An empty record.
  public init() {}

  /// Takes what follows from an event beside the event itself.
  mutating func take(_ event: EventEnvelope) {
    guard let enclosures = event.enclosures else { return }
    for number in enclosures.numbers { numbers[number.series] = number.number }
    documents += enclosures.documents
    outbox += enclosures.outbox.map { OutboxEntry(position: event.position, message: $0) }
  }

  /// Puts these rows in place of those for the same things.
  mutating func take(register rows: [RegisterRow], deadlines dates: [StreamID: [DeadlineRow]]) {
    for row in rows {
      if let index = register.firstIndex(where: { $0.id == row.id }) {
        register[index] = row
      } else {
        register.append(row)
      }
    }
    for (stream, rows) in dates { deadlines[stream] = rows.isEmpty ? nil : rows }
  }

  /// Puts register and dates anew.
  mutating func rebuild(_ projections: Projections) {
    register = projections.register
    deadlines = Dictionary(grouping: projections.deadlines) { $0.stream }
    for index in outbox.indices {
      guard let moment = projections.delivered[outbox[index].message.key] else { continue }
      outbox[index].delivered = outbox[index].delivered ?? moment
    }
  }
}
