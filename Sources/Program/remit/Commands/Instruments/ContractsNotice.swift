import ArgumentParser
import Casework
import CivilTime
import Instruments

extension ContractsCommand {
  /// `remit contracts notice ID`
  struct Notice: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "notice",
      abstract: "Enters that the notice of a changed contract was published, or why none is needed.",
      discussion: """
        The law has some changes made known: that a purchasing system runs longer, on the form of \
        its call for competition, or was ended (regulation 34(28)); a modification under regulation \
        72(1)(b) or (c) (regulation 72(3)); under the Procurement Act 2023 a contract change, before \
        it (section 75). Which are wanted, `remit next` and `remit contracts show` say. --dated is \
        the day of publication.
        """)

    @Argument(help: "The contract.", transform: InstrumentWords.identifier)
    var id: ContractID
    @Option(help: ArgumentHelp("The number of the notice as published.", valueName: "number"))
    var reference: String?
    @Option(help: ArgumentHelp("Why no notice is needed.", valueName: "words"))
    var notNeeded: String?
    @Option(
      name: .customLong("of"),
      help: ArgumentHelp(
        "Which change, by the last day that the contract has by it; the earliest without it.",
        valueName: "date"), transform: DateText.date)
    var lastDay: CivilDate?
    @OptionGroup var day: DayOption
    @OptionGroup var folder: FolderOptions

    func validate() throws {
      if (reference == nil) == (notNeeded == nil) {
        throw ValidationError("give --reference of the notice, or say why it is --not-needed")
      }
    }

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try RegisterContract.notice(
          id, of: lastDay, reference: reference, notNeeded: notNeeded, dated: day.dated,
          at: try folder.desk())
      }
    }
  }
}
