import ArgumentParser
import Casework
import CivilTime
import Decisions
import Instruments

/// `remit suppliers …`
struct SuppliersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppliers",
    abstract: "Takes in applications, lets suppliers in, and keeps the list of them.",
    subcommands: [
      Import.self, Admit.self, Lift.self, Sign.self, Suspend.self, Restore.self, Leave.self,
      List.self,
    ])

  /// `remit suppliers import CONTRACT FILE`
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Takes in a round of applications from a table; first shows what it would take.",
      discussion: """
        The table is CSV (UTF-8, or Windows-1252 as older spreadsheets write it) or JSON. Its first \
        row names the columns: Supplier, Reference, Company number, Charity number, CQC provider, \
        Contact, Address 1 to 5, Postcode, Email, Lots, Received, Score, Failures, Feedback. Lots \
        are written supported-living/ld; supported-living/mh.

        Nothing is kept until --confirm is given, and then the whole round or nothing.

        The suppliers of a contract that is older than this record are taken over with --existing: \
        they are active, nobody judges them again, and no score is asked of them.
        """)

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var contract: ContractID
    @Argument(help: "The table; - for standard input.", completion: .file())
    var file: String
    @Option(
      help: ArgumentHelp("The round; the next one without it.", valueName: "number"),
      transform: DateText.count)
    var round: Int?
    @Option(
      help: ArgumentHelp(
        "The day on which requests closed, which those have that state no day of their own.",
        valueName: "date"), transform: DateText.date)
    var closed: CivilDate?
    @Flag(help: "They were let in, and signed, before this record began.") var existing = false
    @OptionGroup var source: SourceOptions
    @Option(
      help: ArgumentHelp(
        "The day since which existing suppliers are known to be active; today without it.",
        valueName: "date"), transform: DateText.date)
    var since: CivilDate?
    @Option(
      help: ArgumentHelp(
        "How many rounds there were before this record began.", valueName: "number"),
      transform: DateText.count)
    var roundsBefore: Int?
    @Flag(help: "Keep it.") var confirm = false
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func validate() throws {
      if existing, round != nil || closed != nil {
        throw ValidationError("existing suppliers are of no round: leave --round and --closed out")
      }
      if !existing, since != nil || roundsBefore != nil {
        throw ValidationError("--since and --rounds-before are of suppliers that are --existing")
      }
    }

    func run() throws {
      let taken: ImportSuppliers.Existing? =
        existing
        ? ImportSuppliers.Existing(
          since: since, source: try source.required(), rounds: roundsBefore ?? 0) : nil
      try Report.run { () throws(Failure) in
        let intake = try ImportSuppliers.read(
          file, into: contract, round: round, closed: closed, existing: taken, dated: day.dated,
          at: try folder.desk())
        IntakeText.give(intake, json: folder.json, isPreview: !confirm)
        if intake.hasErrors {
          throw Failure(
            .findings, "intake",
            "nothing is kept: \(intake.errorCount) of what was found must be put right first",
            remedy: "put the table right, and give the command again")
        }
        guard confirm else {
          Report.say("Nothing is kept yet. To keep it, give the command again with --confirm.")
          return
        }
        let answer = try ImportSuppliers.keep(intake)
        if !folder.json {
          for line in InstrumentReport.lines(answer) { Report.give(line) }
        }
        Report.show(answer.warnings)
      }
    }
  }

  /// `remit suppliers admit CONTRACT`
  struct Admit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "admit",
      abstract: "Decides a round: all who reach the mark are let in, and nobody else.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var contract: ContractID
    @Option(
      help: ArgumentHelp("The round; the one that is open without it.", valueName: "number"),
      transform: DateText.count)
    var round: Int?
    @OptionGroup var source: SourceOptions
    @Option(
      help: ArgumentHelp(
        "Why the assessment of one supplier took more than ten working days (regulation 34(18)): "
          + "s-071=\"accounts were asked for\"; may be repeated.", valueName: "supplier=words"),
      transform: InstrumentWords.reason)
    var extendedReason: [(supplier: SupplierID, reason: String)] = []
    @OptionGroup var day: DayOption
    @OptionGroup var dryRun: DryRun
    @OptionGroup var folder: FolderOptions

    func run() throws {
      let source = try source.required()
      var reasons: [SupplierID: String] = [:]
      for item in extendedReason { reasons[item.supplier] = item.reason }
      let extendedReasons = reasons
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try AdmitSuppliers.run(
          contract, round: round, source: source, extendedReasons: extendedReasons,
          dated: day.dated, isTrial: dryRun.dryRun, at: try folder.desk())
      }
    }
  }

  /// `remit suppliers lift CONTRACT`
  struct Lift: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lift",
      abstract: "Lets a round be decided though something stands against it, with reasons.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var contract: ContractID
    @Option(
      help: ArgumentHelp("The round; the one that is open without it.", valueName: "number"),
      transform: DateText.count)
    var round: Int?
    @Option(help: ArgumentHelp("What stands against it: DP-2.", valueName: "code"))
    var code: String
    @Option(help: "Why it does not stop the round; it goes on the record.") var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try AdmitSuppliers.lift(
          code, round: round, of: contract, reason: reason, dated: day.dated,
          at: try folder.desk())
      }
    }
  }

  /// `remit suppliers sign CONTRACT SUPPLIER…`
  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign",
      abstract: "Records that suppliers signed the agreement: work can be given to them.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var contract: ContractID
    @Argument(help: "The suppliers, by their references.", transform: InstrumentWords.identifier)
    var suppliers: [SupplierID] = []
    @Flag(help: "All that were let in and have not signed.") var all = false
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func validate() throws {
      if all == !suppliers.isEmpty { throw ValidationError("name suppliers, or give --all") }
    }

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try SupplierActs.sign(
          all ? nil : suppliers, of: contract, dated: day.dated, at: try folder.desk())
      }
    }
  }

  /// `remit suppliers suspend CONTRACT SUPPLIER`
  struct Suspend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suspend", abstract: "Gives a supplier no work until it is restored.")
    @OptionGroup var one: OneSupplier

    func run() throws {
      try one.run("suppliers suspend") { .suspend($0, reason: $1) }
    }
  }

  /// `remit suppliers restore CONTRACT SUPPLIER`
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Gives work again to a supplier that was suspended.")
    @OptionGroup var one: OneSupplier

    func run() throws {
      try one.run("suppliers restore") { .restore($0, reason: $1) }
    }
  }

  /// `remit suppliers leave CONTRACT SUPPLIER`
  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave", abstract: "Records that a supplier has left.")
    @OptionGroup var one: OneSupplier

    func run() throws {
      try one.run("suppliers leave") { .leave($0, reason: $1) }
    }
  }

  /// `remit suppliers list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists suppliers with their standing; all that have not left.")

    @OptionGroup var filter: RegisterFilterOptions
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try RegisterText.give(.suppliers, filter, folder)
    }
  }
}

/// One supplier of a contract, and why something happens to it.
struct OneSupplier: ParsableArguments {
  @Argument(help: "The contract.", transform: InstrumentWords.identifier)
  var contract: ContractID
  @Argument(help: "The supplier, by its reference.", transform: InstrumentWords.identifier)
  var supplier: SupplierID
  @Option(help: "Why.") var reason: String
  @OptionGroup var day: DayOption
  @OptionGroup var folder: FolderOptions

  func run(_ act: String, _ command: (SupplierID, String) -> SupplierCommand) throws {
    try Report.instrument(json: folder.json) { () throws(Failure) in
      try SupplierActs.run(
        command(supplier, reason), act: act, of: contract, dated: day.dated,
        at: try folder.desk())
    }
  }
}
