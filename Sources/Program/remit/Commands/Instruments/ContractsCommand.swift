import ArgumentParser
import Casework
import CivilTime
import Decisions
import Instruments
import JSONText

/// `remit contracts …`
struct ContractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contracts",
    abstract: "Keeps the register of contracts and purchasing systems.",
    subcommands: [New.self, OptionEntry.self, Amend.self, End.self, Notice.self, Show.self, List.self])

  /// `remit contracts new ID`
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Enters a contract, as the decision that made it states it.",
      discussion: "What the decision’s text says of it need not be said again; an option that is "
        + "given here goes before it.")

    @Argument(
      help: "Its name in the register: complex-placements.", transform: InstrumentWords.identifier)
    var id: ContractID
    @OptionGroup var source: SourceOptions
    @OptionGroup var day: DayOption
    @Option(help: ArgumentHelp("The council, in a folder of several.", valueName: "id"))
    var council: String?
    @Option(help: "Its title.") var title: String?
    @Option(
      help: ArgumentHelp(
        "What sort it is: dynamic-purchasing-system, contract.", valueName: "sort"),
      transform: { try Words.choice($0, "sort of contract") })
    var kind: Contract.Kind?
    @Option(help: "Its reference on paper.") var reference: String?
    @Option(
      help: ArgumentHelp("The day on which its procurement commenced.", valueName: "date"),
      transform: DateText.date)
    var commenced: CivilDate?
    @Option(
      help: ArgumentHelp("The law it was procured under, pcr2015 or pa2023; without it, that which follows from "
          + "--commenced.", valueName: "law"),
      transform: { try Words.choice($0, "law") })
    var regime: Contract.Regime?
    @Flag(help: "The lighter rules for social services apply.") var lightTouch = false
    @Option(
      name: .customLong("adopts-reg-34"),
      help: ArgumentHelp(
        "Whether its documents adopt regulation 34: yes or no.", valueName: "answer"),
      transform: InstrumentWords.answer)
    var adoptsReg34: Bool?
    @Option(help: ArgumentHelp("A party beside the council; may be repeated.", valueName: "name"))
    var party: [String] = []
    @Option(
      help: ArgumentHelp("Its first day.", valueName: "date"), transform: DateText.date)
    var from: CivilDate?
    @Option(help: ArgumentHelp("Its last day.", valueName: "date"), transform: DateText.date)
    var to: CivilDate?
    @Option(
      help: ArgumentHelp("What it is worth.", valueName: "sum"),
      transform: InstrumentWords.money)
    var value: Money?
    @Option(
      help: ArgumentHelp(
        "What papers call a group of people: ld=\"learning disability\"; may be repeated.",
        valueName: "id=words"), transform: InstrumentWords.named)
    var group: [(id: String, name: String)] = []
    @Option(
      help: ArgumentHelp(
        "A lot: supported-living=Supported Living:ld,mh; may be repeated.", valueName: "lot"),
      transform: InstrumentWords.lot)
    var lot: [Lot] = []
    @Option(
      help: ArgumentHelp("The score from which applicants are let in.", valueName: "number"),
      transform: InstrumentWords.number)
    var passMark: DecimalNumber?
    @Option(
      help: ArgumentHelp(
        "How bids for a placement are weighed: price=70; once for each criterion.",
        valueName: "weight"), transform: InstrumentWords.weight)
    var weight: [Weight] = []
    @Option(
      help: ArgumentHelp(
        "Whether a placement may run on after the term ends: yes or no.", valueName: "answer"),
      transform: InstrumentWords.answer)
    var placementsMayOutlast: Bool?
    @Option(
      name: .customLong("source"),
      help: ArgumentHelp("Where this stands, beside the decision.", valueName: "words"))
    var stated: String?
    @OptionGroup var folder: FolderOptions

    func run() throws {
      var entry = RegisterContract.Entry(id: id, source: try source.required())
      entry.council = council.map { CouncilID(rawValue: $0) }
      entry.title = title
      entry.kind = kind
      entry.reference = reference
      entry.commencedOn = commenced
      entry.regime = regime
      entry.isLightTouch = lightTouch ? true : nil
      entry.adoptsRegulation34 = adoptsReg34
      entry.parties = party
      entry.from = from
      entry.to = to
      entry.value = value
      entry.lots = lot
      for named in group { entry.groupNames[named.id] = named.name }
      entry.passMark = passMark
      entry.awardWeights = weight
      entry.placementsMayOutlast = placementsMayOutlast
      entry.stated = stated
      let finished = entry
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try RegisterContract.run(finished, dated: day.dated, at: try folder.desk())
      }
    }
  }

  /// `remit contracts option ID NUMBER`
  struct OptionEntry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "option",
      abstract: "Enters an option to make a contract run on, or enters it anew.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var id: ContractID
    @Argument(help: "Which option: 1.")
    var number: String
    @Option(help: "The clause that gives it.") var clause: String?
    @Option(
      help: ArgumentHelp("By how many months in all.", valueName: "number"),
      transform: DateText.length)
    var months: Int?
    @Option(
      help: ArgumentHelp("The last day to which it can run.", valueName: "date"),
      transform: DateText.date)
    var latestEnd: CivilDate?
    @Option(
      help: ArgumentHelp(
        "How many days before the term ends the suppliers must be told.", valueName: "number"),
      transform: DateText.length)
    var noticeDays: Int?
    @Option(help: "The option in words.") var text: String?
    @Option(help: ArgumentHelp("Where it stands.", valueName: "words"))
    var source: String
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      var option = ExtensionOption(number: number)
      option.clause = clause
      option.months = months
      option.latestEnd = latestEnd
      option.noticeDays = noticeDays
      option.text = text
      let entered = option
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try RegisterContract.change(
          id, .enterOption(entered, source: source), act: "contracts option", dated: day.dated,
          at: try folder.desk())
      }
    }
  }

  /// `remit contracts amend ID`
  struct Amend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "amend",
      abstract: "Enters a fact of a contract that was not known, or has changed.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var id: ContractID
    @Option(
      name: .customLong("adopts-reg-34"),
      help: ArgumentHelp(
        "Whether its documents adopt regulation 34: yes or no.", valueName: "answer"),
      transform: InstrumentWords.answer)
    var adoptsReg34: Bool?
    @Option(
      help: ArgumentHelp(
        "Whether a placement may run on after the term ends: yes or no.", valueName: "answer"),
      transform: InstrumentWords.answer)
    var placementsMayOutlast: Bool?
    @Option(
      help: ArgumentHelp("The score from which applicants are let in.", valueName: "number"),
      transform: InstrumentWords.number)
    var passMark: DecimalNumber?
    @Option(
      help: ArgumentHelp("How bids are weighed: price=70; once for each.", valueName: "weight"),
      transform: InstrumentWords.weight)
    var weight: [Weight] = []
    @Option(
      help: ArgumentHelp("What it is worth.", valueName: "sum"), transform: InstrumentWords.money)
    var value: Money?
    @Option(help: ArgumentHelp("Where it stands.", valueName: "words"))
    var source: String
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      var change = ContractAmended(source: source)
      change.adoptsRegulation34 = adoptsReg34
      change.placementsMayOutlast = placementsMayOutlast
      change.passMark = passMark
      change.awardWeights = weight.isEmpty ? nil : weight
      change.value = value
      let amended = change
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try RegisterContract.change(
          id, .amend(amended), act: "contracts amend", dated: day.dated, at: try folder.desk())
      }
    }
  }

  /// `remit contracts end ID`
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "end", abstract: "Records that a contract ended before its term.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var id: ContractID
    @Option(
      name: .customLong("last-day"),
      help: ArgumentHelp("Its last day.", valueName: "date"), transform: DateText.date)
    var lastDay: CivilDate
    @Option(help: "Why.") var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try RegisterContract.change(
          id, .end(on: lastDay, reason: reason), act: "contracts end", dated: day.dated,
          at: try folder.desk())
      }
    }
  }

  /// `remit contracts show ID`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows a contract: its term, its options, what is left.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var id: ContractID
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.view(json: folder.json) { () throws(Failure) in
        try ContractView.of(id, at: try folder.desk())
      }
    }
  }

  /// `remit contracts list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists contracts; those that run, unless asked for all.")

    @OptionGroup var filter: RegisterFilterOptions
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try RegisterText.give(.contracts, filter, folder)
    }
  }
}
