import CivilTime
import Decisions
import Digests
import Workflow

@testable import Instruments

extension Havering {
  static let contractID = ContractID(rawValue: "complex-placements")

  /// The purchasing system of 2020, as the register takes it in.
  static let contract: ContractFacts = {
    var facts = ContractFacts(
      id: contractID, council: id, title: "Complex Placements Dynamic Purchasing System",
      kind: .dynamicPurchasingSystem, regime: .pcr2015, from: day("2020-06-01"),
      to: day("2025-04-30"))
    facts.commencedOn = day("2019-11-12")
    facts.isLightTouch = true
    facts.adoptsRegulation34 = true
    facts.value = Money(pence: 10_000_000_000)
    facts.lots = [
      Lot(id: "supported-living", service: "Supported living", groups: ["ld", "mh", "pd"]),
      Lot(id: "residential", service: "Residential care", groups: ["ld", "op"]),
      Lot(id: "live-in", service: "Live in care", groups: ["op"]),
    ]
    facts.passMark = DecimalNumber(60)
    facts.awardWeights = [
      Weight(name: "price", percent: DecimalNumber(70)),
      Weight(name: "quality", percent: DecimalNumber(30)),
    ]
    facts.placementsMayOutlast = true
    return facts
  }()

  /// Two years more, once or in steps.
  static let option: ExtensionOption = {
    var option = ExtensionOption(number: "1")
    option.clause = "DPS Agreement, clause 3.2"
    option.months = 24
    option.latestEnd = day("2027-04-30")
    return option
  }()

  /// The contract as it is entered, with its option.
  static let registered = ContractState.replaying([
    act(.registered(contract, by: .recommendation(key, "1.1")), "2020-06-01"),
    act(.optionEntered(option, source: "DPS Agreement, clause 3.2"), "2020-06-01"),
  ])

  /// An event of that day, whoever brought it about.
  static func act<Event: InstrumentEvent>(_ event: Event, _ on: String) -> RecordedEvent<Event> {
    RecordedEvent(
      event, done: day(on), recorded: day(on),
      by: Officeholder(person: implementer, name: "Ian Mead"))
  }

  /// A supplier of that number, let in for everything: `s-001`.
  static func supplier(_ number: Int) -> SupplierFacts {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    var facts = SupplierFacts(id: SupplierID(rawValue: "s-\(padded)"), name: "Supplier \(number)")
    facts.contact = "The Registered Manager"
    facts.address = ["\(number) High Street", "Romford", "RM1 1AA"]
    facts.categories = contract.lots.flatMap { lot in
      lot.groups.map { Category(lot: lot.id, group: $0) }
    }
    return facts
  }

  /// An application of that supplier.
  static func application(
    _ number: Int, received: String = "2020-01-10", score: String? = "75"
  ) -> Application {
    var application = Application(supplier: supplier(number), received: day(received))
    application.score = score.flatMap { DecimalNumber($0) }
    return application
  }

  /// A list of so many suppliers who signed on 1 June 2020.
  static func suppliers(_ count: Int) -> SupplierList {
    let ids = (1...count).map { supplier($0).id }
    let round = RoundReceived(
      round: 1, closed: day("2020-01-10"), applications: (1...count).map { application($0) },
      file: SHA256Digest(of: Array("round 1".utf8)))
    var events: [RecordedEvent<SupplierEvent>] = [act(.roundReceived(round), "2020-01-10")]
    for id in ids {
      events.append(
        act(
          .judged(ApplicationJudged(supplier: id, round: 1, isAdmitted: true, reasons: [])),
          "2020-05-20"))
    }
    events.append(
      act(
        .roundDecided(
          RoundDecided(
            round: 1, passMark: DecimalNumber(60), source: .recommendation(key, "1.2"), due: nil,
            extendedReason: nil)), "2020-05-20"))
    for id in ids {
      events.append(act(.told(id, round: 1, letter: "HAV/\(id.rawValue)"), "2020-05-21"))
      events.append(act(.signed(id), "2020-06-01"))
    }
    return SupplierList.replaying(events)
  }
}
