import ArgumentParser

/// The commands about a data folder, and those that read what is in it.
enum FolderCommands {
  /// What is there, and what comes next.
  static let reading = CommandGroup(
    name: "Reading",
    subcommands: [
      ShowCommand.self, ListCommand.self, NextCommand.self, LogCommand.self,
      CalendarCommand.self, PeopleCommand.self,
    ])

  /// The folder itself.
  static let group = CommandGroup(
    name: "The Data Folder",
    subcommands: [
      InitCommand.self, AdoptCommand.self, DueCommand.self, VerifyCommand.self,
      BackupCommand.self, RestoreCommand.self, ExportCommand.self, ImportCommand.self,
    ])
}
