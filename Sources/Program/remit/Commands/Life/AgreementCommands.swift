import ArgumentParser
import Casework
import Decisions
import Workflow

/// `remit agree-urgency ID`
struct AgreeUrgencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree-urgency",
    abstract: "Records the agreement that a decision is urgent and cannot be put off.",
    discussion: "The chair of the scrutiny committee agrees; where there is none, or the chair "
      + "cannot act, the chairman of the council, and then the vice-chairman (SI 2012/2089 regs 5, "
      + "11).")

  @OptionGroup var act: ActOptions

  @Option(help: ArgumentHelp("Who agreed.", valueName: "name"))
  var by: String

  @Option(help: "The post of whoever agreed, by its id in the council's policy.")
  var post: String?

  @Option(help: "The title of whoever agreed, as papers print it.")
  var title: String?

  @Option(
    name: .customLong("part"),
    help: ArgumentHelp(
      "In what part: scrutiny-chair, council-chair or council-vice-chair.", valueName: "part"),
    transform: { try Words.choice($0, "part") })
  var rung = UrgencyRung.scrutinyChair

  @Option(help: "Why it is urgent and cannot be put off.")
  var reason: String

  @Option(help: "Why nobody earlier in the order of law could be asked.")
  var earlierRung: String?

  @Flag(help: "Agreed is that the meeting is held in private without notice (reg 5(6)).")
  var privateMeeting = false

  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
      let holder = try situation.desk.officeholder(
        by, post: post, title: title, in: situation.council)
      return .agreeUrgency(
        UrgencyAgreed(
          about: privateMeeting ? .privateMeeting : .decision, agreedBy: holder, agreedAs: rung,
          earlierRung: earlierRung, reason: reason))
    }
  }
}

/// `remit exempt ID`
struct ExemptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exempt",
    abstract: "Records the agreement that a decision is not to be called in.")

  @OptionGroup var act: ActOptions

  @Option(help: ArgumentHelp("Who agreed.", valueName: "name"))
  var by: String

  @Option(help: "The post of whoever agreed, by its id in the council's policy.")
  var post: String?

  @Option(help: "The title of whoever agreed, as papers print it.")
  var title: String?

  @Option(help: "Why it cannot wait for call-in.")
  var reason: String

  @Option(help: ArgumentHelp("The body to which it is reported.", valueName: "body"))
  var reportTo: String?

  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
      let holder = try situation.desk.officeholder(
        by, post: post, title: title, in: situation.council)
      return .exempt(ExemptionAgreed(agreedBy: holder, reason: reason, reportTo: reportTo))
    }
  }
}

/// `remit waiver request|decide ID`
struct WaiverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiver",
    abstract: "Asks for a waiver of a contract procedure rule, or decides on one.",
    subcommands: [Request.self, Decide.self])

  /// Asks for one.
  struct Request: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "request", abstract: "Asks for a waiver.")

    @OptionGroup var act: ActOptions

    @Argument(help: "The rule that is set aside, as the text cites it.")
    var rule: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var place: WaiverPlace

    func run() throws {
      try act.run { _ throws(Failure) in
        .requestWaiver(
          rule: rule, recommendation: place.recommendation, place: place.which, reason: reason)
      }
    }
  }

  /// Decides on one.
  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide",
      abstract: "Approves or refuses a waiver that was asked for.")

    /// The answers.
    enum Answer: String, ExpressibleByArgument, CaseIterable {
      case approved
      case refused
    }

    @OptionGroup var act: ActOptions

    @Argument(help: "The rule that is set aside, as the text cites it.")
    var rule: String

    @Argument(help: "approved or refused.")
    var answer: Answer

    @Option(help: "Why.")
    var reason: String

    @Option(help: "Its entry in the register of waivers.")
    var registerEntry: String?

    @OptionGroup var place: WaiverPlace

    func run() throws {
      try act.run { _ throws(Failure) in
        .decideWaiver(
          rule: rule, recommendation: place.recommendation, place: place.which,
          isApproved: answer == .approved, reason: reason, registerEntry: registerEntry)
      }
    }
  }
}

/// Which of several waivers of one rule.
struct WaiverPlace: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The recommendation in which the rule is set aside, where the text sets it aside in several.",
      valueName: "number"))
  var recommendation: String?

  @Option(
    help: ArgumentHelp(
      "Which of the waivers of the rule in that recommendation, from 1 in the order of the text, "
        + "where it has several.", valueName: "number"))
  var which: Int?
}
