import CivilTime
import CouncilFiles
import Councils
import Decisions
import Diagnostics
import Digests
import Foundation
import Records

/// Reads the files of a data folder that say what counts in it, for the record.
enum FolderIntake {
  static let peopleName = "people.yaml"
  static let holidaysName = "holidays.yaml"
  static let councilsName = "councils"

  /// The people, checked against the posts of the councils.
  static func people(
    _ folder: String, _ councils: [Council]
  ) throws(Failure) -> (staff: Staff, document: FiledDocument) {
    let file = "\(folder)/\(peopleName)"
    let text = try InputFile.text(file)
    let read = try orFail(.configuration) { () throws(DiagnosticsError) in
      try PeopleReader.read(people: text, file: file, councils: councils)
    }
    return (
      read.staff, FiledDocument(Array(text.utf8), name: peopleName, isWithheld: true)
    )
  }

  /// The one-off bank holidays; nil when the folder has no file of them.
  static func holidays(
    _ folder: String
  ) throws(Failure) -> (list: BankHolidays, document: FiledDocument)? {
    let file = "\(folder)/\(holidaysName)"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let text = try InputFile.text(file)
    let read = try orFail(.configuration) { () throws(DiagnosticsError) in
      try HolidaysReader.read(holidays: text, file: file)
    }
    return (
      read.bankHolidays,
      FiledDocument(Array(text.utf8), name: holidaysName, isWithheld: false)
    )
  }

  /// The councils' folders of a data folder.
  static func councils(_ folder: String) -> CouncilFolders {
    CouncilFolders(path: "\(folder)/\(councilsName)", origin: "in the data folder")
  }
}

extension [FiledDocument] {
  /// The documents, each once: councils share the standard papers.
  var eachOnce: [FiledDocument] {
    var seen: Set<SHA256Digest> = []
    return filter { seen.insert($0.entry.digest).inserted }
  }
}
