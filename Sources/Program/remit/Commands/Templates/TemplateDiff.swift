import ArgumentParser
import Casework
import JSONText

/// `remit template diff OLD NEW`
struct TemplateDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says which fields came, went and changed between two versions of a template.",
    discussion:
      "A field has changed when the new version does something else with it: takes it for "
      + "a date, goes through it, no longer says what stands for it. Exit status 0 when both ask "
      + "the same of the data, 1 when not.")

  @Argument(help: "The old version: .docx, .odt or plain text.", completion: .file())
  var old: String

  @Argument(help: "The new version.", completion: .file())
  var new: String

  @Flag(help: "As JSON on standard output; remit schema differences describes it.")
  var json = false

  @OptionGroup var clauses: ClauseOption

  func run() throws {
    var changes: [TemplateChange] = []
    try Report.run { () throws(Failure) in
      changes = TemplateChange.between(
        try TemplateWork.sound(old, clauses: clauses.folder),
        try TemplateWork.sound(new, clauses: clauses.folder))
    }
    if json {
      Report.give(TemplateChange.json(changes).text(indented: true))
    } else {
      for change in changes { Report.give(change.text) }
      if changes.isEmpty { Report.say("\(new) asks the same of the data as \(old)") }
    }
    if !changes.isEmpty { throw ExitCode(1) }
  }
}
