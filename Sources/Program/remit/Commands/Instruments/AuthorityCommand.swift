import ArgumentParser
import Casework
import Instruments
import JSONText

/// `remit authority INSTRUMENT`
struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: "Proves by what authority letters, an agreement or a contract were made.",
    discussion: """
      The chain goes from the signature to the delegation, the recommendation, the decision and the \
      scheme, with their dates and whether each link holds. The exit status is 1 where one does not, \
      or where nothing on the record shows it.
      """)

  @Argument(help: "A batch of letters, a placement or a contract, by its name.")
  var instrument: String
  @Option(
    help: ArgumentHelp("One letter of a batch, by its number.", valueName: "number"),
    transform: DateText.count)
  var letter: Int?
  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let chain = try ProveAuthority.run(instrument, letter: letter, at: try folder.desk())
      if folder.json {
        do {
          Report.give(try JSONEncoding.value(of: chain).text(indented: true))
        } catch {
          throw Failure(.fault, "authority", "the chain cannot be written: \(error)")
        }
      } else {
        for line in chain.lines { Report.give(line) }
      }
      if chain.finding != .met { throw Failure(.findings, []) }
    }
  }
}
