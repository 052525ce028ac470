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
  /// Whether whoever asks prepared what Legal's approval is lost of: they are told, though it waits
  /// for another.
  var isAskersLoss = false

  /// The same with only the steps that take it forward.
  public var stepsForward: InstrumentNext {
    var next = self
    next.offers.removeAll { !forward.contains($0.act) }
    return next
  }

  /// Those that wait for whoever asks, each with only what does.
  ///
  /// - Parameters:
  ///   - forEverybody: those that wait for anybody.
  ///   - read: the one of that name; nil where it waits for nobody.
  static func waiting(
    among names: [String], forEverybody: Bool,
    _ read: (String) throws(Failure) -> InstrumentNext?
  ) throws(Failure) -> [InstrumentNext] {
    var found: [InstrumentNext] = []
    for name in names {
      guard let next = try read(name) else { continue }
      if let waits = forEverybody ? next.forAnybody : next.forAsker { found.append(waits) }
    }
    return found
  }

  private var forAnybody: InstrumentNext? {
    let next = stepsForward
    return next.offers.isEmpty ? nil : next
  }

  private var forAsker: InstrumentNext? {
    var next = stepsForward
    // What somebody prepared waits for another's approval.
    next.offers.removeAll { offer in
      !offer.isForAsker || offer.obstacles.contains { $0.code == "preparedByApprover" }
    }
    if next.offers.isEmpty { return isAskersLoss ? stepsForward : nil }
    return next
  }
}
