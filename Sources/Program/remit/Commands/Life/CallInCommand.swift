import ArgumentParser
import Casework
import CivilTime
import Councils
import Workflow

/// `remit call-in …`: from the requisition to what came of it.
struct CallInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call-in",
    abstract: "Calls a decision in, and records what comes of it.",
    subcommands: [
      Receive.self, Accept.self, Refuse.self, Withdraw.self, Convene.self, Scrutiny.self,
      ReconsiderCommand.self, Council.self,
    ])

  /// A requisition comes.
  struct Receive: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "receive",
      abstract:
        "Receives a requisition: nothing may be done under the decision until it is settled."
    )

    @OptionGroup var act: ActOptions

    @Option(
      help: ArgumentHelp(
        "A member who signed it: \"NAME (GROUP)\"; give it again for each.", valueName: "member"),
      transform: CalledIn.Signatory.typed)
    var member: [CalledIn.Signatory] = []

    @OptionGroup var reasons: ReasonsOptions

    @Option(help: "A ground of the council's rules that it names; give it again for each.")
    var ground: [String] = []

    @Option(help: "What the members would have instead.")
    var alternative: String?

    @Option(
      help: ArgumentHelp(
        "The time at which it came, where the last day ends at an hour.", valueName: "time"),
      transform: DateText.time)
    var at: ClockTime?

    @OptionGroup var evidence: EvidenceOptions

    @OptionGroup var trial: DryRun

    func validate() throws {
      if member.isEmpty { throw ValidationError("name the members who signed it: --member") }
    }

    func run() throws {
      try act.take(isTrial: trial.dryRun) { situation throws(Failure) in
        let members = member.map { signatory in
          var signatory = signatory
          signatory.person = situation.desk.staff.people.first { $0.name == signatory.name }?.id
          return signatory
        }
        let words = try reasons.text() ?? ""
        return try evidence.deed(as: .callInForm) { digest in
          .callIn(
            CalledIn(
              members: members, grounds: ground, reasons: words, alternative: alternative,
              evidence: digest, receivedAt: at))
        }
      }
    }
  }

  /// It is valid.
  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: "Finds a requisition valid: the decision is called in.")

    @OptionGroup var act: ActOptions

    @Option(
      help: ArgumentHelp("By which day scrutiny must meet.", valueName: "date"),
      transform: DateText.date)
    var scrutinyBy: CivilDate?

    @OptionGroup var trial: DryRun

    func run() throws {
      try act.run(isTrial: trial.dryRun) { _ throws(Failure) in
        .acceptCallIn(scrutinyBy: scrutinyBy)
      }
    }
  }

  /// It is not.
  struct Refuse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refuse",
      abstract: "Finds a requisition not valid: the days for call-in run on.")

    @OptionGroup var act: ActOptions

    @Option(help: "Why it is not valid.")
    var reason: String

    @OptionGroup var trial: DryRun

    func run() throws {
      try act.run(isTrial: trial.dryRun) { _ throws(Failure) in .refuseCallIn(reason: reason) }
    }
  }

  /// It is taken back.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: "Takes a call-in back, where the council's rules allow it.")

    @OptionGroup var act: ActOptions

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var trial: DryRun

    func run() throws {
      try act.run(isTrial: trial.dryRun) { _ throws(Failure) in
        .withdrawCallIn(CallInWithdrawn(reason: reason))
      }
    }
  }
}

extension CalledIn.Signatory {
  /// Written as NAME (GROUP), the group left out where there is none.
  fileprivate static func typed(_ words: String) throws -> CalledIn.Signatory {
    let whole = Words.trimmed(words)
    guard !whole.isEmpty else { throw ValidationError("write a member as \"NAME (GROUP)\"") }
    guard whole.hasSuffix(")"), let bracket = whole.lastIndex(of: "("),
      bracket > whole.startIndex
    else { return CalledIn.Signatory(name: whole) }
    let group = Words.trimmed(whole[whole.index(after: bracket)...].dropLast())
    return CalledIn.Signatory(
      name: Words.trimmed(whole[..<bracket]), group: group.isEmpty ? nil : group)
  }
}
