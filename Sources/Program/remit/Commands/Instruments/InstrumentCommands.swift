import ArgumentParser

/// What follows from a decision in effect.
enum InstrumentCommands {
  static let group = CommandGroup(
    name: "What follows from a decision:",
    subcommands: [
      ContractsCommand.self, SuppliersCommand.self, LettersCommand.self, AgreementsCommand.self,
      WaiversCommand.self, RegistersCommand.self, AuthorityCommand.self,
    ])
}
