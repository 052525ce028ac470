import CivilTime
import Councils
import Decisions
import Digests

@testable import Instruments
@testable import Workflow

extension RandomLetters {
  private static let made = Havering.decision(
    sample: "havering-non-key", id: Havering.nonKey, made: "2020-06-01", effective: nil)

  /// The decision of these facts.
  private var decision: GivingDecision {
    var giving = Self.made
    var act = Extension(
      contract: facts.isOfThisContract ? "complex-placements" : "Another Contract",
      from: facts.decidedFrom, to: facts.decidedTo)
    if facts.restsOnAnOption { act.basis = .reviewClause }
    if facts.changesThePrice { act.valueChange = Money(pence: 1_000_00) }
    giving.decision.recommendations[0].acts = [.extend(act)]
    if let since = facts.effectSince {
      giving = giving.after(
        .becameEffective(BecameEffective(why: .notCallable, working: [])), on: since.iso)
    }
    return giving
  }

  private var contract: ContractState {
    var entered = Havering.contract
    entered.to = facts.termEnd
    var state = ContractState()
    func add(_ event: ContractEvent) { state.apply(Havering.act(event, "2020-06-01")) }
    add(.registered(entered, by: .recommendation(Havering.key, "1.1")))
    for item in facts.options {
      var option = ExtensionOption(number: item.number)
      option.months = item.months
      option.latestEnd = item.latestEnd
      option.noticeDays = item.noticeDays
      option.clause = item.clause
      add(.optionEntered(option, source: "the agreement"))
    }
    for item in facts.earlier {
      add(
        .extended(
          ContractExtended(
            to: item.to, way: item.option == nil ? .variation : .option, option: item.option,
            source: .recommendation(Havering.key, "1.6"), batch: BatchID(rawValue: "earlier"),
            valueChange: nil)))
    }
    if !toldAtFirst.isEmpty {
      // Those who were told have the longer term already.
      let earlier = earlierBatch("before", to: toldAtFirst)
      for event in LetterConsequences.of(earlier).contract { add(event) }
    }
    return state
  }

  private var staff: Staff {
    var staff = Havering.staff
    let post = PostID(rawValue: "senior-commissioner-age-well")
    staff.tenures.removeAll { $0.post == post }
    if let from = facts.signatoryFrom {
      var tenure = Tenure(
        council: Havering.id, post: post, holder: Havering.commissioner, from: from)
      tenure.to = facts.signatoryTo
      staff.tenures.append(tenure)
    }
    return staff
  }

  /// Those who were told before these letters were begun.
  private var toldAtFirst: [String] {
    facts.toldBefore.filter { !toldBetween.contains($0) }
  }

  /// A batch that went out to the same effect.
  private func earlierBatch(_ name: String, to told: [String]) -> LetterBatch {
    let begun = BatchBegun(
      id: BatchID(rawValue: name), contract: Havering.contractID, council: Havering.id,
      purpose: .extensionByOption, source: .recommendation(Havering.nonKey, "1.1"),
      to: facts.lettersEnd, dated: day("2020-06-02"), format: "docx", template: "letter.docx",
      templateDigest: LetterBench.template, procedure: LetterBench.template,
      signatory: Havering.commissioner,
      suppliers: told.map { SupplierID(rawValue: $0) }, first: 1)
    let letters = told.enumerated().map { index, supplier in
      WrittenLetter(
        number: index + 1, supplier: SupplierID(rawValue: supplier),
        document: LetterBench.template, facts: LetterBench.template)
    }
    let issued = BatchIssued(digest: LetterBench.template, count: letters.count, lifted: [])
    return LetterBatch.replaying([
      Havering.act(.begun(begun), "2020-06-02"), Havering.act(.written(letters), "2020-06-02"),
      Havering.act(.issued(issued), "2020-06-02"),
    ])
  }

  /// What the procedure makes of it: nothing when letters went out, else what stood against them.
  func refusal() -> [String] {
    var bench = LetterBench(suppliers: count)
    bench.contract = contract
    bench.staff = staff
    bench.decisions = [decision]
    if !toldAtFirst.isEmpty { bench.others = [earlierBatch("before", to: toldAtFirst)] }
    for id in suspended {
      bench.suppliers.apply(
        Havering.act(.suspended(SupplierID(rawValue: id), reason: "a visit"), "2020-06-02"))
    }
    var request = LetterBench.extend(price: facts.saysHowThePriceChanges ? "3% more" : nil)
    request.kind = .extend(
      to: facts.lettersEnd, priceWords: facts.saysHowThePriceChanges ? "3% more" : nil)
    request.dated = facts.dated
    do {
      try bench.take(.begin(request), on: begun.iso)
      try bench.writeAll(on: begun.iso)
      try bench.take(.approve, by: Havering.lawyer, on: begun.iso)
      happenBetween(&bench)
      try issue(&bench)
      return []
    } catch let refusal as InstrumentRefusal {
      return refusal.obstacles.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  /// What happens after the letters are approved and before they go out.
  private func happenBetween(_ bench: inout LetterBench) {
    let on = begun.iso
    for id in leaving {
      bench.suppliers.apply(Havering.act(.left(SupplierID(rawValue: id), reason: "closed"), on))
    }
    for id in joining {
      bench.suppliers.apply(
        Havering.act(.restored(SupplierID(rawValue: id), reason: "put right"), on))
    }
    if !toldBetween.isEmpty { bench.others.append(earlierBatch("between", to: toldBetween)) }
    if facts.isFrozen { bench.decisions = bench.decisions.map { $0.calledIn(on: on) } }
    if facts.isReplaced {
      bench.decisions = bench.decisions.map {
        $0.superseded(["1.1"], by: DecisionID("havering-2026-1"), on: on)
      }
    }
    if let ended = facts.endedEarly {
      bench.contract.apply(Havering.act(.ended(on: ended, reason: "by agreement"), on))
    }
  }

  /// Issues them; where lateness is lifted, by the monitoring officer with what may be lifted.
  private func issue(_ bench: inout LetterBench) throws {
    let on = facts.issued.iso
    guard facts.latenessIsLifted else { return _ = try bench.take(.issue(despite: []), on: on) }
    let found = bench.refusal(of: .issue(despite: []), on: on)
    let despite = found.filter { !$0.liftedBy.isEmpty }.map {
      Despite(code: $0.code, reason: "the suppliers agreed")
    }
    if despite.isEmpty {
      try bench.take(.issue(despite: []), on: on)
    } else {
      try bench.take(.issue(despite: despite), by: Havering.monitoringOfficer, on: on)
    }
  }
}
