import ArgumentParser

/// The acts of a decision's life, in their order.
enum LifeCommands {
  static let group = CommandGroup(
    name: "The life of a decision:",
    subcommands: [
      NewCommand.self, EditCommand.self, SubmitCommand.self, AskCommand.self, AdviseCommand.self,
      OverrideCommand.self, ReturnCommand.self, ClearCommand.self, GiveNoticeCommand.self,
      AgreeUrgencyCommand.self, ExemptCommand.self, WaiverCommand.self, DecideCommand.self,
      ResumeCommand.self, RecordCommand.self, LodgeCommand.self, PublishCommand.self,
      CallInCommand.self, ImplementCommand.self, CloseCommand.self, WithdrawCommand.self,
      SupersedeCommand.self, AttachCommand.self, CorrectCommand.self, MigrateCommand.self,
    ])
}
