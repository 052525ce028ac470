import Councils
import DurableFiles
import Foundation
import Records

/// What commands leave behind that were ended before they were done: files half written, documents
/// that no act came to name. Nothing of it counts; it is swept away when it is a day old, so that no
/// command still at work is disturbed.
enum Leftovers {
  private static let secondsLeftAlone: Double = 86_400

  static func sweep(_ folder: DataFolder) throws(Failure) {
    try stored { () throws(StoreError) in
      _ = try folder.documents.removeOrphans(
        keeping: Set(try folder.store.documents().map(\.digest)))
      let personal = try folder.store.personal()
      _ = try folder.personal.removeOrphans(keeping: Set(personal.map(\.entry.digest)))
      _ = try folder.personal.sweep(erased: personal.filter { $0.erased != nil }.map(\.entry))
    }
    try PlacementFolder.sweep(folder)
    try eraseParts("\(folder.path)/placements")
    var places = ["drafts", "papers", "messages", "letters"].map { "\(folder.path)/\($0)" }
    if let checkpoints = folder.configuration.checkpoints {
      places.append(checkpoints.resolved(from: folder.path).folder)
    }
    for place in places { sweep(place) }
  }

  /// Folders that were begun under such a name and never got theirs.
  static func sweep(_ place: String, beginningWith start: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where name.hasPrefix(start) && name.hasSuffix(".part") {
      removeIfOld("\(place)/\(name)")
    }
  }

  private static func sweep(_ place: String) {
    for file in parts(place) { removeIfOld(file) }
  }

  /// Half a paper of a placement is personal: it is erased, and not only removed.
  private static func eraseParts(_ place: String) throws(Failure) {
    for file in parts(place) where isOld(file) {
      try OutputFile.inFile(file) { () throws(FileError) in try DurableFile.erase(file) }
    }
  }

  private static func parts(_ place: String) -> [String] {
    (FileManager.default.enumerator(atPath: place)?.allObjects ?? []).compactMap { name in
      guard let name = name as? String, let last = name.split(separator: "/").last,
        last.hasPrefix("."), last.hasSuffix(".part")
      else { return nil }
      return "\(place)/\(name)"
    }
  }

  private static func isOld(_ file: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let written = attributes?[.modificationDate] as? Date else { return false }
    return Date.now.timeIntervalSince(written) >= secondsLeftAlone
  }

  /// What cannot be removed is left: it does no harm.
  private static func removeIfOld(_ file: String) {
    if isOld(file) { try? FileManager.default.removeItem(atPath: file) }
  }
}
