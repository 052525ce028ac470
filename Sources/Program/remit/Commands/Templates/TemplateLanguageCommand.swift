import ArgumentParser
import Casework

/// `remit template language`
struct TemplateLanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Prints the reference of the template language, in Markdown.")

  func run() throws {
    Report.give(TemplateWork.languageReference)
  }
}
