import ArgumentParser
import Casework
import CivilTime
import Councils
import Decisions
import Instruments

extension AgreementsCommand {
  /// `remit agreements refer CONTRACT CATEGORY`
  struct Refer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refer",
      abstract: "Refers somebody for a placement; the answer gives its reference.",
      discussion: """
        The file says who is placed, as YAML: name, dateOfBirth, address, needs, preferences, \
        socialWorker, numbers. Suppliers that are called read the needs.
        """)

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var contract: ContractID
    @Argument(
      help: ArgumentHelp("The lot and the group: supported-living/ld.", valueName: "lot/group"),
      transform: InstrumentWords.category)
    var category: Category
    @Option(
      help: ArgumentHelp(
        "The recommendation that delegates placements: havering-2020-1/1.3.",
        valueName: "decision/recommendation"), transform: InstrumentWords.source)
    var under: Source
    @Option(
      help: ArgumentHelp("The file that says who is placed.", valueName: "file"),
      completion: .file())
    var person: String
    @OptionGroup var days: PlacementDays
    @Option(
      help: ArgumentHelp("The reference; the contract’s next without it.", valueName: "id"),
      transform: InstrumentWords.identifier)
    var reference: PlacementID?
    @OptionGroup var manner: PlacementManner

    func run() throws {
      var request = ReferPlacement.Request(
        contract: contract, category: category, source: under, personFile: person,
        start: days.start, end: days.end)
      request.id = reference
      let asked = request
      try Report.instrument(json: manner.folder.json) { () throws(Failure) in
        try ReferPlacement.run(asked, manner.manner, at: try manner.folder.desk())
      }
    }
  }

  /// `remit agreements assess ID`
  struct Assess: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assess", abstract: "Assesses again what is needed, before suppliers are called."
    )

    @OptionGroup var one: PlacementOptions
    @OptionGroup var days: PlacementDays
    @Option(
      help: ArgumentHelp("The file that says who is placed, written anew.", valueName: "file"),
      completion: .file())
    var person: String?

    func run() throws {
      try one.run { (id, manner, desk) throws(Failure) in
        try ReferPlacement.assess(
          id, personFile: person, start: days.start, end: days.end, manner, at: desk)
      }
    }
  }

  /// `remit agreements call ID`
  struct Call: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "call",
      abstract: "Calls every active supplier of the category to compete, and no other.")

    @OptionGroup var one: PlacementOptions
    @Option(
      help: ArgumentHelp("The last day for bids.", valueName: "date"), transform: DateText.date)
    var replyBy: CivilDate
    @Flag(help: "All who are called have agreed to that time, the same for each.")
    var timeAgreed = false

    func run() throws {
      try one.run(
        .call(PlacementCalling(replyBy: replyBy, isTimeAgreed: timeAgreed)), "agreements call")
    }
  }

  /// `remit agreements bid ID SUPPLIER`
  struct Bid: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "bid", abstract: "Records a bid; one that comes late is recorded as refused.")

    @OptionGroup var one: PlacementOptions
    @Argument(help: "The supplier, by its reference.", transform: InstrumentWords.identifier)
    var supplier: SupplierID
    @Option(
      help: ArgumentHelp("Its price for a week.", valueName: "sum"),
      transform: InstrumentWords.money)
    var weekly: Money
    @Option(
      help: ArgumentHelp(
        "A sum that it asks once: Adaptations=1,200; may be repeated.", valueName: "what=sum"),
      transform: InstrumentWords.oneOff)
    var once: [PlacementOneOff] = []
    @Option(
      help: ArgumentHelp("Its notes, which are kept as personal.", valueName: "file"),
      completion: .file())
    var notes: String?

    func run() throws {
      try one.run { (id, manner, desk) throws(Failure) in
        try BuyPlacement.bid(
          PlacementBid(supplier, weeklyPrice: weekly, oneOffs: once), notes: notes, on: id, manner,
          at: desk)
      }
    }
  }

  /// `remit agreements evaluate ID`
  struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluate",
      abstract: "Judges the bids by the contract’s own weights: price is reckoned, quality marked.",
      discussion: "Every evaluator says whether they have an interest, and marks every bid.")

    @OptionGroup var one: PlacementOptions
    @Option(
      help: ArgumentHelp(
        "An evaluator who was asked and has no interest in a bid; may be repeated.",
        valueName: "person"))
    var noInterest: [String] = []
    @Option(
      help: ArgumentHelp(
        "An evaluator who has one, and what is done about it: eva=\"marks without the price\".",
        valueName: "person=measure"))
    var interest: [String] = []
    @Option(
      help: ArgumentHelp("An evaluator who has not been asked yet.", valueName: "person"))
    var evaluator: [String] = []
    @Option(
      help: ArgumentHelp(
        "A mark of a hundred: eva/s-014=80, or eva/s-014/quality=80; may be repeated.",
        valueName: "person/supplier=mark"), transform: InstrumentWords.mark)
    var mark: [PlacementMark] = []

    func run() throws {
      let none = noInterest.map { PlacementEvaluator(PersonID(rawValue: $0), hasInterest: false) }
      let some = interest.map { word in
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        return PlacementEvaluator(
          PersonID(rawValue: parts.first ?? ""), hasInterest: true,
          measure: parts.count == 2 ? parts[1] : nil)
      }
      let unasked = evaluator.map { PlacementEvaluator(PersonID(rawValue: $0), hasInterest: nil) }
      try one.run(
        .evaluate(PlacementJudging(evaluators: none + some + unasked, marks: mark)),
        "agreements evaluate")
    }
  }

  /// `remit agreements award ID SUPPLIER`
  struct Award: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "award",
      abstract: "Approves the award to the highest score, by whoever holds the delegated post.")

    @OptionGroup var one: PlacementOptions
    @Argument(help: "The supplier, by its reference.", transform: InstrumentWords.identifier)
    var supplier: SupplierID
    @Option(
      help: ArgumentHelp("The first day; that of the needs without it.", valueName: "date"),
      transform: DateText.date)
    var start: CivilDate?
    @Option(
      help: ArgumentHelp("The last day; that of the needs without it.", valueName: "date"),
      transform: DateText.date)
    var end: CivilDate?
    @Option(
      help: ArgumentHelp("The total that papers state, to be held to.", valueName: "sum"),
      transform: InstrumentWords.money)
    var total: Money?
    @Option(help: ArgumentHelp("Why this of several that are equal.", valueName: "words"))
    var reason: String?
    @OptionGroup var power: PowerOptions

    func run() throws {
      var facts = PlacementAwarding(to: supplier)
      facts.start = start
      facts.end = end
      facts.statedTotal = total
      facts.reason = reason
      facts.power = power.power
      try one.run(.approveAward(facts), "agreements award")
    }
  }
}

/// From when to when a placement is needed.
struct PlacementDays: ParsableArguments {
  @Option(help: ArgumentHelp("The first day.", valueName: "date"), transform: DateText.date)
  var start: CivilDate
  @Option(
    help: ArgumentHelp("The last day; open-ended without it.", valueName: "date"),
    transform: DateText.date)
  var end: CivilDate?
}
