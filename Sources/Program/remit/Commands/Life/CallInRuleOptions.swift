import ArgumentParser
import CivilTime
import Councils
import Workflow

/// What an officer states of a council's rule on call-in, where its policy is silent.
struct CallInRuleOptions: ParsableArguments {
  /// Yes or no, in words.
  enum Flag: String, ExpressibleByArgument, CaseIterable {
    case yes
    case no
  }

  /// What the days are counted from.
  enum Anchor: String, ExpressibleByArgument, CaseIterable {
    case made
    case published
    case minutes

    /// The same, as policies have it.
    var value: CallInRule.Anchor {
      switch self {
      case .made: .madeOn
      case .published: .publishedOn
      case .minutes: .minutesIssued
      }
    }
  }

  /// When a decision takes effect that nobody calls in.
  enum Effective: String, ExpressibleByArgument, CaseIterable {
    case onLastDay = "on-last-day"
    case nextWorkingDay = "next-working-day"
    case nextDay = "next-day"

    /// The same, as policies have it.
    var value: CallInRule.Effective {
      switch self {
      case .onLastDay: .onLastDay
      case .nextWorkingDay: .nextWorkingDay
      case .nextDay: .nextCalendarDay
      }
    }
  }

  @Option(help: "Whether this decision can be called in.")
  var callable: Flag?

  @Option(help: "For how many days it can be.", transform: DateText.count)
  var days: Int?

  @Option(help: "In what days.")
  var unit: DaySort?

  @Option(help: "What the days are counted from.")
  var from: Anchor?

  @Option(help: "When it takes effect if nobody calls it in.")
  var effective: Effective?

  @Option(help: "How many members must call it in.", transform: DateText.count)
  var members: Int?

  @Option(help: "Whether a call-in can be taken back.")
  var withdrawable: Flag?

  @Option(help: "Whether a decision can be called in only once.")
  var once: Flag?

  @Option(help: ArgumentHelp("Who must agree to an exemption from call-in.", valueName: "who"))
  var exemptionBy: String?

  @Option(help: "Where this stands, or who said so.")
  var source: String?

  /// Refuses what says nothing, or does not say from where.
  func check() throws {
    let empty = CallInRuleStated(source: rule.source)
    guard rule != empty else {
      throw ValidationError("say what was found out, such as --days 5 --unit working")
    }
    guard !rule.source.isEmpty else {
      throw ValidationError("say where this stands, or who said so: --source")
    }
  }

  /// What was stated.
  var rule: CallInRuleStated {
    var rule = CallInRuleStated(source: Words.trimmed(source ?? ""))
    rule.isCallable = callable.map { $0 == .yes }
    rule.days = days
    rule.unit = unit?.value
    rule.anchor = from?.value
    rule.effective = effective?.value
    rule.minimumMembers = members
    rule.withdrawable = withdrawable.map { $0 == .yes }
    rule.oncePerDecision = once.map { $0 == .yes }
    rule.exemptionAgreedBy = exemptionBy
    return rule
  }
}
