public import Digests

/// What a verification proved, what it found, and what it cannot prove.
public struct VerificationReport: Sendable, Hashable {
  /// How much was looked at.
  public var extent: RecordVerification.Extent
  /// The head of the chain as it was recomputed.
  public var head = ChainHead.start
  /// How many streams have versions without gaps.
  public var streams = 0
  /// How many checkpoints agree with the record.
  public var checkpoints = 0
  /// The number of events that the latest good checkpoint stands for.
  public var coveredEvents = 0
  /// How many documents have the bytes they were recorded with.
  public var documents = 0
  /// How many bytes these have.
  public var documentBytes = 0
  /// Documents that no act names: left over from an act that failed, or put there by hand. Told,
  /// and no fault.
  public var orphans: [SHA256Digest] = []
  /// How many personal data the record names, erased ones among them.
  public var personalNamed = 0
  /// How many personal data have the bytes they were recorded with.
  public var personal = 0
  /// Personal data that were erased, as the record says, and are gone. Told, and no fault.
  public var erased: [Tombstone] = []
  /// Personal data that no act names: left over from an act that failed, or put there by hand.
  /// Told, and no fault.
  public var personalOrphans: [PersonalPlace] = []
  /// How many lines of the register and dates are what the log gives.
  public var projections = 0
  /// The faults, a thousand at most.
  public var faults: [VerificationFault] = []
  /// How many faults there are.
  public var faultCount = 0
  /// What was not proved, in sentences.
  public var limits: [String] = []

  /// Whether nothing was found wrong.
  public var isSound: Bool { faultCount == 0 }

  init(extent: RecordVerification.Extent) {
    self.extent = extent
  }
}
