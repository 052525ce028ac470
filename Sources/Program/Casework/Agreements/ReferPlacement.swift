public import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
public import Instruments
import Records
import Rules
import Workflow

/// Refers somebody for a placement: who it is stays beside the record, and a reference stands for
/// them from then on.
public enum ReferPlacement {
  /// What a referral says.
  public struct Request: Sendable {
    /// The contract under which the placement is to be bought.
    public var contract: ContractID
    /// The lot and the group.
    public var category: Category
    /// The recommendation by which placements are delegated.
    public var source: Source
    /// The file that says who is to be placed.
    public var personFile: String
    /// The first day.
    public var start: CivilDate
    /// The last day; nil when it is open-ended.
    public var end: CivilDate?
    /// The reference; nil for the next of the contract's.
    public var id: PlacementID?

    /// Somebody referred for that category of that contract.
    public init(
      contract: ContractID, category: Category, source: Source, personFile: String,
      start: CivilDate, end: CivilDate? = nil
    ) {
      self.contract = contract
      self.category = category
      self.source = source
      self.personFile = personFile
      self.start = start
      self.end = end
    }
  }

  /// Refers them, with what is needed.
  public static func run(
    _ request: Request, _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let series = "placements/\(request.contract.rawValue)"
    let number = try stored { () throws(StoreError) in
      try desk.folder.store.nextNumber(in: series)
    }
    let day = manner.day ?? desk.today
    let id = request.id ?? next(of: request.contract, in: day.year, number)
    var work = try PlacementWork(
      referring: id, to: request.contract, under: request.source, dated: manner.day, at: desk)
    let person = try PersonFile.read(request.personFile, of: id)
    try refuseNaming(person)
    work.person = person
    var shelf = try PersonalShelf(id, isTrial: manner.isTrial, at: desk)
    // Judged before anything personal is kept: what is refused leaves nothing.
    _ = try step(request, id, person: SHA256Digest(of: []), work)
    let step = try step(request, id, person: try shelf.put(person), work)
    let after = work.after(step.events)
    var answer = PlacementAnswer.of(after, step, work, isTrial: manner.isTrial)
    if manner.isTrial { return answer }
    var writing = InstrumentWriting("agreements refer", under: work.circumstances)
    try writing.add(step.events, to: StreamID(id), after: work.state.version)
    writing.change.personal = shelf.entries
    if request.id == nil {
      writing.change.numbers = [NumberReservation(series: series, number: number)]
    }
    answer.warnings = try writing.record(at: desk).warnings
    answer.done.append(
      "what is kept of the person lies beside the record; the file that was given can be deleted: "
        + request.personFile)
    return answer
  }

  /// The referral and the assessment in one act.
  private static func step(
    _ request: Request, _ id: PlacementID, person: SHA256Digest, _ work: PlacementWork
  ) throws(Failure) -> InstrumentStep<PlacementEvent> {
    var step = try work.decide(
      .refer(
        PlacementReferral(
          id: id, contract: request.contract, category: request.category, under: request.source,
          person: person)))
    step.go(
      on: try work.decide(
        .assessNeeds(PlacementNeeds(person: person, start: request.start, end: request.end)),
        in: work.after(step.events)))
    return step
  }

  /// Assesses again what is needed, from when and until when.
  public static func assess(
    _ id: PlacementID, personFile: String?, start: CivilDate, end: CivilDate?,
    _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try PlacementActs.take("agreements assess", on: id, manner, at: desk) {
      (work, shelf) throws(Failure) in
      var digest = work.state.needs?.person ?? SHA256Digest(of: [])
      if let personFile {
        let person = try PersonFile.read(personFile, of: id)
        try refuseNaming(person)
        work.person = person
        digest = try shelf.put(person)
      }
      return (.assessNeeds(PlacementNeeds(person: digest, start: start, end: end)), [])
    }
  }

  /// Suppliers read what is needed: nothing in it may say who it is.
  private static func refuseNaming(_ person: PlacementPerson) throws(Failure) {
    let facts = person.facts(in: person.needs ?? "")
    guard facts.isEmpty else {
      throw Failure(
        .findings, "needs-name",
        "the needs hold \(facts.listed()), and every supplier that is called reads them",
        remedy: "write the needs without it")
    }
  }

  /// The next reference under a contract: `cp-2025-14` for the fourteenth of complex-placements.
  private static func next(of contract: ContractID, in year: Int, _ number: Int) -> PlacementID {
    let initials = contract.rawValue.split(separator: "-").compactMap(\.first).map(String.init)
    return PlacementID(rawValue: "\(initials.joined())-\(year)-\(number)")
  }
}
