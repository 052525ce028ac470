/// All that a record in memory holds, open to be looked at and, in a test, to be tampered with.
public struct MemoryContents: Sendable, Hashable {
  /// The log.
  public var links: [ChainLink] = []
  /// The last number of each series.
  public var numbers: [String: Int] = [:]
  /// Every document named.
  public var documents: [DocumentEntry] = []
  /// All personal data named, with what became of them.
  public var personal: [PersonalRecord] = []
  /// Every message, with what became of it.
  public var outbox: [OutboxEntry] = []
  /// The lines of the register, in the order in which they first came.
  public var register: [RegisterRow] = []
  /// The dates of each stream.
  public var deadlines: [StreamID: [DeadlineRow]] = [:]

  /// An empty record.
  public init() {}

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
