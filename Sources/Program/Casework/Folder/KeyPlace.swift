import CivilTime
import Decisions
import Digests
import Foundation
import Records

/// Where the key of a new folder and its checkpoints go: outside of it, so that whoever could change
/// the record cannot sign it anew.
struct KeyPlace {
  /// The folder of both.
  let folder: String
  /// As remit.yaml has it: from the data folder in one made for trials, which may be moved.
  private let written: String
  private let plan: InitFolder.Plan
  private let name: String

  init(_ plan: InitFolder.Plan, _ place: String) {
    self.plan = plan
    let url = URL(fileURLWithPath: place)
    let plain = String(
      url.lastPathComponent.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    name = "\(plain)-\(RandomToken.hex(bytes: 4))"
    let beside = url.deletingLastPathComponent().path
    if let given = plan.checkpoints {
      folder = URL(fileURLWithPath: given).standardizedFileURL.path
      written = folder
    } else if plan.isTrial {
      folder = "\(beside)/\(name)"
      written = "../\(name)"
    } else {
      folder = "\(plan.share)/remit/\(name)"
      written = folder
    }
  }

  /// The folder's remit.yaml.
  var configuration: String {
    """
    # A data folder of Remit. Everything that counts is in record.sqlite and documents/; the files
    # beside them count once they are taken in: remit adopt people, holidays or council.

    councils: [\(plan.councils.map(\.rawValue).joined(separator: ", "))]
    trial: \(plan.isTrial)

    # Where checkpoints of the record are signed and kept. Give copies of them, and of the public key
    # beside them, to somebody else: an auditor, the monitoring officer.
    checkpoints:
      key: \(FirstPeople.quoted(written + "/remit.key"))
      folder: \(FirstPeople.quoted(written + "/checkpoints"))

    """
  }

  /// Makes the key, keeps its public half beside the checkpoints, and signs the first of them; in a
  /// trial that is left to the first act, which may be on an earlier day.
  func sign(_ store: any DecisionStore, at now: Moment) throws(Failure) -> String {
    let checkpoints = CheckpointFolder(folder + "/checkpoints")
    try OutputFile.makeFolder(folder)
    return try stored { () throws(StoreError) in
      let key = try CheckpointKey.make(name: "remit/\(name)", at: folder + "/remit.key")
      try checkpoints.keep(key.verifier)
      if !plan.isTrial {
        _ = try checkpoints.add(try store.head(), of: store, at: now, by: key)
      }
      return key.verifier.text
    }
  }

  /// Leaves nothing of it, unless it was there before.
  func discard() {
    guard plan.checkpoints == nil else { return }
    try? FileManager.default.removeItem(atPath: folder)
  }
}
