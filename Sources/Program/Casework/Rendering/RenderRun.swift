import Diagnostics
import Digests
import DurableFiles
import Foundation
import ZipFiles

/// The documents of one command while they are made: they gather in a hidden folder, and take their
/// place when all are there.
///
/// A run that is interrupted leaves the folder; the same command with the same template and data
/// goes on with it, and makes no document twice.
final class RenderRun {
  private let output: String
  private let hidden: String
  private let isArchive: Bool
  private let isDeflated: Bool
  private let claim: WorkClaim
  private let isNewFolder: Bool
  private var batch = DurableBatch()
  private var waiting = 0
  /// The names of the documents that an interrupted run made.
  let made: Set<String>
  private var names: [String] = []

  /// How many documents are forced to the disk at once.
  private static let step = 512

  /// Where documents gather.
  private let documents: String

  /// Begins a run, or goes on with one of the same digest.
  ///
  /// - Parameters:
  ///   - output: a folder, or a file whose name ends in .zip.
  ///   - digest: of everything that the documents depend on.
  ///   - isDeflated: whether documents are compressed in an archive.
  init(into output: String, digest: SHA256Digest, isDeflated: Bool) throws(Failure) {
    self.output = output
    self.isDeflated = isDeflated
    isArchive = output.lowercased().hasSuffix(".zip")
    let place = URL(fileURLWithPath: output)
    let folder = isArchive ? place.deletingLastPathComponent().path : output
    isNewFolder = !isArchive && !FileManager.default.fileExists(atPath: folder)
    try OutputFile.makeFolder(folder)
    hidden =
      isArchive
      ? "\(folder)/.\(place.lastPathComponent).remit-render" : "\(folder)/.remit-render"
    try OutputFile.makeFolder(hidden)
    let claimFile = "\(hidden)/claim"
    var claimed: WorkClaim?
    try OutputFile.inFile(claimFile) { () throws(FileError) in claimed = try WorkClaim(claimFile) }
    guard let claimed else {
      throw Failure(
        .busy, "at-work", "another run is writing there", at: SourcePlace(file: output),
        remedy: "wait until it is done, or choose another place")
    }
    claim = claimed
    let sign = "\(hidden)/run"
    let files = FileManager.default
    let documents = "\(hidden)/documents"
    self.documents = documents
    if files.contents(atPath: sign) == Data(digest.hex.utf8) {
      made = Set(
        ((try? files.contentsOfDirectory(atPath: documents)) ?? []).filter { !$0.hasPrefix(".") })
    } else {
      made = []
      try? files.removeItem(atPath: documents)
      try OutputFile.makeFolder(documents)
      let bytes = Array(digest.hex.utf8)
      try OutputFile.inFile(sign) { () throws(FileError) in
        try DurableFile.write(bytes, to: sign)
      }
    }
  }

  /// Adds a document, with its bytes unless an interrupted run made it.
  func add(_ name: String, _ bytes: [UInt8]?) throws(Failure) {
    names.append(name)
    let target = "\(output)/\(name)"
    if !isArchive { try OutputFile.refuseWhatIsNoFile(target, named: target) }
    guard let bytes else { return }
    try OutputFile.inFile(target) { () throws(FileError) in
      try batch.add(bytes, to: "\(documents)/\(name)")
      waiting += 1
      if waiting == RenderRun.step { try force() }
    }
  }

  private func force() throws(FileError) {
    try batch.finish()
    batch = DurableBatch()
    waiting = 0
  }

  /// Gives the documents their place, and says what was written.
  func finish() throws(Failure) -> [String] {
    try OutputFile.inFile(output) { () throws(FileError) in try force() }
    let files = isArchive ? try writeArchive() : try moveAll()
    try? FileManager.default.removeItem(atPath: hidden)
    return files
  }

  private func moveAll() throws(Failure) -> [String] {
    for name in names {
      try OutputFile.inFile("\(output)/\(name)") { () throws(FileError) in
        try DurableFile.move("\(documents)/\(name)", to: "\(output)/\(name)")
      }
    }
    try OutputFile.inFile(output) { () throws(FileError) in
      try DurableFile.synchronize(folder: output)
    }
    return names.map { "\(output)/\($0)" }
  }

  private func writeArchive() throws(Failure) -> [String] {
    let parts = names.map {
      ZipArchiveWriter.Part(name: $0, source: .file("\(documents)/\($0)"), isDeflated: isDeflated)
    }
    try OutputFile.write(draftOf: output) { (draft) throws(Failure) in
      do throws(ZipError) {
        try ZipArchiveWriter.write(parts, to: draft)
      } catch {
        throw Failure(
          .fault, "archive", error.description, at: SourcePlace(file: output),
          remedy: "write into a folder instead")
      }
    }
    return [output]
  }

  /// Leaves everything as it was before.
  func abandon() {
    batch = DurableBatch()
    let files = FileManager.default
    try? files.removeItem(atPath: hidden)
    if isNewFolder, (try? files.contentsOfDirectory(atPath: output))?.isEmpty == true {
      try? files.removeItem(atPath: output)
    }
  }
}
