import CivilTime
import Councils
import Decisions
public import Instruments
import Records
import Workflow

extension InstrumentNext {
  /// What may be done next with a batch of letters.
  public init(_ id: BatchID, at desk: Desk) throws(Failure) {
    let (batch, work) = try LetterActs.open(id, dated: nil, at: desk)
    self.init(batch, work)
  }

  private init(_ batch: LetterBatch, _ work: LetterWork) {
    let count = batch.standing.count
    name = batch.begun?.id.rawValue ?? ""
    contract = batch.begun?.contract ?? ContractID(rawValue: "")
    phase = batch.phase.rawValue
    phaseName = batch.phase.words
    about =
      "\(count) \(count == 1 ? "letter" : "letters"), \(batch.begun?.purpose.words ?? ""), for "
      + contract.rawValue
    forward = LetterSteps.forward(from: batch.phase)
    offers = work.next(in: batch).compactMap { offer in
      let despite = offer.transition.by == [.role(.monitoringOfficer)]
      let commands = LetterSteps.commands(
        offer.transition.act, batch, despite: despite ? offer.obstacles.map(\.code) : [])
      guard !commands.isEmpty else { return nil }
      return InstrumentOffer(
        act: offer.transition.act, commands: commands, by: offer.transition.by,
        isForAsker: offer.isForAsker,
        obstacles: offer.obstacles.map {
          InstrumentRemark($0, about: InstrumentNames(batch.begun))
        })
    }
    if let asked = batch.changesAsked { notes.append("Legal asks for changes: \(asked)") }
    let lost = batch.lostApproval
    if let approval = batch.approval, !lost.isEmpty {
      notes.append(
        "Legal\u{2019}s approval of \(approval.on.text) is lost: "
          + lost.joined(separator: "; "))
    }
    isAskersLoss = !lost.isEmpty && batch.preparers.contains(work.setting.desk.person.id)
  }

  /// The batches that wait for whoever is at work: for Legal's approval, to go on with, to go out.
  /// Those who prepared one are told too that Legal's approval of it is lost.
  ///
  /// - Parameter forEverybody: those that wait for anybody.
  public static func letters(
    at desk: Desk, forEverybody: Bool
  ) throws(Failure) -> [InstrumentNext] {
    try waiting(among: try desk.names("letters"), forEverybody: forEverybody) {
      name throws(Failure) in
      let id = BatchID(rawValue: name)
      guard try desk.isOpen(id) else { return nil }
      if !forEverybody, try !desk.worksOnLetters(id) { return nil }
      return try InstrumentNext(id, at: desk)
    }
  }
}

extension Desk {
  /// Whether a batch has neither gone out nor been given up, by the last that happened to it.
  fileprivate func isOpen(_ id: BatchID) throws(Failure) -> Bool {
    guard let last = try last(1, of: StreamID(id)).first else { return false }
    let happened: RecordedEvent<LetterEvent> = try RecordedEvent(last)
    switch happened.event {
    case .issued, .answered, .abandoned: return false
    default: return true
    }
  }

  /// Whether whoever is at work has a part in letters of the council whose batch it is.
  fileprivate func worksOnLetters(_ id: BatchID) throws(Failure) -> Bool {
    let first = try stored { () throws(StoreError) in
      try folder.store.history(of: StreamID(id), after: 0, limit: 1)
    }
    guard let first = first.first else { return false }
    let happened: RecordedEvent<LetterEvent> = try RecordedEvent(first)
    guard case .begun(let begun) = happened.event else { return true }
    func has(_ role: Role, _ topic: Implications.Topic? = nil) -> Bool {
      staff.standing(of: person.id, as: role, in: begun.council, on: today, topic: topic) != nil
    }
    return has(.implementingOfficer) || has(.monitoringOfficer) || has(.adviser, .legal)
  }
}
