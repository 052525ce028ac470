import ArgumentParser
import Casework
import CivilTime
import JSONText
import Records
import Workflow

/// `remit list [WORDS…]`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists decisions, the newest first; open ones unless asked for all.",
    discussion: "Words are looked for in the subject, the id and the recommendations; the "
      + "beginning of a word is enough, and all must be there.")

  @Argument(help: "Words to look for.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only this council's.", valueName: "id"))
  var council: String?

  @Option(
    help: ArgumentHelp("Only those in this phase: draft, call-in-window.", valueName: "phase"),
    transform: { try Words.choice($0, "phase", as: Phase.self) })
  var phase: Phase?

  @Option(help: ArgumentHelp("Only those on this form.", valueName: "id"))
  var form: String?

  @Flag(inversion: .prefixedNo, help: "Only key decisions; with --no-key only others.")
  var key: Bool?

  @Option(help: ArgumentHelp("Only those of this author, by id or name.", valueName: "person"))
  var author: String?

  @Option(help: ArgumentHelp("Only those that this person or body decides.", valueName: "name"))
  var maker: String?

  @Flag(help: "Closed, withdrawn, superseded and lapsed ones too.")
  var all = false

  @Option(
    help: ArgumentHelp("Only those with a date due by this day.", valueName: "date"),
    transform: DateText.date)
  var dueBy: CivilDate?

  @Option(help: ArgumentHelp("How many at most.", valueName: "number"))
  var limit = 50

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 or more") }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      let query = RegisterQuery(
        council: council, phase: phase?.rawValue, form: form, isKey: key,
        author: try author.map { word throws(Failure) in ListText.name(word, desk) },
        decisionMaker: maker, isOpen: all || phase?.isEnd == true ? nil : true, dueBy: dueBy,
        words: words.isEmpty ? nil : words.joined(separator: " "))
      let (rows, hasMore) = try ListDecisions.rows(query, limit: limit, at: desk)
      if folder.json {
        Report.give(ListText.json(rows, hasMore: hasMore).text(indented: true))
        return
      }
      for line in ListText.lines(rows) { Report.give(line) }
      let count = rows.count == 1 ? "1 decision" : "\(rows.count) decisions"
      Report.say(hasMore ? "\(count), and there are more: --limit" : count)
    }
  }
}
