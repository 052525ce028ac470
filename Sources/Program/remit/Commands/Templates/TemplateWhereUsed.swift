import ArgumentParser
import Casework
import JSONText

/// `remit template where-used CLAUSE [FOLDER…]`
struct TemplateWhereUsed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where-used",
    abstract: "Lists every template that prints a clause of the library.",
    discussion: "All Word and Writer files in the folders and below them are looked through, and "
      + "all clauses. Told is each place at which the clause is asked for, by itself or through "
      + "other clauses. Exit status 0 also when nobody uses it.")

  @Argument(help: "The clause: its file's name without the ending, such as call-in.")
  var clause: String

  @Argument(help: "Folders, or templates; this folder when none is named.", completion: .file())
  var folders: [String] = []

  @OptionGroup var clauses: ClauseOption

  @Flag(help: "As JSON on standard output; remit schema uses describes it.")
  var json = false

  func run() throws {
    try Report.run { () throws(Failure) in
      let found = try WhereUsed.of(
        clause, in: folders.isEmpty ? ["."] : folders, clauses: clauses.folder)
      if json {
        Report.give(found.json.text(indented: true))
      } else {
        for use in found.uses { Report.give(use.text) }
        if found.uses.isEmpty { Report.say("nobody uses \(clause)") }
      }
      if !found.unread.isEmpty { throw Failure(.data, found.unread) }
    }
  }
}
