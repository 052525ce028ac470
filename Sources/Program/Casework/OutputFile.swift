import Diagnostics
import DurableFiles
import Foundation

/// Writes finished files: whole or not at all, and never in place of a half.
public enum OutputFile {
  /// Writes a file; `-` is standard output.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if path == "-" {
      do {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      } catch {
        throw failure("standard output", error.localizedDescription)
      }
      return
    }
    let target = try place(path)
    do {
      try DurableFile.write(bytes, to: target)
    } catch {
      throw failure(path, error)
    }
  }

  /// Has a file written by somebody else, at the path that is handed over; it takes its place when it
  /// is whole.
  static func write(
    draftOf path: String, _ make: (_ temporary: String) throws(Failure) -> Void
  ) throws(Failure) {
    let target = try place(path)
    var draft: DurableDraft?
    try inFile(path) { () throws(FileError) in draft = try DurableDraft(target) }
    guard let draft else { return }
    try make(draft.temporary)
    try inFile(path) { () throws(FileError) in try draft.finish() }
  }

  /// Where a file is to be written, whose folder is made if it is not there. A link stays, and what
  /// it leads to is written.
  private static func place(_ path: String) throws(Failure) -> String {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    try makeFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    try refuseWhatIsNoFile(target, named: path)
    return target
  }

  /// Stops before a file is replaced that holds anything else: somebody may have worked on it.
  static func refuseOther(than bytes: [UInt8], at path: String) throws(Failure) {
    guard path != "-", let there = FileManager.default.contents(atPath: path), there != Data(bytes)
    else { return }
    throw failure(
      path, "a file of that name is there already, and is another",
      remedy: "name another file, or move that one away")
  }

  /// Makes a folder and those above it, if they are not there.
  public static func makeFolder(_ path: String) throws(Failure) {
    if let there = FileLook(path) {
      if there.sort != .folder { throw failure(path, "it is a file, and a folder is wanted") }
      return
    }
    try inFile(path) { () throws(FileError) in try DurableFile.makeFolder(path) }
  }

  /// Pipes and devices would be replaced by a file, not written to.
  static func refuseWhatIsNoFile(_ target: String, named path: String) throws(Failure) {
    switch FileLook(target)?.sort {
    case .folder: throw failure(path, "a folder of that name is there already")
    case .other:
      throw failure(
        path, "what has that name is no ordinary file",
        remedy: "name a file; - writes text to standard output")
    case .file, nil: break
    }
  }

  /// Writes many files into a folder. They gather in a hidden folder within it and are moved when
  /// the last is written, so that a fault in any of them leaves everything as it was.
  static func writeAll(
    into folder: String, count: Int,
    _ make: (Int) throws(Failure) -> (name: String, bytes: [UInt8])
  ) throws(Failure) -> [String] {
    let isNew = !FileManager.default.fileExists(atPath: folder)
    try makeFolder(folder)
    var isDone = false
    defer { if isNew, !isDone { removeIfEmpty(folder) } }
    let gathering = "\(folder)/.remit-\(ProcessInfo.processInfo.processIdentifier)"
    try makeFolder(gathering)
    defer { try? FileManager.default.removeItem(atPath: gathering) }
    var names: [String] = []
    for index in 0..<count {
      let (name, bytes) = try make(index)
      try refuseWhatIsNoFile("\(folder)/\(name)", named: "\(folder)/\(name)")
      try inFile("\(folder)/\(name)") { () throws(FileError) in
        try DurableFile.writeNew(bytes, to: "\(gathering)/\(name)")
      }
      names.append(name)
    }
    for name in names {
      try inFile("\(folder)/\(name)") { () throws(FileError) in
        try DurableFile.move("\(gathering)/\(name)", to: "\(folder)/\(name)")
      }
    }
    try inFile(folder) { () throws(FileError) in try DurableFile.synchronize(folder: folder) }
    isDone = true
    return names.map { "\(folder)/\($0)" }
  }

  private static func removeIfEmpty(_ folder: String) {
    let files = FileManager.default
    if (try? files.contentsOfDirectory(atPath: folder))?.isEmpty == true {
      try? files.removeItem(atPath: folder)
    }
  }

  /// Runs work on a file, as a failure that names it.
  static func inFile(
    _ path: String, _ work: () throws(FileError) -> Void
  ) throws(Failure) {
    do {
      try work()
    } catch {
      throw failure(path, error)
    }
  }

  /// Whether there is a folder, itself or through a link.
  static func isFolder(_ path: String) -> Bool { FileLook(path)?.sort == .folder }

  /// Whether both paths lead to one file that is there.
  static func isSameFile(_ path: String, _ other: String) -> Bool {
    guard let one = FileLook(path), let two = FileLook(other) else { return false }
    return one.isSame(as: two)
  }

  private static func failure(_ path: String, _ error: FileError) -> Failure {
    let reason =
      error.isDiskFull
      ? "the disk is full"
      : error.isNotPermitted ? "the folder may not be written to" : error.words.lowercased()
    return failure(
      path, reason,
      remedy: error.isDiskFull
        ? "make room, or choose another folder; what was there before is as it was" : nil)
  }

  private static func failure(_ path: String, _ reason: String, remedy: String? = nil) -> Failure {
    Failure(
      .writing, "cannot-write", "the file cannot be written: \(reason)",
      at: SourcePlace(file: path),
      remedy: remedy ?? "choose another place, or ask for leave to write there")
  }
}
