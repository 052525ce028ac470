import Diagnostics
import Digests
import DurableFiles
import Foundation
import Instruments
import Records

/// The papers of a placement where people find them: copies of what is kept beside the record, in a
/// folder that its owner alone can read, erased with it.
enum PlacementFolder {
  /// Only the owner may look into a folder or read and write a file.
  private static let (folderMode, fileMode): (UInt32, UInt32) = (0o700, 0o600)

  /// Puts every paper there that is not there yet, and answers with those named.
  static func lay(
    out id: PlacementID, naming entries: [PersonalEntry], at desk: Desk
  ) throws(Failure) -> [String] {
    let folder = place(of: id.rawValue, in: desk.folder)
    var paths: [String] = []
    for record in try PersonalShelf(id, at: desk).records
    where record.erased == nil && record.entry.name != PersonalShelf.personName {
      let path = file(record.entry, in: folder)
      if entries.contains(record.entry) { paths.append(path) }
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      let bytes = try stored { () throws(StoreError) in
        try desk.folder.personal.bytes(of: record.entry)
      }
      try OutputFile.inFile(path) { () throws(FileError) in
        try DurableFile.makeFolder(folder, mode: folderMode)
        let part = "\(folder)/.\(record.entry.digest.hex.prefix(16)).part"
        try? DurableFile.erase(part)
        try DurableFile.writeNew(bytes, to: part, mode: fileMode)
        try DurableFile.move(part, to: path)
        try DurableFile.synchronize(folder: folder)
      }
    }
    return paths
  }

  /// Erases the copies of what the record says was erased, and what is left of an interruption.
  static func sweep(_ folder: DataFolder) throws(Failure) {
    let records = try stored { () throws(StoreError) in try folder.store.personal() }
    for record in records where record.erased != nil {
      let place = place(of: record.entry.subject, in: folder)
      guard FileManager.default.fileExists(atPath: place) else { continue }
      let path = file(record.entry, in: place)
      try OutputFile.inFile(path) { () throws(FileError) in
        try DurableFile.erase(path)
        try DurableFile.erase("\(place)/.\(record.entry.digest.hex.prefix(16)).part")
        _ = try DurableFile.removeFolder(place)
      }
    }
  }

  /// What lies in the folder of a placement all the same, put there by somebody.
  static func strays(of id: PlacementID, in folder: DataFolder) -> [String] {
    let place = place(of: id.rawValue, in: folder)
    return ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
      .map { "\(place)/\($0)" }
  }

  private static func place(of subject: String, in folder: DataFolder) -> String {
    "\(folder.path)/placements/\(subject)"
  }

  /// `cp-2025-14-agreement.docx`: the reference, and never a name.
  private static func file(_ entry: PersonalEntry, in folder: String) -> String {
    "\(folder)/\(entry.subject)-\(entry.name)"
  }
}
