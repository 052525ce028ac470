public import CivilTime
import Decisions

extension LetterBatch {
  /// The batch that extended a contract to a day under a decision, when it went out; later letters
  /// to the same effect follow it, for suppliers who were not active then.
  public static func first(
    extending contract: ContractID, to day: CivilDate, under source: Source,
    among batches: [LetterBatch]
  ) -> LetterBatch? {
    batches.first { batch in
      guard let begun = batch.begun, batch.issuedOn != nil else { return false }
      return begun.contract == contract && begun.to == day && begun.source == source
        && begun.following == nil
    }
  }
}

extension ContractState {
  /// The contract as it stands for a supplier whom letters did not reach: without what they
  /// extended, and what extended it after them.
  public func without(_ batch: BatchID) -> ContractState {
    let first = acts.firstIndex { act in
      if case .extended(let event) = act.event { event.batch == batch } else { false }
    }
    guard let first else { return self }
    return .replaying(
      acts.enumerated().filter { index, act in
        if case .extended = act.event { index < first } else { true }
      }.map(\.element))
  }
}

extension SupplierList {
  /// The day on which each supplier signed the agreement that it has now.
  var signings: [SupplierID: CivilDate] {
    var days: [SupplierID: CivilDate] = [:]
    for application in takenOver?.applications ?? [] {
      days[application.supplier.id] = takenOver?.since
    }
    for act in acts { if case .signed(let id) = act.event { days[id] = act.done } }
    return days
  }
}

extension LetterDesk {
  /// Suppliers to whom an extension is still to be told that went out before: those who have the
  /// agreement that it extended, are active now, and were not then (LR-2). Whoever signed afterwards
  /// signed for the longer term.
  func unreached(by first: LetterBatch) -> [SupplierID] {
    guard let begun = first.begun, let day = first.issuedOn else { return [] }
    let told = told(begun)
    let signings = suppliers.signings
    return suppliers.active.map(\.facts.id).filter { id in
      !told.contains(id) && signings[id].map { $0 <= day } ?? false
    }
  }

  /// To whom letters went out that say the same.
  func told(_ begun: BatchBegun) -> Set<SupplierID> {
    let same = others.filter { other in
      other.issuedOn != nil && other.begun.map { saysTheSame($0, begun) } ?? false
    }
    return Set(same.flatMap(\.standing).map(\.supplier))
  }

  /// That the decision counts other suppliers than letters reach (LR-2).
  func counted(_ begun: BatchBegun, _ now: LetterGrounds.Extension) -> [InstrumentRemark] {
    let reached = following == nil ? [] : told(begun)
    let letters = reached.union(begun.suppliers).count
    guard let decided = now.act?.letters?.suppliers, decided != letters else { return [] }
    let without = suppliers.suppliers.filter { supplier in
      [.suspended, .agreementSent, .admitted].contains(supplier.status)
        && !reached.contains(supplier.facts.id)
    }.map { "\($0.facts.id.rawValue) is \(LetterObstacleWords.standing($0.status))" }
    return [
      InstrumentRemark(
        "LR-2",
        "\(begun.source.text), counts \(LetterWords.counted(decided, "supplier")), and "
          + (reached.isEmpty
            ? "\(LetterWords.letters(letters)) \(letters == 1 ? "goes" : "go") out"
            : "with those before \(LetterWords.letters(letters)) \(letters == 1 ? "goes" : "go") out")
          + (without.isEmpty ? "" : ": " + LetterWords.few(without)),
        cure: letters > decided
          ? "see which suppliers came since the decision, and whether it means them"
          : "see that nobody is forgotten; a supplier that is restored later has its letter when the "
            + "letters are prepared again under the same recommendation")
    ]
  }
}
