public import CivilTime
public import Digests

/// Something that leaves the record after an act: a paper for a folder, a message to a person.
///
/// It is recorded with the act and delivered afterwards, as often as is needed until it is known
/// to have arrived; so whoever delivers it must do it twice to the same effect, by its key.
public struct OutboxMessage: Sendable, Hashable {
  /// Its key, of which there is one in the record.
  public var key: String
  /// What it is: "paper", "message".
  public var kind: String
  /// For whom: an address, a person's identifier, or a folder's name.
  public var to: String
  /// What it is about, in a line.
  public var subject: String
  /// The document that goes with it.
  public var document: SHA256Digest?
  /// What that document's file is called there.
  public var fileName: String?
  /// The text of a message.
  public var body: String

  /// A message for delivery.
  public init(
    key: String, kind: String, to: String, subject: String, document: SHA256Digest? = nil,
    fileName: String? = nil, body: String = ""
  ) {
    self.key = key
    self.kind = kind
    self.to = to
    self.subject = subject
    self.document = document
    self.fileName = fileName
    self.body = body
  }
}

/// A message of the outbox, with what became of it.
public struct OutboxEntry: Sendable, Hashable {
  /// The first event of the act that sent it.
  public var position: Int
  /// The message.
  public var message: OutboxMessage
  /// When it was known to have arrived; nil until then.
  public var delivered: Moment?

  /// An entry of the outbox.
  public init(position: Int, message: OutboxMessage, delivered: Moment? = nil) {
    self.position = position
    self.message = message
    self.delivered = delivered
  }
}
