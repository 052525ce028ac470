import ArgumentParser

/// `remit dates clear-days|working-days|term|between`
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Works out a date, with its working shown.",
    discussion: "The answer is the first line: the date, then the same with its day of the week. "
      + "Every date is written as 2020-04-08.",
    subcommands: [
      ClearDaysCommand.self, WorkingDaysCommand.self, TermCommand.self, BetweenCommand.self,
    ])
}
