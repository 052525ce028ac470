import ArgumentParser
import Casework
import CivilTime
import CouncilFiles
import Councils
import Decisions
import Foundation

/// The options by which a person says which days are no working days, beside the bank holidays.
struct CalendarOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Days on which the offices are closed, such as 2026-12-29..2026-12-31; may be repeated.",
      valueName: "days"), transform: DateText.period)
  var closed: [Period] = []

  @Option(
    help: ArgumentHelp(
      "A council, such as havering: its closures, as its policy names them, are no working days.",
      valueName: "council"))
  var council: String?

  @OptionGroup var councils: CouncilOptions

  /// The calendar by these options.
  func calendar(daysOfMourning: [Closure] = []) throws(Failure) -> WorkingCalendar {
    WorkingCalendar(
      closures: try closuresOfCouncil()
        + closed.map { Closure(period: $0, reason: "offices closed") },
      daysOfMourning: daysOfMourning)
  }

  /// The hour after which the council's policy counts a publication as the next working day's.
  func officeCutOff() throws(Failure) -> ClockTime? {
    try policy()?.officeCutOff.value
  }

  private func closuresOfCouncil() throws(Failure) -> [Closure] {
    try policy()?.closures ?? []
  }

  private func policy() throws(Failure) -> Council? {
    guard let council else { return nil }
    let here = FileManager.default.currentDirectoryPath + "/decision.yaml"
    return try councils.find(data: here).policy(CouncilID(rawValue: council)).council
  }
}
