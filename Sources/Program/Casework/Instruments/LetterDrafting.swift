import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Dispatch
import Documents
import Instruments
import OfficeFiles
import Records
import Synchronization
import TemplateLanguage
import Workflow

/// Writes the letters of one batch: each rendered from the batch's template and read back whole.
struct LetterDrafting: Sendable {
  private let batch: BatchBegun
  private let facts: LetterFacts
  private let contract: ContractState
  private let suppliers: SupplierList
  private let decision: CitedDecision
  private let signatory: StepPaper.Signatory
  /// The round whose outcome the letters tell.
  private let round: SupplierList.Round?
  /// Whoever decided it by a power that was handed to them.
  private let decider: StepPaper.Signatory?
  private let council: Council
  private let form: PaperForm
  private let groupNames: [String: String]

  /// What is written with, for a batch that was begun.
  init(
    _ batch: BatchBegun, contract: ContractState, suppliers: SupplierList,
    giving: GivingDecision?, in setting: InstrumentSetting
  ) throws(Failure) {
    self.batch = batch
    self.contract = contract
    self.suppliers = suppliers
    facts = LetterFacts(round: batch.round, from: suppliers)
    let desk = setting.desk
    // The batch keeps the policy and the forms with which it was begun.
    let council = try desk.version(batch.procedure).council
    self.council = council
    var decision = CitedDecision(batch.source, giving)
    round = batch.round.flatMap(suppliers.round)
    let power = RoundPower(round, under: batch.source, giving, desk.staff, council)
    decision.delegatedTo = power.map { council.post($0.post)?.title ?? $0.post.rawValue }
    decider = power.map { StepPaper.Signatory($0.usedBy, council) }
    self.decision = decision
    groupNames = contract.facts?.groupNames ?? GivingDecision.groupNames(of: giving?.decision)
    let post = desk.staff.posts(of: batch.signatory, in: council.identity.id, on: batch.dated).first
    let holder = Officeholder(batch.signatory, in: post, of: desk.staff, council)
    signatory = StepPaper.Signatory(holder, council)
    let kept = try desk.storedForm(batch.templateDigest)
    form = try PaperForm(
      kept.bytes, name: batch.template, clauses: kept.clauses,
      TemplatePurpose(batch.purpose).paper.shape)
    try form.requireInForce(on: batch.dated)
  }

  /// A letter, as it will be kept.
  struct Draft: Sendable {
    let number: Int
    let supplier: SupplierID
    let bytes: [UInt8]
    let facts: SHA256Digest
  }

  /// Writes some letters on all cores, in the order of their numbers.
  func drafts(_ places: [LetterBatch.Place]) throws(Failure) -> [Draft] {
    let made = Mutex<[Int: Result<Draft, Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: places.count) { index in
      let draft = Result { () throws(Failure) in try self.draft(places[index]) }
      made.withLock { $0[index] = draft }
    }
    let all = made.withLock { $0 }
    return try places.indices.map { index throws(Failure) in
      guard let draft = all[index] else {
        throw Failure(.fault, "letter", "letter \(places[index].number) was not written")
      }
      return try draft.get()
    }
  }

  private func draft(_ place: LetterBatch.Place) throws(Failure) -> Draft {
    let data = InstrumentPaperFacts.record(of: paper(place), council: council.identity)
    do throws(Failure) {
      return Draft(
        number: place.number, supplier: place.supplier, bytes: try form.paper(data),
        facts: facts.digest(for: place.supplier))
    } catch {
      throw Failure(error.kind, error.diagnostics.map { named($0, place) })
    }
  }

  private func named(_ diagnostic: Diagnostic, _ place: LetterBatch.Place) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.message = "the letter to \(place.supplier.rawValue): \(diagnostic.message)"
    return diagnostic
  }

  /// What the letter of a number says.
  private func paper(_ place: LetterBatch.Place) -> LetterPaper {
    let stated = facts.application(of: place.supplier)?.supplier
    let supplier =
      suppliers[place.supplier]?.facts ?? stated ?? SupplierFacts(id: place.supplier, name: "")
    var paper = LetterPaper(
      reference: Self.reference(place.number, of: batch.council), dated: batch.dated,
      supplier: PaperRecipient(supplier),
      contract: CitedContract(contract, currentEnd: batch.current),
      decision: decision, signatory: signatory)
    if batch.round != nil { paper.outcome = outcome(place.supplier) }
    if let to = batch.to, let current = batch.current, let first = current.adding(days: 1) {
      paper.newTerm = LetterPaper.NewTerm(from: first, to: to)
      paper.option = batch.option.flatMap { number in
        contract.options.first { $0.number == number }.map { option(option: $0, to: to, current) }
      }
    }
    if batch.purpose == .extensionByVariation { paper.variation = variation }
    if batch.purpose == .extensionWithPrice, let words = batch.priceWords {
      var change = LetterPaper.PriceChange(words: words)
      change.from = batch.current.flatMap { $0.adding(days: 1) }
      change.valueChange = batch.valueChange
      if let value = contract.facts?.value, let more = batch.valueChange {
        change.newValue = Money(pence: value.pence + more.pence)
      }
      paper.price = change
    }
    return paper
  }

  /// A letter's number as it is printed: `havering/L/17`.
  static func reference(_ number: Int, of council: CouncilID) -> String {
    "\(council.rawValue)/L/\(number)"
  }

  private func outcome(_ id: SupplierID) -> LetterPaper.Outcome? {
    guard let judgement = facts.judgement(of: id), let application = facts.application(of: id)
    else { return nil }
    var outcome = LetterPaper.Outcome(isAdmitted: judgement.isAdmitted)
    outcome.round = batch.round
    outcome.received = application.received
    outcome.score = application.score?.text
    outcome.passMark = round?.decided?.passMark.text
    outcome.reasons = judgement.reasons.map(\.closed)
    outcome.decidedBy = decider
    outcome.decidedOn = decider.flatMap { _ in round?.decidedOn }
    outcome.feedback = application.feedback
    if judgement.isAdmitted {
      for lot in contract.facts?.lots ?? [] {
        let groups = lot.groups.filter {
          application.supplier.categories.contains(Category(lot: lot.id, group: $0))
        }
        guard !groups.isEmpty else { continue }
        outcome.services.append(
          LetterPaper.Service(lot.service, groups: groups.map { groupNames[$0] ?? $0 }))
      }
    }
    return outcome
  }

  private func option(
    option: ExtensionOption, to: CivilDate, _ current: CivilDate
  ) -> LetterPaper.Option {
    var paper = LetterPaper.Option(number: option.number)
    paper.clause = option.clause
    paper.months = option.months
    paper.latestEnd = option.latestEnd
    // MO-1: an option is a review clause of the contract itself.
    paper.provision =
      batch.provision
      ?? (contract.facts?.regime == .pcr2015
        ? "regulation 72(1)(a) of the Public Contracts Regulations 2015" : nil)
    paper.noticeDays = option.noticeDays
    paper.noticeBy = option.noticeDays.flatMap { current.adding(days: -$0) }
    paper.monthsLeft = contract.monthsLeft(of: option.number, after: to)
    return paper
  }

  /// On what footing a contract of its law is varied to run on.
  private var variation: LetterPaper.Variation {
    var variation = LetterPaper.Variation()
    let law =
      contract.facts?.regime == .pa2023
      ? "section 74 of the Procurement Act 2023"
      : "regulation 72 of the Public Contracts Regulations 2015"
    variation.provision = batch.provision ?? law
    return variation
  }
}

extension GivingDecision {
  /// What a decision's text calls the groups of people, by their ids.
  static func groupNames(of decision: Decision?) -> [String: String] {
    Dictionary(
      (decision?.services?.clientGroups ?? []).map { ($0.id.rawValue, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The power to let suppliers in that was handed to the holder of a post, as it was used for a round.
private struct RoundPower {
  /// The post.
  let post: PostID
  /// Who used it, in that post.
  let usedBy: Officeholder

  /// Nil of a round that the decision itself decided, and of one that rests on words alone.
  init?(
    _ round: SupplierList.Round?, under source: Source, _ giving: GivingDecision?, _ staff: Staff,
    _ council: Council
  ) {
    guard case .recommendation(_, let number) = source,
      let recommendation = giving?.recommendation(number), let day = round?.decidedOn,
      let person = round?.decidedBy?.person,
      !recommendation.acts.contains(where: { $0.kind == .admit })
    else { return nil }
    let held = recommendation.delegations.lazy.compactMap {
      staff.post($0.to, of: person, in: council.identity.id, on: day)
    }.first
    guard let held else { return nil }
    post = held.post
    usedBy = Officeholder(person, in: held, of: staff, council)
  }
}

extension String {
  /// Words as a sentence that stands by itself: with a mark at their end.
  fileprivate var closed: String {
    last.map { ".!?".contains($0) } ?? true ? self : self + "."
  }
}

extension PaperRecipient {
  /// A supplier, as papers address it.
  init(_ supplier: SupplierFacts) {
    self.init(name: supplier.name, address: supplier.address)
    id = supplier.id.rawValue
    contact = supplier.contact
    email = supplier.email
    companyNumber = supplier.companyNumber
  }
}

extension CitedContract {
  /// A contract, as letters cite it.
  init(_ contract: ContractState, currentEnd: CivilDate?) {
    self.init(title: contract.facts?.title ?? "")
    reference = contract.facts?.reference
    kind = contract.facts?.kind.name
    from = contract.facts?.from
    self.currentEnd = currentEnd ?? contract.to
  }
}

extension CitedDecision {
  /// A decision, as letters cite it.
  init(_ source: Source, _ giving: GivingDecision?) {
    switch source {
    case .stated(let words, let day): self.init(stated: words, madeOn: day)
    case .recommendation(let id, let number):
      self.init(number: id.text, recommendation: number)
      subject = giving?.decision.subject
      madeOn = giving?.state.decided?.on
      madeBy = giving?.state.decided?.value.maker.text
      effectiveOn = giving?.effectiveOn
    }
  }
}
