import ArgumentParser
import Casework
import Councils
import Decisions
import Workflow

/// In how many days an answer is wanted.
struct DueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("In how many days the advice is due.", valueName: "days"),
    transform: DateText.count)
  var due: Int?

  @Option(help: "In what days: working or calendar.")
  var unit = DaySort.working

  /// The days, when some were given.
  var days: DueIn? { due.map { DueIn(days: $0, unit: unit.value) } }
}

/// What sort of days are counted.
enum DaySort: String, ExpressibleByArgument, CaseIterable {
  case working
  case calendar

  /// The same, as policies have it.
  var value: CallInRule.Unit { self == .working ? .workingDay : .calendarDay }
}

/// `remit submit ID`
struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Sends a report to its advisers.",
    discussion: "Everybody is asked whose advice the form asks for, and whom you add with --also.")

  @OptionGroup var act: ActOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Topics on which to ask too.", valueName: "topic"), transform: Words.topic)
  var also: [Implications.Topic] = []

  @OptionGroup var due: DueOptions

  func run() throws {
    try act.run { _ throws(Failure) in .submit(SubmitReport(also: also, due: due.days)) }
  }
}

/// `remit ask ID TOPIC`
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Asks an adviser, or asks again.")

  @OptionGroup var act: ActOptions

  @Argument(help: "The topic: legal, financial, human-resources ….", transform: Words.topic)
  var topic: Implications.Topic

  @Flag(help: "The decision cannot go on without it.")
  var required = false

  @OptionGroup var due: DueOptions

  @Option(help: "Why.")
  var reason: String?

  func run() throws {
    try act.run { situation throws(Failure) in
      let isRequired =
        required || situation.state.advice(on: topic)?.request.isRequired == true
        || situation.state.proposal.adviceRequired.contains(topic)
      return .ask(AskAdvice(topic: topic, isRequired: isRequired, due: due.days, reason: reason))
    }
  }
}

/// `remit override ID TOPIC`
struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Lets a decision go on without advice that is overdue.",
    discussion: "An adviser's silence is never consent: whoever lets the decision go on without "
      + "the advice is named for it, with the reason.")

  @OptionGroup var act: ActOptions

  @Argument(help: "The topic.", transform: Words.topic)
  var topic: Implications.Topic

  @Option(help: "Why it goes on without the advice.")
  var reason: String

  func run() throws {
    try act.run { _ throws(Failure) in .overrideAdvice(topic: topic, reason: reason) }
  }
}

/// `remit return ID`
struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Returns a report to its author, to be changed.")

  @OptionGroup var act: ActOptions

  @Option(
    help: "The topic on which you advise, when you return it as an adviser.",
    transform: Words.topic)
  var topic: Implications.Topic?

  @Option(help: "What is to be changed.")
  var reason: String

  func run() throws {
    try act.run { _ throws(Failure) in .returnReport(topic: topic, reason: reason) }
  }
}

/// `remit clear ID`
struct ClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Clears a report for decision: you answer for it.")

  @OptionGroup var act: ActOptions

  func run() throws {
    try act.run { _ throws(Failure) in .clear }
  }
}
