import ArgumentParser
import Casework
import Documents
import JSONText
import OfficeFiles

/// `remit template fields TEMPLATE`
struct TemplateFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Lists the names a template reads.",
    discussion: "With --decision instead of a template, lists every name that a decision's form "
      + "may print; with --step, every name that the paper of a step in its life may; with "
      + "--paper, every name that that letter, placement paper or register may.")

  @Argument(help: "A template: .docx, .odt or plain text.", completion: .file())
  var template: String?

  @Flag(help: "All names that a decision's form may print.")
  var decision = false

  @Flag(help: "All names that the paper of a step in a decision's life may print.")
  var step = false

  @Option(
    help: ArgumentHelp(
      "All names that the form of that paper may print: letter-outcome, register, …",
      valueName: "paper"), transform: { try Words.choice($0, "paper") })
  var paper: InstrumentPaperKind?

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "The data that are needed, as JSON Schema (2020-12).")
  var schema = false

  @OptionGroup var clauses: ClauseOption

  func validate() throws {
    if json, schema { throw ValidationError("give one of --json and --schema") }
    if [template != nil, decision, step, paper != nil].count(where: { $0 }) != 1 {
      throw ValidationError("name a template, or give --decision, --step or --paper")
    }
  }

  func run() throws {
    if schema { return try giveSchema() }
    try Report.run { () throws(Failure) in
      let fields =
        if let template {
          TemplateFields.of(try TemplateWork.sound(template, clauses: clauses.folder))
        } else if let paper {
          TemplateFields.of(paper)
        } else {
          step ? TemplateFields.ofSteps() : TemplateFields.ofDecisions()
        }
      if json {
        Report.give(JSONValue.object(["fields": .array(fields.map(\.json))]).text(indented: true))
        return
      }
      let width = min(fields.map(\.name.count).max() ?? 0, 44)
      for field in fields {
        let gap = String(repeating: " ", count: max(1, width - field.name.count + 2))
        let words = [field.kind, field.doc].compactMap(\.self).joined(separator: ": ")
        Report.give(words.isEmpty ? field.name : field.name + gap + words)
      }
    }
  }

  private func giveSchema() throws {
    try Report.run { () throws(Failure) in
      let schema =
        if let template {
          TemplateSchema.of(try TemplateWork.sound(template, clauses: clauses.folder))
        } else if let paper {
          TemplateSchema.of(paper)
        } else {
          step ? TemplateSchema.ofSteps() : TemplateSchema.ofDecisions()
        }
      Report.give(schema.text(indented: true))
    }
  }
}
