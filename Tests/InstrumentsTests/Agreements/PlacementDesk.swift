import CivilTime
import Councils
import Decisions
import Digests

@testable import Instruments

/// A placement being bought, act by act, as the people of Havering do it.
struct PlacementDesk {
  var state = PlacementState()
  var setting = PlacementSetting(
    contract: Havering.registered, suppliers: Havering.suppliers(3))
  var decisions = [Havering.keyDecision]
  var remarks: [InstrumentRemark] = []

  static let id = PlacementID(rawValue: "cp-2021-1")
  static let category = Category(lot: "supported-living", group: "ld")
  static let template = digest("template")
  static let source = Source.recommendation(Havering.key, "1.4")

  static func digest(_ text: String) -> SHA256Digest { SHA256Digest(of: Array(text.utf8)) }

  static func paper(_ text: String) -> PlacementPaper {
    PlacementPaper(digest: digest(text), length: text.utf8.count)
  }

  static func supplier(_ number: Int) -> SupplierID { Havering.supplier(number).id }

  static func pounds(_ text: String) -> Money { Money(text) ?? Money(pence: -1) }

  /// Does it, and keeps what there is to look at.
  mutating func act(_ command: PlacementCommand, by actor: PersonID, on iso: String) throws {
    let circumstances = Havering.circumstances(of: actor, on: iso, decisions: decisions)
    let step = try PlacementProcedure.decide(
      command, in: state, setting: setting, under: circumstances)
    remarks = step.remarks
    for event in step.events {
      state.apply(
        RecordedEvent(
          event, done: circumstances.day, recorded: circumstances.today,
          by: circumstances.officeholder))
    }
  }

  /// Whoever it is has written the agreement.
  mutating func paperWritten(by writer: PersonID, on iso: String) {
    let circumstances = Havering.circumstances(of: writer, on: iso)
    state.apply(
      RecordedEvent(
        .prepared(
          PlacementPrepared(
            paper: PlacementDesk.paper("agreement"), template: PlacementDesk.template,
            format: "docx")), done: circumstances.day, recorded: circumstances.today,
        by: circumstances.officeholder))
  }

  /// What stands against it; nothing when it can be done.
  func obstacles(
    _ command: PlacementCommand, by actor: PersonID, on iso: String, recorded: String? = nil
  ) -> [PlacementObstacle] {
    let circumstances = Havering.circumstances(
      of: actor, on: iso, recorded: recorded, decisions: decisions)
    do {
      _ = try PlacementProcedure.decide(
        command, in: state, setting: setting, under: circumstances)
      return []
    } catch {
      return error.obstacles.compactMap { $0 as? PlacementObstacle }
    }
  }

  /// The codes of what stands against it.
  func codes(
    _ command: PlacementCommand, by actor: PersonID, on iso: String, recorded: String? = nil
  ) -> [String] {
    obstacles(command, by: actor, on: iso, recorded: recorded).map(\.code)
  }

  // The usual commands.

  static func refer(
    _ id: PlacementID = id, category: Instruments.Category = category,
    under source: Source = source
  ) -> PlacementCommand {
    .refer(
      PlacementReferral(
        id: id, contract: Havering.contractID, category: category, under: source,
        person: digest("person")))
  }

  static func assess(_ start: String = "2021-02-01", _ end: String? = "2022-01-31")
    -> PlacementCommand
  {
    .assessNeeds(
      PlacementNeeds(person: digest("needs"), start: day(start), end: end.map { day($0) }))
  }

  static func call(_ replyBy: String = "2021-01-18") -> PlacementCommand {
    .call(PlacementCalling(replyBy: day(replyBy)))
  }

  static func bid(_ number: Int, _ weekly: String) -> PlacementCommand {
    .bid(PlacementBid(supplier(number), weeklyPrice: pounds(weekly), notes: paper("bid \(number)")))
  }

  /// Judged by the two implementing officers, each bid with the same mark from both.
  static func evaluate(_ marks: [Int: Int], weights: [Weight]? = nil) -> PlacementCommand {
    let people = [Havering.implementer, Havering.secondImplementer]
    return .evaluate(
      PlacementJudging(
        evaluators: people.map { PlacementEvaluator($0, hasInterest: false) },
        marks: people.flatMap { person in
          marks.sorted { $0.key < $1.key }.map { number, mark in
            PlacementMark(by: person, to: supplier(number), DecimalNumber(mark))
          }
        }, weights: weights))
  }

  static func award(_ number: Int, with change: (inout PlacementAwarding) -> Void = { _ in })
    -> PlacementCommand
  {
    var facts = PlacementAwarding(to: supplier(number))
    change(&facts)
    return .approveAward(facts)
  }

  static func drafting(_ text: String = "agreement", total: String? = nil) -> PlacementDrafting {
    PlacementDrafting(
      paper: paper(text), template: template, format: "docx",
      statedTotal: total.map { pounds($0) })
  }

  /// A desk where everything up to a phase is done in the usual way: supplier 1 bids £1,250 a
  /// week, supplier 2 £1,500.
  static func at(_ phase: PlacementPhase, end: String? = "2022-01-31", bid: String = "1250") throws
    -> PlacementDesk
  {
    var desk = PlacementDesk()
    let officer = Havering.implementer
    let steps: [(PlacementPhase, PlacementCommand, PersonID, String)] = [
      (.referral, refer(), officer, "2021-01-04"),
      (.needs, assess("2021-02-01", end), officer, "2021-01-05"),
      (.callForCompetition, call(), officer, "2021-01-06"),
      (.bids, self.bid(1, bid), officer, "2021-01-11"),
      (.bids, self.bid(2, "1500"), officer, "2021-01-12"),
      (.evaluated, evaluate([1: 80, 2: 80]), officer, "2021-01-19"),
      (.awardApproved, award(1), Havering.head, "2021-01-20"),
      (.drafted, .prepare(drafting()), officer, "2021-01-21"),
      (.legalFormOK, .approveForm, Havering.lawyer, "2021-01-22"),
      (.signedByOne, .sign(.council, PlacementSigning()), Havering.head, "2021-01-25"),
      (.signedByBoth, .sign(.supplier, PlacementSigning()), officer, "2021-01-26"),
    ]
    for (index, step) in steps.enumerated() {
      try desk.act(step.1, by: step.2, on: step.3)
      if step.0 == phase, index + 1 == steps.count || steps[index + 1].0 != phase { break }
    }
    return desk
  }
}
