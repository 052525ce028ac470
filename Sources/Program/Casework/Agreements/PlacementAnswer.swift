import CivilTime
import Councils
import Diagnostics
import Instruments

/// What came of an act on a placement, and what can be done next.
enum PlacementAnswer {
  static func of(
    _ state: PlacementState, _ step: InstrumentStep<PlacementEvent>, _ work: PlacementWork,
    isTrial: Bool
  ) -> InstrumentAnswer {
    let day = work.setting.day
    let id = work.id.rawValue
    var answer = InstrumentAnswer("\(id) is \(state.phase(on: day)?.words ?? "not referred")")
    answer.done = step.events.map(\.sentence)
    answer.remarks = step.remarks
    answer.isTrial = isTrial
    answer.nextDate = state.deadlines(on: day).first { $0.day >= day }.map {
      "\($0.day.text): \($0.label)"
    }
    answer.next = next(state, on: day)
    return answer
  }

  /// The commands by which it goes on from where it is on a day, each with who may give it.
  static func next(_ state: PlacementState, on day: CivilDate) -> [String] {
    guard let phase = state.phase(on: day) else { return [] }
    let forward = forward(from: phase, state)
    return offers(PlacementProcedure.next(in: state, on: day), of: state)
      .filter { forward.contains($0.act) }.flatMap(\.steps)
  }

  /// What may be done with it, by the commands that do it, in the order of the procedure.
  static func offers(_ next: [PlacementOffer], of state: PlacementState) -> [InstrumentOffer] {
    guard let id = state.id else { return [] }
    let names = InstrumentNames(contract: state.referral?.contract, placement: id)
    var seen: Set<String> = []
    return next.compactMap { offer in
      let row = offer.transition
      let party = PlacementParty.allCases.first { row.act == "sign for the \($0.rawValue)" }
      let isSigned = party.map { state.instrument?.signature(of: $0) != nil } ?? false
      let isHeld = state.hold != nil
      if isSigned || row.act == (isHeld ? "hold" : "lift hold") { return nil }
      guard seen.insert(row.act).inserted, let command = command(row.act, id.rawValue, names)
      else {
        return nil
      }
      return InstrumentOffer(
        act: row.act, commands: [command], by: row.by, isForAsker: offer.isForAsker,
        obstacles: offer.obstacles.map { InstrumentRemark($0, about: names) })
    }
  }

  /// The acts that take it forward.
  static func forward(from phase: PlacementPhase, _ state: PlacementState) -> [String] {
    switch phase {
    case .referral: ["assess"]
    case .needs: ["call"]
    case .callForCompetition: ["bid"]
    case .bids: ["bid", "evaluate"]
    case .evaluated: ["award"]
    case .awardApproved: ["prepare"]
    case .drafted: ["approve form"]
    case .variation where state.instrument?.form == nil: ["approve form"]
    case .legalFormOK, .signedByOne, .variation:
      PlacementParty.allCases.filter { state.instrument?.signature(of: $0) == nil }
        .map { "sign for the \($0.rawValue)" }
    case .signedByBoth, .live, .reviewed, .varied: ["review"]
    case .ended: []
    }
  }

  private static func command(_ act: String, _ id: String, _ names: InstrumentNames) -> String? {
    switch act {
    case "assess": "remit agreements assess \(id) --start DATE"
    case "call": names.calling()
    case "bid": "remit agreements bid \(id) SUPPLIER --weekly SUM"
    case "evaluate":
      "remit agreements evaluate \(id) --no-interest PERSON --mark PERSON/SUPPLIER=NUMBER"
    case "award": "remit agreements award \(id) SUPPLIER"
    case "prepare": "remit agreements prepare \(id)"
    case "approve form": names.approvingForm
    case "sign for the council": names.signing(for: .council)
    case "sign for the supplier": names.signing(for: .supplier)
    case "review": "remit agreements review \(id) \(outcomes)"
    case "vary": "remit agreements vary \(id) --from DATE --reason WORDS"
    case "end": names.ending
    case "hold": "remit agreements hold \(id) --reason WORDS"
    case "lift hold": names.liftingHold
    case "erase": names.erasing()
    default: nil
    }
  }

  private static var outcomes: String {
    PlacementReviewed.Outcome.allCases.map { $0.rawValue.hyphenated }.joined(separator: "|")
  }
}
