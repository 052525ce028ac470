public import Digests
public import JSONText

/// All that one act does to the record: it is taken whole or not at all.
public struct Change: Sendable, Hashable {
  /// The version each stream had when the act was thought out, 0 for one that is new.
  ///
  /// A stream that has moved on since refuses the act. Every stream that has an event must be
  /// here; one that was only read may be.
  public var expected: [StreamID: Int]
  /// What happened, in order; at least one event.
  public var events: [NewEvent]
  /// The numbers taken.
  public var numbers: [NumberReservation]
  /// The documents named. Their bytes are in place before the act is recorded.
  public var documents: [DocumentEntry]
  /// The personal data named, each for the first time. They are in place before the act is
  /// recorded.
  public var personal: [PersonalEntry]
  /// The digests of personal data that are erased by it, as soon as it is recorded.
  public var erased: [SHA256Digest]
  /// What is to be delivered afterwards.
  public var outbox: [OutboxMessage]
  /// The lines of the register as they stand after it.
  public var register: [RegisterRow]
  /// The dates of each stream as they stand after it; they replace those it had.
  public var deadlines: [StreamID: [DeadlineRow]]
  /// What the command answered, and answers again when the same command comes twice.
  public var answer: JSONObject
  /// Whether something was published by it, after which a checkpoint is due.
  public var isPublication: Bool

  /// A change of the record.
  public init(
    expected: [StreamID: Int], events: [NewEvent], numbers: [NumberReservation] = [],
    documents: [DocumentEntry] = [], personal: [PersonalEntry] = [], erased: [SHA256Digest] = [],
    outbox: [OutboxMessage] = [], register: [RegisterRow] = [],
    deadlines: [StreamID: [DeadlineRow]] = [:], answer: JSONObject = [:],
    isPublication: Bool = false
  ) {
    self.expected = expected
    self.events = events
    self.numbers = numbers
    self.documents = documents
    self.personal = personal
    self.erased = erased
    self.outbox = outbox
    self.register = register
    self.deadlines = deadlines
    self.answer = answer
    self.isPublication = isPublication
  }
}

/// What became of an act.
public struct Appended: Sendable, Hashable {
  /// The positions of its events, from the first to the last.
  public let positions: ClosedRange<Int>
  /// The head of the chain after its last event.
  public let head: ChainHead
  /// What the command answered; its members stand in the order of RFC 8785.
  public let answer: JSONObject
  /// Whether the command had been carried out before, so that nothing was recorded now.
  public let wasSeenBefore: Bool

  /// The outcome of an act.
  public init(
    positions: ClosedRange<Int>, head: ChainHead, answer: JSONObject, wasSeenBefore: Bool
  ) {
    self.positions = positions
    self.head = head
    self.answer = answer
    self.wasSeenBefore = wasSeenBefore
  }
}
