public import Digests

/// Something in the record that is not as it was written.
public struct VerificationFault: Sendable, Hashable {
  /// Where in the record.
  public enum Place: Sendable, Hashable {
    /// The event at that position.
    case event(Int)
    /// A stream.
    case stream(StreamID)
    /// The file of a checkpoint.
    case checkpoint(String)
    /// A document.
    case document(SHA256Digest)
    /// Personal data kept beside the record.
    case personal(PersonalPlace)
    /// A series of numbers.
    case series(String)
    /// A message of the outbox, by its key.
    case message(String)
    /// A command.
    case command(CommandID)
    /// The line of the register for that stream's name.
    case register(String)
    /// The record as a whole.
    case record
  }

  /// Where it is.
  public let place: Place
  /// What is wrong there, as a sentence.
  public let text: String

  /// A fault at that place.
  public init(_ place: Place, _ text: String) {
    self.place = place
    self.text = text
  }
}

/// Faults as they are found: the first of them, and how many there are.
struct FaultList: Sendable {
  /// Who has a thousand faults needs no more of them; a lost table could give a million.
  static let limit = 1000

  private(set) var faults: [VerificationFault] = []
  private(set) var count = 0

  mutating func add(_ place: VerificationFault.Place, _ text: String) {
    count += 1
    if faults.count < FaultList.limit { faults.append(VerificationFault(place, text)) }
  }

  mutating func add(_ other: FaultList) {
    faults += other.faults.prefix(max(0, FaultList.limit - faults.count))
    count += other.count
  }

  /// Does some work on the record; what is found damaged there is a fault like others.
  mutating func gather(_ work: () throws(StoreError) -> Void) throws(StoreError) {
    do throws(StoreError) {
      try work()
    } catch {
      guard error.code == .corrupt else { throw error }
      add(.record, error.message)
    }
  }

  func has(_ place: VerificationFault.Place) -> Bool {
    faults.contains { $0.place == place }
  }
}
