import ArgumentParser
import Casework
import CivilTime
import Councils
import Workflow

extension CallInCommand {
  /// Scrutiny gets its day.
  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convene",
      abstract: "Gives the scrutiny committee its day.")

    @OptionGroup var act: ActOptions

    @Option(help: "The committee.")
    var body: String

    @Option(
      help: ArgumentHelp("The day on which it meets.", valueName: "date"),
      transform: DateText.date)
    var meetingOn: CivilDate

    func run() throws {
      try act.run { _ throws(Failure) in
        .conveneScrutiny(ScrutinyConvened(body: body, meetingOn: meetingOn))
      }
    }
  }

  /// Scrutiny resolves.
  struct Scrutiny: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scrutiny",
      abstract: "Records what the scrutiny committee resolved.")

    @OptionGroup var act: ActOptions

    @Argument(
      help: "no-further-action, refer-to-maker or refer-to-council.",
      transform: { try Words.choice($0, "outcome") })
    var outcome: ScrutinyConcluded.Outcome

    @Option(help: "The committee; without it the one that was convened.")
    var body: String?

    @OptionGroup var reasons: ReasonsOptions

    @Option(help: "The minute.")
    var minute: String?

    @OptionGroup var trial: DryRun

    func run() throws {
      try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
        let convened = situation.state.openCallIn?.convened?.value.body
        return .concludeScrutiny(
          ScrutinyConcluded(
            body: body ?? convened ?? "the scrutiny committee", outcome: outcome,
            reasons: try reasons.text() ?? "", minute: minute))
      }
    }
  }

  /// The maker looks at it again.
  struct ReconsiderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reconsider",
      abstract: "Records what the decision maker came to on looking at it again.")

    @OptionGroup var act: ActOptions

    @Argument(
      help: "confirmed, changed or rescinded.", transform: { try Words.choice($0, "outcome") })
    var outcome: Reconsidered.Outcome

    @Option(help: "Who looked at it again, when it is not you.")
    var by: String?

    @OptionGroup var reasons: ReasonsOptions

    @Option(help: "What is changed, in Markdown.")
    var changes: String?

    @OptionGroup var trial: DryRun

    func run() throws {
      try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
        var again = Reconsider(
          outcome: outcome, reasons: try reasons.text() ?? "", changes: changes)
        if let by { again.maker = try situation.desk.person(named: by).id }
        return .reconsider(again)
      }
    }
  }

  /// Council resolves.
  struct Council: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "council",
      abstract: "Records what the full council resolved.")

    @OptionGroup var act: ActOptions

    @Argument(
      help: "no-objection, objection, agreed-by-council or refused-by-council.",
      transform: { try Words.choice($0, "outcome") })
    var outcome: CouncilConcluded.Outcome

    @OptionGroup var reasons: ReasonsOptions

    @Option(help: "The minute.")
    var minute: String?

    @OptionGroup var trial: DryRun

    func run() throws {
      try act.run(isTrial: trial.dryRun) { _ throws(Failure) in
        .concludeCouncil(
          CouncilConcluded(outcome: outcome, reasons: try reasons.text() ?? "", minute: minute))
      }
    }
  }
}
