import CivilTime
import Decisions
import Diagnostics
public import Instruments
import Records
import Workflow

/// Proves by what authority something was done that follows from a decision.
public enum ProveAuthority {
  /// The chain from the signature to the scheme.
  ///
  /// - Parameters:
  ///   - name: a batch of letters, a placement or a contract.
  ///   - letter: one letter of the batch, by its number.
  public static func run(
    _ name: String, letter: Int?, at desk: Desk
  ) throws(Failure) -> AuthorityChain {
    if try desk.names("letters").contains(name) {
      return try chain(of: try desk.batch(BatchID(rawValue: name)), letter, desk)
    }
    guard letter == nil else {
      throw Failure(
        .usage, "unknown-letters", "there is no batch of letters \(name) in \(desk.folder.path)",
        remedy: "see which there are: remit letters list")
    }
    if try desk.names("placement").contains(name) {
      return try chain(of: try desk.placement(PlacementID(rawValue: name)), desk)
    }
    if try desk.names("contract").contains(name) {
      return try chain(of: try desk.contract(ContractID(rawValue: name)), desk)
    }
    var all: [String] = []
    for kind in ["letters", "placement", "contract"] { all += try desk.names(kind) }
    throw Failure(
      .data, "unknown-instrument", "nothing in \(desk.folder.path) is called \(name)",
      remedy: nearestName(to: name, among: all).map { "did you mean \($0)?" }
        ?? "name a batch of letters, a placement or a contract: remit letters list")
  }

  private static func chain(
    of batch: LetterBatch, _ letter: Int?, _ desk: Desk
  ) throws(Failure) -> AuthorityChain {
    guard let begun = batch.begun else { throw nothing() }
    if let letter, !batch.numbers.contains(letter) {
      throw Failure(
        .usage, "unknown-letter", "there is no letter \(letter) in \(begun.id.rawValue)",
        remedy: "its numbers are \(batch.numbers.lowerBound) to \(batch.numbers.upperBound - 1)")
    }
    let contract = try desk.contract(begun.contract)
    let setting = try InstrumentSetting(begun.council, dated: nil, at: desk)
    let circumstances = try setting.circumstances(resting: [begun.source])
    return try answer(
      AuthorityQuestion(of: batch, number: letter, contract: contract, under: circumstances),
      circumstances)
  }

  private static func chain(
    of placement: PlacementState, _ desk: Desk
  ) throws(Failure) -> AuthorityChain {
    guard let referral = placement.referral else { throw nothing() }
    let contract = try desk.contract(referral.contract)
    guard let facts = contract.facts else { throw nothing() }
    let setting = try InstrumentSetting(facts.council, dated: nil, at: desk)
    return try answer(
      AuthorityQuestion(of: placement, contract: contract, on: desk.today),
      try setting.circumstances(resting: [referral.under]))
  }

  private static func chain(
    of contract: ContractState, _ desk: Desk
  ) throws(Failure) -> AuthorityChain {
    guard let facts = contract.facts else { throw nothing() }
    let setting = try InstrumentSetting(facts.council, dated: nil, at: desk)
    return try answer(
      AuthorityQuestion(of: contract), try setting.circumstances(resting: [contract.madeBy]))
  }

  private static func answer(
    _ question: AuthorityQuestion?, _ circumstances: InstrumentCircumstances
  ) throws(Failure) -> AuthorityChain {
    guard let question else { throw nothing() }
    return .answering(question, under: circumstances)
  }

  private static func nothing() -> Failure {
    Failure(.fault, "authority", "there is nothing on the record to prove")
  }
}
