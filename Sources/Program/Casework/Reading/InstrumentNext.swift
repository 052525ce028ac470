public import Instruments

/// A batch of letters or a placement, with what may be done next with it.
public struct InstrumentNext: Sendable {
  /// Its name.
  public let name: String
  /// The contract.
  public let contract: ContractID
  /// How far it has come, by its name in the table.
  public let phase: String
  /// The same in words: "with Legal".
  public let phaseName: String
  /// What it is: "95 letters, extension by an option, for complex-placements".
  public let about: String
  /// What has come between: Legal asked for changes, or its approval is lost.
  public var notes: [String] = []
  /// What may be done next.
  public var offers: [InstrumentOffer]
  /// The acts among these that take it forward, and do not only may be done.
  let forward: [String]

  /// The same with only the steps that take it forward.
  public var stepsForward: InstrumentNext {
    var next = self
    next.offers.removeAll { !forward.contains($0.act) }
    return next
  }

  /// The same with only what waits for whoever asks; nil when nothing does.
  var forAsker: InstrumentNext? {
    var next = stepsForward
    // What somebody prepared waits for another's approval.
    next.offers.removeAll { offer in
      !offer.isForAsker || offer.obstacles.contains { $0.code == "preparedByApprover" }
    }
    return next.offers.isEmpty ? nil : next
  }
}
