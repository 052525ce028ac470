import ArgumentParser
import Casework
import CivilTime
import JSONText
import Workflow

/// `remit correct ID ACT`
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Puts an earlier act right, by an act of its own with a reason.",
    discussion: "Nothing in the record is edited: the act stays as it was recorded, and the "
      + "correction stands beside it.")

  @Argument(help: "The decision: havering-2020-1.", transform: DecisionID.typed)
  var decision: DecisionID

  @Argument(help: "The act, by its number in remit log.")
  var act: Int

  @Option(
    help: ArgumentHelp(
      "The day on which the act was done in law, when that was wrong.", valueName: "date"),
    transform: DateText.date)
  var dated: CivilDate?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A fact as it should have been, by its name in remit log --json; give it again for each. "
        + "The value is read as JSON if it is JSON, else as words.", valueName: "name=value"),
    transform: NamedFact.init(typed:))
  var facts: [NamedFact] = []

  @Option(help: "What was wrong.")
  var reason: String

  @OptionGroup var trial: DryRun

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if dated == nil, facts.isEmpty {
      throw ValidationError("say what was wrong: the day with --dated, or a fact with --set")
    }
  }

  func run() throws {
    try Report.act(json: folder.json, isTrial: trial.dryRun) { () throws(Failure) in
      let patch = JSONObject(facts.map { JSONObject.Member($0.name, $0.value) })
      return try TakeCommand.run(
        on: decision, at: try folder.desk(), isTrial: trial.dryRun
      ) { _ throws(Failure) in
        Deed(.correct(Corrected(act: act, dated: dated, facts: .object(patch), reason: reason)))
      }
    }
  }
}

/// A fact of an act, by its name.
struct NamedFact {
  var name: String
  var value: JSONValue

  /// Written as NAME=VALUE.
  init(typed words: String) throws {
    guard let sign = words.firstIndex(of: "="), sign > words.startIndex else {
      throw ValidationError("write a fact as NAME=VALUE")
    }
    name = String(words[..<sign])
    let text = String(words[words.index(after: sign)...])
    value = (try? JSONValue(reading: Array(text.utf8))) ?? .string(text)
  }
}

/// `remit migrate ID`
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Brings a decision under the council's policy and forms as they are adopted now.",
    discussion: "Without it a decision runs to its end under the version with which it began.")

  @OptionGroup var act: ActOptions

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var trial: DryRun

  func run() throws {
    try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
      .migrate(try situation.migration(for: reason))
    }
  }
}
