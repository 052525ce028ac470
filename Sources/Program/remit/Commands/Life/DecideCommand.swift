import ArgumentParser
import Casework
import CivilTime
import Councils
import Decisions
import Workflow

/// `remit decide ID agreed|changed|not-agreed|deferred`
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Records how a decision is made, refused or put off.",
    discussion: "The decision maker decides in person; of another's decision, give what shows it "
      + "(--evidence), or for a meeting its minute. Whether a member declared an interest must be "
      + "said: --no-interests, or --interest for each.")

  @OptionGroup var act: ActOptions

  @Argument(help: "agreed, changed, not-agreed or deferred.")
  var outcome: OutcomeWord

  @Option(help: "Who decides, when it is not you.")
  var by: String?

  @Option(help: "Who presided over the meeting, and signs.")
  var presiding: String?

  @OptionGroup var reasons: ReasonsOptions

  @Option(help: "What is changed, in Markdown.")
  var changes: String?

  @Option(help: "A file with what is changed.", completion: .file())
  var changesFile: String?

  @Flag(help: "The changes widen the matter beyond the notice that was given: it goes back.")
  var widens = false

  @Option(
    help: ArgumentHelp("To which day it is put off.", valueName: "date"),
    transform: DateText.date)
  var until: CivilDate?

  @Flag(help: "No member declared an interest.")
  var noInterests = false

  @Option(
    help: ArgumentHelp(
      "An interest declared: \"NAME: INTEREST dispensation: WHICH\"; give it again for each.",
      valueName: "interest"), transform: Decided.Declaration.typed)
  var interest: [Decided.Declaration] = []

  @Option(help: "The minute of the meeting.")
  var minute: String?

  @OptionGroup var evidence: EvidenceOptions

  @OptionGroup var trial: DryRun

  func validate() throws {
    if noInterests, !interest.isEmpty {
      throw ValidationError("give either --interest or --no-interests")
    }
    if changes != nil, changesFile != nil {
      throw ValidationError("give either --changes or --changes-file")
    }
    if widens, outcome != .changed {
      throw ValidationError("--widens goes with the outcome changed")
    }
  }

  func run() throws {
    try act.take(isTrial: trial.dryRun) { situation throws(Failure) in
      var decision = MakeDecision(outcome: outcome.value)
      if let by { decision.maker = try situation.desk.person(named: by).id }
      decision.presiding = presiding
      decision.reasons = try reasons.text()
      decision.changes = try changesFile.map(InputFile.text) ?? changes
      decision.widens = widens
      decision.until = until
      decision.interests = noInterests || !interest.isEmpty ? interest : nil
      decision.minute = minute
      let made = decision
      return try evidence.deed(as: proofKind(situation)) { digest in
        var decision = made
        decision.evidence = digest
        return .decide(decision)
      }
    }
  }

  /// What shows a decision: of a body its minutes, of a person the signed paper.
  private func proofKind(_ situation: Situation) -> Attached.Kind {
    situation.state.proposal.isCollective ? .minutes : .signedScan
  }
}

/// The reasons, as words or in a file.
struct ReasonsOptions: ParsableArguments {
  @Option(help: "The reasons, in Markdown.")
  var reasons: String?

  @Option(help: "A file with the reasons.", completion: .file())
  var reasonsFile: String?

  func validate() throws {
    if reasons != nil, reasonsFile != nil {
      throw ValidationError("give either --reasons or --reasons-file")
    }
  }

  /// The reasons, when some were given.
  func text() throws(Failure) -> String? {
    guard let reasonsFile else { return reasons }
    return try InputFile.text(reasonsFile)
  }
}

extension Decided.Declaration {
  /// Written as NAME: INTEREST, with the dispensation after that word.
  fileprivate static func typed(_ words: String) throws -> Decided.Declaration {
    guard let colon = words.firstIndex(of: ":") else {
      throw ValidationError("write an interest as \"NAME: INTEREST\"")
    }
    let name = Words.trimmed(words[..<colon])
    var interest = String(words[words.index(after: colon)...])
    var dispensation: String?
    if let mark = interest.firstRange(of: "dispensation:") {
      dispensation = Words.trimmed(interest[mark.upperBound...])
      interest = String(interest[..<mark.lowerBound])
    }
    interest = Words.trimmed(interest)
    guard !name.isEmpty, !interest.isEmpty, dispensation != "" else {
      throw ValidationError("write an interest as \"NAME: INTEREST\"")
    }
    return Decided.Declaration(member: name, interest: interest, dispensation: dispensation)
  }
}

/// `remit resume ID`
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Takes a decision up again that was put off.")

  @OptionGroup var act: ActOptions

  @Option(help: "Why it is taken up again.")
  var reason: String

  @Option(
    help: ArgumentHelp("On which day it is to be made.", valueName: "date"),
    transform: DateText.date)
  var onDay: CivilDate?

  func run() throws {
    try act.run { _ throws(Failure) in .resume(Resumed(reason: reason, on: onDay)) }
  }
}
