import ArgumentParser
import CivilTime
import Instruments

/// Under what decision something is done.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Under which recommendation of which decision: havering-2020-1/1.2.",
      valueName: "decision/recommendation"), transform: InstrumentWords.source)
  var under: Source?

  @Option(
    help: ArgumentHelp(
      "Under which decision made before this record began, in words.", valueName: "words"))
  var decided: String?

  @Option(
    help: ArgumentHelp("The day of that decision.", valueName: "date"), transform: DateText.date)
  var decidedOn: CivilDate?

  func validate() throws {
    if under != nil, decided != nil { throw ValidationError("give --under or --decided, not both") }
    if (decided == nil) != (decidedOn == nil) {
      throw ValidationError("--decided and --decided-on go together")
    }
  }

  /// The source that was given.
  func source() throws -> Source? {
    if let under { return under }
    if let decided, let decidedOn { return .stated(decided, on: decidedOn) }
    return nil
  }

  /// The source, which must be given.
  func required() throws -> Source {
    guard let source = try source() else {
      throw ValidationError(
        "say under what decision: --under havering-2020-1/1.2, or --decided WORDS --decided-on DATE"
      )
    }
    return source
  }
}

/// The day on which something was done in law.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The day on which it was done in law; today without it.", valueName: "date"),
    transform: DateText.date)
  var dated: CivilDate?
}

/// What stands against an act, and is lifted with reasons by somebody who may.
struct DespiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Go on although this stands against it, by its code; only for somebody who may, and may be "
        + "repeated.", valueName: "code"))
  var despite: [String] = []

  @Option(
    name: .customLong("despite-reason"),
    help: ArgumentHelp("Why; it goes on the record.", valueName: "words"))
  var reason: String?

  func validate() throws {
    if despite.isEmpty != (reason == nil) {
      throw ValidationError("--despite and --despite-reason go together")
    }
  }

  /// What is lifted, each with its reason.
  var lifting: [String: String] {
    var lifted: [String: String] = [:]
    for code in despite { lifted[code] = reason }
    return lifted
  }
}
