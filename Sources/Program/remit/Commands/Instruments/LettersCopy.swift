import ArgumentParser
import Casework
import Instruments

extension LettersCommand {
  /// `remit letters copy BATCH [NUMBER]`
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: "Copies a letter, or all of a batch, as kept, to be read or edited in Word or Writer.",
      discussion: """
        The copy is the letter, byte for byte; what is done to it changes nothing that is kept. Once \
        it is edited, `remit letters revise` takes it in as a new version and shows what differs.
        """)

    @Argument(help: "The batch.", transform: InstrumentWords.identifier)
    var batch: BatchID
    @Argument(help: "The letter’s number; all letters without it.", transform: DateText.count)
    var letter: Int?
    @Option(
      help: ArgumentHelp(
        "Where to: a file for one letter, a folder for all; named after the letter or the batch "
          + "without it.", valueName: "path"), completion: .file())
    var output: String?
    @OptionGroup var folder: FolderOptions

    func run() throws {
      try Report.instrument(json: folder.json) { () throws(Failure) in
        try CopyLetters.run(batch, letter: letter, to: output, at: try folder.desk())
      }
    }
  }
}
