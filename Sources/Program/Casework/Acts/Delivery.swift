import Diagnostics
import Digests
import DurableFiles
import Foundation
import Records
import Workflow

/// Delivers what the outbox holds: papers into the decision's folder, messages into that of each
/// person. What was delivered before an interruption is delivered again to the same effect.
public enum Delivery {
  /// Something that was delivered.
  public struct Delivered: Sendable, Hashable {
    /// Where it was put.
    public let path: String
    /// Whether it is a paper, and not a message.
    public let isPaper: Bool
  }

  /// What the outbox calls a paper.
  static let paper = "paper"
  /// What it calls an author's working copy.
  static let draft = "draft"

  /// How many messages are looked at together.
  private static let step = 200
  /// From how many on they are forced to the disk together: that forces all that others have
  /// written there too, which takes longer than a few files by themselves.
  private static let many = 9

  /// Delivers everything that is not delivered yet.
  public static func run(
    _ desk: Desk, progress: (_ done: Int) -> Void = { _ in }
  ) throws(Failure) -> [Delivered] {
    var delivered: [Delivered] = []
    while true {
      let waiting = try stored { () throws(StoreError) in
        try desk.folder.store.undelivered(limit: step)
      }
      if waiting.isEmpty { return delivered }
      var files = Files(isBatch: waiting.count >= many)
      for entry in waiting {
        let place = try put(entry.message, in: desk.folder, with: &files)
        delivered.append(Delivered(path: place, isPaper: entry.message.kind == paper))
      }
      try files.finish(in: desk.folder.path)
      try stored { () throws(StoreError) in
        try desk.folder.store.markDelivered(waiting.map(\.message.key), at: desk.now)
      }
      progress(delivered.count)
    }
  }

  /// Delivers what an act has put into the outbox. The act is recorded, and stays so whatever
  /// becomes of its papers.
  ///
  /// - Parameter act: the word of its command.
  static func run(
    after act: String, _ desk: Desk, progress: (_ done: Int) -> Void = { _ in }
  ) throws(Failure) -> [Delivered] {
    do {
      return try run(desk, progress: progress)
    } catch {
      var failure = error
      failure.diagnostics[0].message =
        "\(act) is recorded, and not everything of it could be delivered: "
        + failure.diagnostics[0].message
      failure.diagnostics[0].remedy =
        "do not do it again: put right what is wrong, then deliver the rest: remit due"
      throw failure
    }
  }

  /// Puts something where it belongs, and says where that is.
  private static func put(
    _ message: OutboxMessage, in folder: DataFolder, with files: inout Files
  ) throws(Failure) -> String {
    guard let digest = message.document else {
      let name = message.key.replacing("/", with: "-")
      let place = "\(folder.path)/messages/\(message.to)/\(name).txt"
      try put(Array("\(message.subject)\n\n\(message.body)\n".utf8), at: place, &files)
      return place
    }
    let place = "\(folder.path)/\(message.to)/\(message.fileName ?? digest.hex)"
    // A working copy that is there is its author's, who may have changed it.
    if message.kind == draft, FileManager.default.fileExists(atPath: place) { return place }
    let bytes = try stored { () throws(StoreError) in try folder.documents.bytes(of: digest) }
    try put(bytes, at: place, &files)
    return place
  }

  private static func put(
    _ bytes: [UInt8], at path: String, _ files: inout Files
  ) throws(Failure) {
    if let slash = path.lastIndex(of: "/") { try files.makeFolder(String(path[..<slash])) }
    try files.put(bytes, at: path)
  }

  /// Files on their way to their places.
  private struct Files {
    private let batch: DurableBatch?
    private var paths: Set<String> = []
    private var folders: Set<String> = []

    init(isBatch: Bool) {
      batch = isBatch ? DurableBatch() : nil
    }

    mutating func makeFolder(_ path: String) throws(Failure) {
      guard folders.insert(path).inserted else { return }
      try OutputFile.makeFolder(path)
    }

    mutating func put(_ bytes: [UInt8], at path: String) throws(Failure) {
      guard let batch else {
        try OutputFile.write(bytes, to: path)
        return
      }
      // What comes later goes into the place of what came before.
      if !paths.insert(path).inserted {
        try finish(in: path)
        paths = [path]
      }
      try OutputFile.inFile(path) { () throws(FileError) in try batch.add(bytes, to: path) }
    }

    mutating func finish(in path: String) throws(Failure) {
      guard let batch else { return }
      try OutputFile.inFile(path) { () throws(FileError) in try batch.finish() }
      paths = []
    }
  }
}
