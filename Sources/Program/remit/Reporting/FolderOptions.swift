import ArgumentParser
import Casework
import CivilTime
import Foundation
import Records
import RecordsSQLite

/// The options by which a person says in which data folder they work, and, in one made for trials,
/// as whom and on what day.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The data folder.",
      discussion: "Without it REMIT_FOLDER is taken, then the working folder or the nearest above "
        + "it that has a remit.yaml.", valueName: "path"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Act as this person of people.yaml: only in a folder made for trials.", valueName: "person"))
  var person: String?

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "Take this day for today: only in a folder made for trials.", valueName: "date"),
    transform: DateText.date)
  var day: CivilDate?

  @Flag(help: "The answer as JSON on standard output; remit schema describes it.")
  var json = false

  /// The folder's path.
  func path() throws(Failure) -> String {
    try DataFolder.find(given: folder, environment: ProcessInfo.processInfo.environment)
  }

  /// The folder, opened.
  func open() throws(Failure) -> DataFolder {
    try DataFolder.open(try path(), keeping: .inSQLite)
  }

  /// The person at work in the folder, now.
  func desk() throws(Failure) -> Desk {
    try Desk(
      try open(), account: try Account.name(), acting: person, day: day, now: Clock.now())
  }
}

extension RecordKeeping {
  /// In a file of SQLite's.
  static let inSQLite = RecordKeeping(
    open: { path throws(StoreError) in try SQLiteStore(opening: path) },
    create: { path throws(StoreError) in try SQLiteStore(creating: path) })
}

/// The clock of the machine.
enum Clock {
  /// This moment.
  static func now() -> Moment {
    guard let now = Moment(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) else {
      preconditionFailure("the clock shows a time between the years 1 and 9999")
    }
    return now
  }
}
