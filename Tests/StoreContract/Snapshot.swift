public import Records

/// All that can be seen of a store, to tell two apart.
public struct Snapshot: Equatable, Sendable {
  /// The log.
  public var links: [ChainLink] = []
  /// The last number of each series.
  public var numbers: [String: Int]
  /// The documents named.
  public var documents: [DocumentEntry]
  /// The personal data, with what became of them.
  public var personal: [PersonalRecord]
  /// The messages.
  public var outbox: [OutboxEntry]
  /// The register, the newest first.
  public var register: [RegisterRow] = []
  /// All dates, in order.
  public var deadlines: [DeadlineRow]
  /// The streams.
  public var streams: [StreamID]

  /// What a store holds now.
  public init(of store: any DecisionStore) throws(StoreError) {
    numbers = try store.numbers()
    documents = try store.documents()
    personal = try store.personal()
    outbox = try store.outbox()
    deadlines = try store.deadlines(
      from: Sample.date(1, 1, 1), to: Sample.date(9999, 12, 31), council: nil)
    streams = try store.streams(kind: nil)
    var links: [ChainLink] = []
    try store.forEachLink(after: 0) { (link) throws(StoreError) in links.append(link) }
    self.links = links
    var query = RegisterQuery(limit: 200)
    repeat {
      let page = try store.register(query)
      register += page.rows
      query.after = page.next
    } while query.after != nil
  }
}
