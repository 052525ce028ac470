import Diagnostics
import Digests
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

  /// Delivers everything that is not delivered yet.
  public static func run(_ desk: Desk) throws(Failure) -> [Delivered] {
    let waiting = try stored { () throws(StoreError) in try desk.folder.store.undelivered() }
    var delivered: [Delivered] = []
    for entry in waiting {
      let message = entry.message
      let place = try put(message, in: desk.folder)
      try stored { () throws(StoreError) in
        try desk.folder.store.markDelivered(message.key, at: desk.now)
      }
      delivered.append(Delivered(path: place, isPaper: message.kind == paper))
    }
    return delivered
  }

  /// Delivers what an act has put into the outbox. The act is recorded, and stays so whatever
  /// becomes of its papers.
  static func run(after act: Workflow.Act, _ desk: Desk) throws(Failure) -> [Delivered] {
    do {
      return try run(desk)
    } catch {
      var failure = error
      failure.diagnostics[0].message =
        "\(act.verb) is recorded, and not everything of it could be delivered: "
        + failure.diagnostics[0].message
      failure.diagnostics[0].remedy =
        "do not do it again: put right what is wrong, then deliver the rest: remit due"
      throw failure
    }
  }

  /// Puts something where it belongs, and says where that is.
  private static func put(
    _ message: OutboxMessage, in folder: DataFolder
  ) throws(Failure) -> String {
    guard let digest = message.document else {
      let name = message.key.replacing("/", with: "-")
      let place = "\(folder.path)/messages/\(message.to)/\(name).txt"
      try put(Array("\(message.subject)\n\n\(message.body)\n".utf8), at: place)
      return place
    }
    let place = "\(folder.path)/\(message.to)/\(message.fileName ?? digest.hex)"
    // A working copy that is there is its author's, who may have changed it.
    if message.kind == draft, FileManager.default.fileExists(atPath: place) { return place }
    let bytes = try stored { () throws(StoreError) in try folder.documents.bytes(of: digest) }
    try put(bytes, at: place)
    return place
  }

  private static func put(_ bytes: [UInt8], at path: String) throws(Failure) {
    if let slash = path.lastIndex(of: "/") {
      try OutputFile.makeFolder(String(path[..<slash]))
    }
    try OutputFile.write(bytes, to: path)
  }
}
