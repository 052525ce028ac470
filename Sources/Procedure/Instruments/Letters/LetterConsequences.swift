/// What follows elsewhere from a batch of letters that goes out: what its contract's record and its
/// list of suppliers take in with it, all or nothing.
public struct LetterConsequences: Sendable, Hashable {
  /// What the list of suppliers takes in.
  public var suppliers: [SupplierEvent]
  /// What the contract takes in.
  public var contract: [ContractEvent]

  /// What follows from that batch when it goes out.
  public static func of(_ batch: LetterBatch) -> LetterConsequences {
    guard let begun = batch.begun else { return LetterConsequences(suppliers: [], contract: []) }
    if begun.purpose == .outcome {
      let told = batch.standing.map {
        SupplierEvent.told($0.supplier, round: begun.round ?? 0, letter: "\($0.number)")
      }
      return LetterConsequences(suppliers: told, contract: [])
    }
    // Letters that follow others find the contract running on.
    guard let to = begun.to, begun.following == nil else {
      return LetterConsequences(suppliers: [], contract: [])
    }
    var extended = ContractExtended(
      to: to, way: begun.purpose.way, option: begun.option, source: begun.source,
      batch: begun.id, valueChange: begun.valueChange)
    extended.basis = begun.basis
    extended.noticeOn = begun.noticeOn
    return LetterConsequences(suppliers: [], contract: [.extended(extended)])
  }
}

extension LetterPurpose {
  /// On what footing the contract runs on.
  fileprivate var way: ExtensionWay {
    switch self {
    case .outcome, .extensionByVariation: .variation
    case .extensionByOption: .option
    case .extensionWithPrice: .priceChange
    }
  }
}
