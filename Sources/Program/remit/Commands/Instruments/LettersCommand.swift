import ArgumentParser
import Casework
import CivilTime
import Councils
import Instruments
import JSONText

/// `remit letters …`
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Writes letters under a decision, has Legal review and approve them, issues them.",
    discussion: """
      A batch is prepared, reviewed, approved and issued. Its letters are written once, read back \
      whole and kept; Legal approves them at their digest, and what is issued are those bytes.
      """,
    subcommands: [
      Prepare.self, Review.self, Copy.self, Revise.self, Approve.self, Issue.self, Reply.self,
      Void.self, Abandon.self, Show.self, List.self,
    ])

  /// `remit letters prepare CONTRACT`
  struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare",
      abstract: "Writes a batch of letters; given again, it goes on where it was interrupted.",
      discussion: "Extension letters go to every active supplier and to no other. Whether an "
        + "option is exercised, the contract varied, or its price changed, the contract and the "
        + "decision say.")

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var contract: ContractID
    @Option(
      help: ArgumentHelp("What for: outcome or extension.", valueName: "purpose"),
      transform: { try Words.choice($0, "purpose") })
    var purpose: PrepareLetters.Purpose
    @OptionGroup var source: SourceOptions
    @Option(
      help: ArgumentHelp(
        "The round whose outcome they tell; the last without it.",
        valueName: "number"), transform: DateText.count)
    var round: Int?
    @Option(
      help: ArgumentHelp(
        "The last day that they give the contract; that of the decision without it.",
        valueName: "date"), transform: DateText.date)
    var to: CivilDate?
    @Option(
      help: ArgumentHelp("What changes in the price, in words.", valueName: "words"))
    var price: String?
    @Option(
      help: ArgumentHelp(
        "The provision of law that permits the change, as the letters cite it.",
        valueName: "words"))
    var provision: String?
    @Option(
      help: ArgumentHelp("The day that the letters bear; today without it.", valueName: "date"),
      transform: DateText.date)
    var bearing: CivilDate?
    @Option(
      help: ArgumentHelp("docx or odt.", valueName: "format"),
      transform: { try Words.choice($0, "format") })
    var format: PrepareLetters.Format = .docx
    @Option(
      help: ArgumentHelp(
        "Who signs for the council; without it the holder of the post that the decision names, "
          + "else whoever prepares the letters.",
        valueName: "person"))
    var signatory: String?
    @Option(
      help: ArgumentHelp(
        "The name of the batch; made of the contract and the purpose without it.",
        valueName: "name"), transform: InstrumentWords.identifier)
    var batch: BatchID?
    @OptionGroup var dryRun: DryRun
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      var request = PrepareLetters.Request(
        contract: contract, purpose: purpose, source: try source.required())
      request.round = round
      request.to = to
      request.priceWords = price
      request.provision = provision
      request.bearing = bearing
      request.format = format
      request.signatory = signatory.map { PersonID(rawValue: $0) }
      request.batch = batch
      let asked = request
      var progress = Progress()
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try PrepareLetters.run(
          asked, dated: day.dated, isTrial: dryRun.dryRun, at: try folder.desk(),
          progress: { progress.tell($0, of: $1) })
      }
    }
  }

  /// `remit letters review BATCH`
  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "review",
      abstract: "Shows what differs: from the template, from the last version, from the others.",
      discussion: "With --ask, Legal asks for changes and says which.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Option(
      help: ArgumentHelp("One letter, by its number.", valueName: "number"),
      transform: DateText.count)
    var letter: Int?
    @Option(
      help: ArgumentHelp(
        "Writes the letter with its changes tracked, against the version that Legal approved last, or the first; of a first one, "
          + "against its template.", valueName: "file"), completion: .file())
    var redline: String?
    @Option(help: ArgumentHelp("Ask for these changes.", valueName: "words"))
    var ask: String?
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func validate() throws {
      if redline != nil, letter == nil { throw ValidationError("--redline is of one --letter") }
    }

    func run() throws {
      if let ask {
        try Report.instrument(json: folder.json) { () throws(Failure) in
          try ReviewLetters.askChanges(
            ask, in: batch, letter: letter, dated: day.dated, at: try folder.desk())
        }
        return
      }
      try Report.run { () throws(Failure) in
        let desk = try folder.desk()
        if let redline, let letter {
          try ReviewLetters.redline(of: letter, in: batch, to: redline, at: desk)
          Report.say("The letter with its changes tracked is \(redline).")
          return
        }
        let review = try ReviewLetters.run(batch, letter: letter, at: desk)
        if folder.json {
          Report.give(review.json.text(indented: true))
        } else {
          for line in ReviewText.lines(review) { Report.give(line) }
        }
      }
    }
  }

  /// `remit letters revise BATCH NUMBER FILE`
  struct Revise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revise",
      abstract: "Takes in a letter that was edited by hand, as a new version of it.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Argument(help: "The letter’s number.", transform: DateText.count)
    var letter: Int
    @Argument(help: "The edited letter.", completion: .file())
    var file: String
    @Option(help: "Why it was edited.") var reason: String
    @Flag(help: "Show what differs, and keep nothing.") var dryRun = false
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.run { () throws(Failure) in
        let revised = try ReviewLetters.revise(
          letter, in: batch, from: file, reason: reason, dated: day.dated, isTrial: dryRun,
          at: try folder.desk())
        if folder.json {
          Report.give(InstrumentReport.json(revised.answer).text(indented: true))
          return
        }
        for line in ReviewText.lines(of: revised.changes) { Report.give(line) }
        for line in InstrumentReport.lines(revised.answer) { Report.give(line) }
      }
    }
  }

  /// `remit letters approve BATCH`
  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve",
      abstract: "Legal approves the batch, or one letter of it, as it is kept.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Option(
      help: ArgumentHelp("One letter, by its number.", valueName: "number"),
      transform: DateText.count)
    var letter: Int?
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try ReviewLetters.approve(
          batch, letter: letter, dated: day.dated, at: try folder.desk())
      }
    }
  }

  /// `remit letters issue BATCH`
  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "issue",
      abstract: "Issues an approved batch: the bytes that were approved, each letter once.",
      discussion: "Given again after an interruption, it delivers what is left.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Flag(help: "Make no file of all letters for printing.") var noPdf = false
    @OptionGroup var despite: DespiteOptions
    @OptionGroup var dryRun: DryRun
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      var progress = Progress()
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try IssueLetters.run(
          batch, despite: despite.lifting, dated: day.dated, isTrial: dryRun.dryRun,
          forPrinting: !noPdf,
          at: try folder.desk(), progress: { progress.tell($0, of: $1) })
      }
    }
  }

  /// `remit letters reply BATCH NUMBER`
  struct Reply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reply",
      abstract: "Records how a supplier answered its letter: acknowledged, signed or refused.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Argument(help: "The letter’s number.", transform: DateText.count)
    var letter: Int
    @Argument(
      help: "acknowledged, signed or refused.", transform: { try Words.choice($0, "answer") })
    var answer: LetterAnswer
    @Option(help: "What the supplier says.") var note: String?
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try LetterActs.run(
          .answer(number: letter, answer: answer, note: note), act: "letters reply", in: batch,
          dated: day.dated, at: try folder.desk())
      }
    }
  }

  /// `remit letters void BATCH NUMBER`
  struct Void: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "void",
      abstract: "Takes a letter out of a batch; its number is void, and is not given again.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Argument(help: "The letter’s number.", transform: DateText.count)
    var letter: Int
    @Option(help: "Why.") var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try LetterActs.run(
          .void(number: letter, reason: reason), act: "letters void", in: batch, dated: day.dated,
          at: try folder.desk())
      }
    }
  }

  /// `remit letters abandon BATCH`
  struct Abandon: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "abandon", abstract: "Gives a batch up; all its numbers are void.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Option(help: "Why.") var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try LetterActs.run(
          .abandon(reason: reason), act: "letters abandon", in: batch, dated: day.dated,
          at: try folder.desk())
      }
    }
  }

  /// `remit letters show BATCH`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows a batch: how far it has come, and its letters.")

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.view(json: folder.json) { () throws(Failure) in
        try BatchView.of(batch, at: try folder.desk())
      }
    }
  }

  /// `remit letters list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists batches of letters, the newest first.")

    @OptionGroup var filter: RegisterFilterOptions
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try RegisterText.give(.letters, filter, folder)
    }
  }
}
