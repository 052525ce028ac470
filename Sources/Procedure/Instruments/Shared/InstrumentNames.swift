import CivilTime
import Workflow

/// What an act is about, as commands name it. What is not known of it stands in capitals in them,
/// to be filled in.
public struct InstrumentNames: Sendable, Hashable {
  /// The contract.
  public var contract: ContractID?
  /// The batch of letters.
  public var batch: BatchID?
  /// How that batch was begun.
  public var begun: BatchBegun?
  /// The placement.
  public var placement: PlacementID?

  /// About those.
  public init(
    contract: ContractID? = nil, batch: BatchID? = nil, placement: PlacementID? = nil
  ) {
    self.contract = contract
    self.batch = batch
    self.placement = placement
  }

  /// About a batch of letters that was begun so.
  public init(_ begun: BatchBegun?) {
    self.init(contract: begun?.contract, batch: begun?.id)
    self.begun = begun
  }

  private var contractWord: String { contract?.rawValue ?? "CONTRACT" }
  private var batchWord: String { batch?.rawValue ?? "BATCH" }
  private var placementWord: String { placement?.rawValue ?? "PLACEMENT" }
  private static let source = "--under DECISION/RECOMMENDATION"
}

// MARK: The contract and its suppliers

extension InstrumentNames {
  /// Enters the contract.
  public var entering: String { "remit contracts new \(contractWord) \(Self.source)" }

  /// Looks at it.
  public var showingContract: String { "remit contracts show \(contractWord)" }

  /// States what its documents say.
  public func amending(_ what: String) -> String {
    "remit contracts amend \(contractWord) \(what) --source WORDS"
  }

  /// Enters an option of it.
  public func option(_ number: String?, _ what: String) -> String {
    "remit contracts option \(contractWord) \(number ?? "NUMBER") \(what) --source WORDS"
  }

  /// Takes in a round of applications.
  public var importing: String { "remit suppliers import \(contractWord) FILE" }

  /// Decides a round.
  public func admitting(_ round: Int?) -> String {
    "remit suppliers admit \(contractWord)" + (round.map { " --round \($0)" } ?? "")
      + " \(Self.source)"
  }

  /// Lets a round be decided all the same.
  public func lifting(_ code: String) -> String {
    "remit suppliers lift \(contractWord) --code \(code) --reason WORDS"
  }
}

// MARK: Letters

extension InstrumentNames {
  /// Prepares letters; goes on with those of the batch where it was begun.
  ///
  /// - Parameters:
  ///   - purpose: `outcome` or `extension`.
  ///   - round: the round of which they tell the outcome.
  public func preparing(_ purpose: String? = nil, round: Int? = nil) -> String {
    let purpose =
      purpose ?? begun.map { $0.purpose == .outcome ? "outcome" : "extension" }
      ?? "extension|outcome"
    var command = "remit letters prepare \(contractWord) --purpose \(purpose)"
    if let round { command += " --round \(round)" }
    command += " " + (begun?.source.option ?? Self.source)
    return command + (begun == nil ? "" : " --batch \(batchWord)")
  }

  /// Compares them with what they were made from.
  public var reviewing: String { "remit letters review \(batchWord)" }

  /// Approves them all.
  public var approvingLetters: String { "remit letters approve \(batchWord)" }

  /// Keeps one of them from going out.
  public func voiding(_ number: Int?) -> String {
    "remit letters void \(batchWord) \(number.map { "\($0)" } ?? "NUMBER") --reason WORDS"
  }

  /// Gives them up.
  public var abandoning: String { "remit letters abandon \(batchWord) --reason WORDS" }

  /// Approves a form for a purpose, for Word or for Writer.
  public static func approving(_ purpose: TemplatePurpose, _ format: String?) -> String {
    let word = purpose.rawValue.reduce(into: "") { word, letter in
      word += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
    return "remit template approve \(word)" + (format == "odt" ? " --format odt" : "")
  }
}

extension Source {
  /// It as commands take it: "--under havering-2020-1/1.2".
  var option: String {
    switch self {
    case .recommendation(let decision, let number): "--under \(decision.text)/\(number)"
    case .stated(let words, let day): "--decided \"\(words)\" --decided-on \(day.iso)"
    }
  }
}

// MARK: Placements

extension InstrumentNames {
  /// Refers somebody.
  public var referring: String {
    "remit agreements refer \(contractWord) LOT/GROUP \(Self.source) --person FILE --start DATE"
  }

  /// Says what may be done next with the placement.
  public var nextOfPlacement: String { "remit next \(placementWord)" }

  /// Calls the suppliers to compete.
  public func calling(_ replyBy: String = "DATE", _ rest: String = "") -> String {
    "remit agreements call \(placementWord) --reply-by \(replyBy)\(rest)"
  }

  /// Approves the form of what is to be signed.
  public var approvingForm: String { "remit agreements approve \(placementWord)" }

  /// Ends the placement.
  public var ending: String {
    "remit agreements end \(placementWord) --last DATE --reason WORDS"
  }

  /// Lets what is personal of it be erased again.
  public var liftingHold: String {
    "remit agreements lift-hold \(placementWord) --reason WORDS"
  }

  /// Erases what is personal of it.
  ///
  /// - Parameter isAsked: at a lawful request, which is to be said.
  public func erasing(isAsked: Bool = false) -> String {
    "remit agreements erase \(placementWord)" + (isAsked ? " --reason WORDS" : "")
  }

  /// Signs for a party.
  public func signing(for party: PlacementParty) -> String {
    "remit agreements sign \(placementWord) \(party.rawValue)"
  }
}
