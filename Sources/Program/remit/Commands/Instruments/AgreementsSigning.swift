import ArgumentParser
import Casework
import CivilTime
import Decisions
import Instruments

extension AgreementsCommand {
  /// `remit agreements prepare ID`
  struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare",
      abstract: "Writes the agreement, with its schedule of prices and a total that adds up.")
    @OptionGroup var one: PlacementOptions

    func run() throws {
      try one.run { (id, manner, desk) throws(Failure) in
        try BuyPlacement.prepare(id, manner, at: desk)
      }
    }
  }

  /// `remit agreements approve ID`
  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve",
      abstract: "Legal approves the form of what is to be signed; an approved template needs none.")
    @OptionGroup var one: PlacementOptions

    func run() throws {
      try one.run(.approveForm, "agreements approve")
    }
  }

  /// `remit agreements sign ID PARTY`
  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign",
      abstract: "Records a signature: of whoever holds the delegated post, or of the supplier.")

    @OptionGroup var one: PlacementOptions
    @Argument(help: "council or supplier.", transform: { try Words.choice($0, "party") })
    var party: PlacementParty
    @Option(
      help: ArgumentHelp("The signed copy, which is kept as personal.", valueName: "file"),
      completion: .file())
    var copy: String?
    @OptionGroup var power: PowerOptions

    func run() throws {
      try one.run { (id, manner, desk) throws(Failure) in
        try BuyPlacement.sign(party, copy: copy, power: power.power, on: id, manner, at: desk)
      }
    }
  }

  /// `remit agreements review ID OUTCOME`
  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "review", abstract: "Records that a placement was looked at again.")

    @OptionGroup var one: PlacementOptions
    @Argument(
      help: "goes-on, to-be-varied or to-end.", transform: { try Words.choice($0, "outcome") })
    var outcome: PlacementReviewed.Outcome
    @Option(
      help: ArgumentHelp(
        "The notes, as a text, which are kept as personal.", valueName: "file"),
      completion: .file())
    var notes: String?
    @Option(
      help: ArgumentHelp("The day by which it is to be looked at next.", valueName: "date"),
      transform: DateText.date)
    var nextBy: CivilDate?

    func run() throws {
      try one.run { (id, manner, desk) throws(Failure) in
        try BuyPlacement.review(
          PlacementReviewed(outcome, nextBy: nextBy), notes: notes, on: id, manner, at: desk)
      }
    }
  }

  /// `remit agreements vary ID`
  struct Vary: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vary",
      abstract: "Approves and writes a variation: another price, another end, a further sum.")

    @OptionGroup var one: PlacementOptions
    @Option(
      help: ArgumentHelp("From which day.", valueName: "date"), transform: DateText.date)
    var from: CivilDate
    @Option(help: ArgumentHelp("Why; nothing of the person.", valueName: "words"))
    var reason: String
    @Option(
      help: ArgumentHelp("The price of a week from then on.", valueName: "sum"),
      transform: InstrumentWords.money)
    var weekly: Money?
    @Option(
      help: ArgumentHelp("Another last day.", valueName: "date"), transform: DateText.date)
    var end: CivilDate?
    @Flag(help: "It becomes open-ended.") var openEnded = false
    @Option(
      help: ArgumentHelp(
        "A further sum that is paid once: Adaptations=1,200; may be repeated.",
        valueName: "what=sum"), transform: InstrumentWords.oneOff)
    var once: [PlacementOneOff] = []
    @OptionGroup var power: PowerOptions

    func validate() throws {
      if end != nil, openEnded { throw ValidationError("give --end or --open-ended, not both") }
    }

    func run() throws {
      var variation = BuyPlacement.Variation(from: from, reason: reason)
      variation.weeklyPrice = weekly
      variation.end = openEnded ? .open : end.map { .on($0) } ?? .stays
      variation.oneOffs = once
      variation.power = power.power
      let asked = variation
      try one.run { (id, manner, desk) throws(Failure) in
        try BuyPlacement.vary(asked, on: id, manner, at: desk)
      }
    }
  }

  /// `remit agreements end ID`
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "end", abstract: "Ends a placement before its term, or one that has none.")

    @OptionGroup var one: PlacementOptions
    @Option(help: ArgumentHelp("Its last day.", valueName: "date"), transform: DateText.date)
    var last: CivilDate
    @Option(help: ArgumentHelp("Why; nothing of the person.", valueName: "words"))
    var reason: String

    func run() throws {
      try one.run(.end(on: last, reason: reason), "agreements end")
    }
  }

  /// `remit agreements hold ID`
  struct Hold: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hold", abstract: "Keeps what is personal from being erased.")
    @OptionGroup var one: PlacementOptions
    @Option(help: ArgumentHelp("Why; nothing of the person.", valueName: "words"))
    var reason: String

    func run() throws {
      try one.run(.hold(reason: reason), "agreements hold")
    }
  }

  /// `remit agreements lift-hold ID`
  struct LiftHold: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lift-hold", abstract: "Lets what is personal be erased again.")
    @OptionGroup var one: PlacementOptions
    @Option(help: ArgumentHelp("Why; nothing of the person.", valueName: "words"))
    var reason: String

    func run() throws {
      try one.run(.liftHold(reason: reason), "agreements lift-hold")
    }
  }

  /// `remit agreements erase ID`
  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Erases what is personal, at the end of its time or at a lawful request.",
      discussion: "The record keeps digests that say nothing, and `remit verify` knows of them.")
    @OptionGroup var one: PlacementOptions
    @Option(
      help: ArgumentHelp(
        "The lawful request, where the council’s years have not passed.", valueName: "words"))
    var reason: String?

    func run() throws {
      try one.run { (id, manner, desk) throws(Failure) in
        try ErasePlacement.run(id, request: reason, manner, at: desk)
      }
    }
  }
}
