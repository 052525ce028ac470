public import Digests
public import JSONText

/// What an act took with it besides its events. It stands in the body of the act's first event,
/// so that the digest covers it too and all of it can be rebuilt from the log alone.
public struct Enclosures: Sendable, Hashable {
  /// How many events the act has; all follow one another.
  public var events: Int
  /// What the command answered.
  public var answer: JSONObject
  /// The numbers it took.
  public var numbers: [NumberReservation]
  /// The documents it names.
  public var documents: [DocumentEntry]
  /// The personal data it names.
  public var personal: [PersonalEntry]
  /// The digests of personal data that it erased.
  public var erased: [SHA256Digest]
  /// What it left for delivery.
  public var outbox: [OutboxMessage]
  /// Whether it published something.
  public var isPublication: Bool

  /// What goes with an act of so many events.
  public init(
    events: Int, answer: JSONObject = [:], numbers: [NumberReservation] = [],
    documents: [DocumentEntry] = [], personal: [PersonalEntry] = [], erased: [SHA256Digest] = [],
    outbox: [OutboxMessage] = [], isPublication: Bool = false
  ) {
    self.events = events
    self.answer = answer
    self.numbers = numbers
    self.documents = documents
    self.personal = personal
    self.erased = erased
    self.outbox = outbox
    self.isPublication = isPublication
  }
}
