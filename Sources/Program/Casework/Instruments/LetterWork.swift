import CivilTime
import Councils
import Decisions
import Diagnostics
import Instruments
import Records
import Workflow

/// Everything that an act on letters is judged by: the contract, its suppliers, what Legal has
/// approved, the other batches, and the decision.
struct LetterWork {
  let setting: InstrumentSetting
  let contract: ContractState
  let suppliers: SupplierList
  let templates: TemplateApprovals
  /// The other batches of the same contract.
  let others: [LetterBatch]
  let giving: GivingDecision?
  let circumstances: InstrumentCircumstances

  private let id: ContractID

  /// What counts for letters on a contract under a decision.
  init(
    _ id: ContractID, source: Source, dated day: CivilDate?, without batch: BatchID? = nil,
    at desk: Desk
  ) throws(Failure) {
    self.id = id
    contract = try desk.contract(id)
    guard let council = contract.facts?.council else {
      throw Failure(.fault, "contract", "the contract \(id.rawValue) has no council")
    }
    setting = try InstrumentSetting(council, dated: day, at: desk)
    suppliers = try desk.replay(.suppliers(id))
    templates = try desk.replay(.templates(council))
    others = try desk.batches(of: id, but: batch)
    circumstances = try setting.circumstances(resting: [source])
    giving =
      if case .recommendation(let decision, _) = source { circumstances.decisions[decision] } else {
        nil
      }
  }

  /// The series that letters of the council take their numbers from.
  var series: String { "letters/\(setting.council.identity.id.rawValue)" }

  /// What an act on a batch comes to.
  func decide(
    _ command: LetterCommand, in batch: LetterBatch
  ) throws(Failure) -> InstrumentStep<LetterEvent> {
    let names = batch.begun.map { InstrumentNames($0) } ?? InstrumentNames(contract: id)
    return try judged(about: names) { () throws(InstrumentRefusal) in
      try LetterProcedure.decide(
        command, in: batch, contract: contract, suppliers: suppliers, templates: templates,
        otherBatches: others, under: circumstances)
    }
  }

  /// What may be done next with a batch, with what stands against each.
  func next(in batch: LetterBatch) -> [LetterOffer] {
    LetterProcedure.next(
      in: batch, contract: contract, suppliers: suppliers, templates: templates,
      otherBatches: others, under: circumstances)
  }

  /// The batch with Legal that has everything that is asked for: a command that was ended before it
  /// could answer is given again.
  func prepared(as begun: BatchBegun, for request: PrepareLetters.Request) -> LetterBatch? {
    let facts = LetterFacts(round: begun.round, from: suppliers)
    return others.first { other in
      (request.batch == nil || request.batch == other.begun?.id)
        && other.isStill(begun, saying: facts)
    }
  }

  /// Writes the letters of a batch.
  func drafting(_ batch: BatchBegun) throws(Failure) -> LetterDrafting {
    try LetterDrafting(
      batch, contract: batch.following.map(contract.without) ?? contract, suppliers: suppliers,
      giving: giving, in: setting)
  }

  /// The round whose outcome letters tell: the one asked for, or the last that is decided.
  func round(_ request: PrepareLetters.Request) throws(Failure) -> Int? {
    guard request.purpose == .outcome else { return nil }
    if let round = request.round { return round }
    if let decided = suppliers.rounds.last(where: { $0.decided != nil }) {
      return decided.received.round
    }
    throw Failure(
      .findings, "no-round", "no round of applications for \(id.rawValue) is decided",
      remedy: "decide it: \(InstrumentNames(contract: id).admitting(nil))")
  }

  /// What the letters that are asked for say.
  func kind(of request: PrepareLetters.Request) throws(Failure) -> LetterRequest.Kind {
    if let round = try round(request) { return .outcome(round: round) }
    return .extend(to: try end(request), priceWords: request.priceWords)
  }

  /// Which letters the contract makes of what is asked.
  func purpose(of request: PrepareLetters.Request) throws(Failure) -> LetterPurpose {
    guard request.purpose == .extension else { return .outcome }
    let end = try end(request)
    let first = LetterBatch.first(extending: id, to: end, under: request.source, among: others)
    let choice = ExtensionWay.way(
      for: first?.begun.map { contract.without($0.id) } ?? contract, to: end,
      valueChange: extending(request)?.valueChange)
    return LetterPurpose(choice.way)
  }

  /// A name that no batch of the contract has: `complex-placements-extension-2`.
  func newName(_ request: PrepareLetters.Request) throws(Failure) -> BatchID {
    let stem = "\(id.rawValue)-\(request.purpose.rawValue)"
    let taken = Set(try setting.desk.names("letters"))
    var number = 1
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return BatchID(rawValue: "\(stem)-\(number)")
  }

  /// Who signs unless somebody is named: whoever holds the post that the decision names, else whoever
  /// prepares the letters.
  func signatory(of request: PrepareLetters.Request) -> PersonID {
    let (desk, day) = (setting.desk, request.bearing ?? setting.day)
    let post = SigningPost.of(request.source, circumstances)
    let holder = post.flatMap {
      desk.staff.holders(of: $0, in: setting.council.identity.id, on: day).first
    }
    return holder ?? desk.person.id
  }

  /// The last day that the letters give: the one asked for, or that of the decision.
  private func end(_ request: PrepareLetters.Request) throws(Failure) -> CivilDate {
    if let to = request.to { return to }
    if let to = extending(request)?.to { return to }
    throw Failure(
      .usage, "no-end", "\(request.source.text) states no day to which \(id.rawValue) runs on",
      remedy: "give one with --to")
  }

  /// The extension that the recommendation states.
  private func extending(_ request: PrepareLetters.Request) -> Extension? {
    guard case .recommendation(_, let number) = request.source,
      let recommendation = giving?.recommendation(number), let facts = contract.facts
    else { return nil }
    return recommendation.extensions(of: facts).max { $0.to < $1.to }
  }
}
