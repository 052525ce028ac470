import ArgumentParser
import Casework
import DurableFiles

/// The program: its commands are the officer's verbs.
@main
struct Remit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remit",
    abstract: "Takes a council's procurement decision to its papers.",
    discussion: """
      A decision is a file of facts (decision.yaml); a paper is made of it on the council's own \
      form, in Word's format and in Writer's.

      Exit status: 0 done, 1 something was found that blocks, 64 the command is not given as it must be, \
      65 data or a template cannot be read or rendered, 66 a file is missing, 70 a fault in \
      Remit, 73 something cannot be written, 75 somebody else is at work, 77 not permitted, \
      78 a council's folder is not in order.
      """,
    version: Desk.program,
    subcommands: [
      Render.self, Check.self, AnswerCommand.self, RulesCommand.self, WorkflowCommand.self,
      Dates.self, Template.self,
      Schema.self, Doctor.self,
    ],
    groupedSubcommands: [
      LifeCommands.group, InstrumentCommands.group, FolderCommands.reading, FolderCommands.group,
    ])

  /// A file that grows beyond what its user may write is an error like any other.
  static func main() {
    DurableFile.refuseSizeSignal()
    main(nil)
  }
}
