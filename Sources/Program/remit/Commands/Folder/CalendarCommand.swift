import ArgumentParser
import Casework
import CivilTime
import Decisions
import Publications
import Records

/// `remit calendar`
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Writes every deadline as a calendar file (ICS) that calendar programs take in.",
    discussion: "An entry keeps its own id: a day that moved moves in the calendar too.")

  @Option(help: ArgumentHelp("Only this council's.", valueName: "id"))
  var council: String?

  @Option(
    help: ArgumentHelp("From this day; today without it.", valueName: "date"),
    transform: DateText.date)
  var from: CivilDate?

  @Option(
    help: ArgumentHelp("To this day; ten years on without it.", valueName: "date"),
    transform: DateText.date)
  var to: CivilDate?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"),
    completion: .file())
  var output = "-"

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      let first = from ?? desk.today
      let last = to ?? first.adding(days: 3653) ?? first
      let days = try CalendarOfDeadlines.days(
        from: first, to: last, council: council.map(CouncilID.init(rawValue:)), at: desk)
      let entries = days.map { day in
        let row = day.deadline
        let id = row.stream.name
        return CalendarEntry(
          summary: "\(id): \(row.label)", decision: id, kind: row.kind, day: row.due,
          sequence: day.version, details: day.subject, categories: [row.council])
      }
      let text = ICS.text(of: entries, name: "Deadlines of decisions", at: desk.now)
      try OutputFile.write(Array(text.utf8), to: output)
      if output != "-" {
        Report.say("\(entries.count) deadlines are in \(output).")
      }
    }
  }
}
