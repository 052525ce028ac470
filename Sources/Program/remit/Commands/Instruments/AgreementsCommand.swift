import ArgumentParser
import Casework
import CivilTime
import Councils
import Decisions
import Instruments
import JSONText

/// `remit agreements …`
struct AgreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements",
    abstract:
      "Buys individual placements: referral, call, bids, award, agreement, and what follows.",
    discussion: """
      A placement is called by its reference. Who is placed is kept beside the record, in files that \
      only their owner can read; the record holds salted digests, and `erase` leaves those alone.
      """,
    subcommands: [
      Refer.self, Assess.self, Call.self, Bid.self, Evaluate.self, Award.self, Prepare.self,
      Approve.self, Sign.self, Review.self, Vary.self, End.self, Hold.self, LiftHold.self,
      Erase.self, Papers.self, Show.self, List.self,
    ])

  /// `remit agreements show ID`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows a placement, and what can be done next.")

    @Argument(help: "The placement.", transform: InstrumentWords.identifier)
    var placement: PlacementID
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.view(json: folder.json) { () throws(Failure) in
        try PlacementView.of(placement, at: try folder.desk())
      }
    }
  }

  /// `remit agreements list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists placements; none of them says who is placed.")

    @OptionGroup var filter: RegisterFilterOptions
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try RegisterText.give(.agreements, filter, folder)
    }
  }

  /// `remit agreements papers ID`
  struct Papers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "papers", abstract: "Puts a placement’s papers into its folder again.")

    @Argument(help: "The placement.", transform: InstrumentWords.identifier)
    var placement: PlacementID
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.run { () throws(Failure) in
        for path in try PlacementActs.layOut(placement, at: try folder.desk()) { Report.give(path) }
      }
    }
  }
}

/// Which placement, and how an act on it is done.
struct PlacementOptions: ParsableArguments {
  @Argument(help: "The placement.", transform: InstrumentWords.identifier)
  var placement: PlacementID
  @OptionGroup var manner: PlacementManner

  /// Does an act, and answers with what came of it.
  func run(
    _ work: (PlacementID, PlacementActs.Manner, Desk) throws(Failure) -> InstrumentAnswer
  ) throws {
    try Report.instrument(json: manner.folder.json) { () throws(Failure) in
      try work(placement, manner.manner, try manner.folder.desk())
    }
  }

  /// Does an act that rests on nothing but its command.
  func run(_ command: PlacementCommand, _ act: String) throws {
    try run { (id, manner, desk) throws(Failure) in
      try PlacementActs.run(command, act: act, on: id, manner, at: desk)
    }
  }
}

/// How an act on a placement is done.
struct PlacementManner: ParsableArguments {
  @Option(
    help: ArgumentHelp("Its papers: docx or odt.", valueName: "format"),
    transform: { try Words.choice($0, "format") })
  var format: PrepareLetters.Format = .docx
  @OptionGroup var dryRun: DryRun
  @OptionGroup var day: DayOption
  @OptionGroup var folder: FolderOptions

  /// It as the act takes it.
  var manner: PlacementActs.Manner {
    var manner = PlacementActs.Manner()
    manner.day = day.dated
    manner.format = format
    manner.isTrial = dryRun.dryRun
    return manner
  }
}

/// What a delegated power is used with.
struct PowerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The post that was consulted; may be repeated.", valueName: "post"))
  var consulted: [String] = []
  @Option(
    help: ArgumentHelp(
      "How the limit of the power is read: of each placement, or of all together.",
      valueName: "each|together"), transform: { try Words.choice($0, "reading") })
  var limitIs: PlacementLimitReading?

  /// It as the act takes it.
  var power: PlacementPower {
    PlacementPower(consulted: consulted.map { PostID(rawValue: $0) }, reading: limitIs)
  }
}
