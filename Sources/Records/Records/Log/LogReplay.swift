public import Digests

/// Reads a log from its first event and holds it to what every log keeps: the chain, positions
/// and versions without gaps, acts that are whole, each command and key once, numbers in order.
///
/// What follows from a log alone is had from it at the end.
public struct LogReplay: Sendable {
  /// The head after the last event taken.
  public private(set) var head = ChainHead.start
  /// How many events each stream has.
  public private(set) var versions: [StreamID: Int] = [:]
  /// The streams, in the order in which they began.
  public private(set) var streams: [StreamID] = []
  /// The position at which each command's act begins.
  public private(set) var commands: [CommandID: Int] = [:]
  /// The last number of each series.
  public private(set) var numbers: [String: Int] = [:]
  /// The keys of the outbox.
  public private(set) var keys: Set<String> = []

  /// The personal data named, and whether they were erased.
  public private(set) var personal: [SHA256Digest: Bool] = [:]

  private var act: (command: CommandID, left: Int)?

  /// A log of no events.
  public init() {}

  /// Takes the next event.
  public mutating func take(_ link: ChainLink) throws(StoreError) -> EventEnvelope {
    guard link.position == head.position + 1 else {
      throw .damagedEvent(head.position + 1, "it is missing, event \(link.position) follows")
    }
    guard link.previous == head.digest else {
      throw .damagedEvent(link.position, "it does not follow the event before it")
    }
    guard link.digest == HashChain.digest(after: head.digest, of: link.body) else {
      throw .damagedEvent(link.position, "its digest is not that of its text")
    }
    let event = try EventEnvelope(reading: link)
    try take(versionOf: event)
    try take(actOf: event)
    head = link.head
    return event
  }

  /// Refuses a log that ends within an act.
  public func finish() throws(StoreError) {
    guard let act else { return }
    throw .damagedEvent(head.position, "\(act.left) more of its act should follow it")
  }

  private mutating func take(versionOf event: EventEnvelope) throws(StoreError) {
    let version = versions[event.stream] ?? 0
    guard event.version == version + 1 else {
      throw .damagedEvent(
        event.position, "it has version \(event.version) of \(event.stream), not \(version + 1)")
    }
    if version == 0 { streams.append(event.stream) }
    versions[event.stream] = event.version
  }

  private mutating func take(actOf event: EventEnvelope) throws(StoreError) {
    if let act {
      guard event.enclosures == nil, event.command == act.command else {
        throw .damagedEvent(event.position, "the act before it is not complete")
      }
      self.act = act.left > 1 ? (act.command, act.left - 1) : nil
      return
    }
    guard let enclosures = event.enclosures, enclosures.events >= 1 else {
      throw .damagedEvent(event.position, "it belongs to no act")
    }
    guard commands.updateValue(event.position, forKey: event.command) == nil else {
      throw .damagedEvent(event.position, "its command was carried out before")
    }
    if enclosures.events > 1 { act = (event.command, enclosures.events - 1) }
    for number in enclosures.numbers {
      let last = numbers[number.series] ?? 0
      guard number.number == last + 1 else {
        throw .damagedEvent(
          event.position, "number \(number.number) of “\(number.series)” does not follow \(last)")
      }
      numbers[number.series] = number.number
    }
    for entry in enclosures.personal
    where personal.updateValue(false, forKey: entry.digest) != nil {
      throw .damagedEvent(event.position, "the personal data \(entry.digest) were named before")
    }
    for digest in enclosures.erased
    where personal.updateValue(true, forKey: digest) != false {
      throw .damagedEvent(
        event.position, "the personal data \(digest) were not there to be erased")
    }
    for message in enclosures.outbox where !keys.insert(message.key).inserted {
      throw .damagedEvent(event.position, "the message “\(message.key)” was sent before")
    }
  }
}
