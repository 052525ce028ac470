import ArgumentParser

/// `remit template check|fields|diff|render|verify|where-used|language|approve`
struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Works with a template by itself: Word, Writer or plain text, with any data.",
    subcommands: [
      TemplateCheck.self, TemplateFieldsCommand.self, TemplateDiff.self, TemplateRender.self,
      TemplateVerify.self, TemplateWhereUsed.self, TemplateLanguageCommand.self,
      TemplateApprove.self,
    ])
}
