public import Decisions

/// What a data folder's `remit.yaml` says about the folder.
public struct FolderConfiguration: Sendable, Hashable {
  /// The councils whose decisions it keeps.
  public var councils: [CouncilID]
  /// Whether it is there to try things out: its papers then say so.
  public var isTrial = false
  /// Where its checkpoints are signed and kept; nil for none.
  public var checkpoints: CheckpointPlaces?

  /// A folder for those councils.
  public init(councils: [CouncilID]) {
    self.councils = councils
  }
}

/// Where checkpoints of the record are signed and kept, as `remit.yaml` has it.
///
/// Best both outside the folder: who could change the record should not be able to sign it anew.
public struct CheckpointPlaces: Sendable, Hashable {
  /// The file with the key that signs them.
  public var keyFile: String
  /// The folder in which they are kept.
  public var folder: String

  /// That key, and that folder.
  public init(keyFile: String, folder: String) {
    self.keyFile = keyFile
    self.folder = folder
  }

  /// The same places, what is relative being taken from the data folder.
  public func resolved(from dataFolder: String) -> CheckpointPlaces {
    func resolved(_ path: String) -> String {
      path.hasPrefix("/") ? path : dataFolder + "/" + path
    }
    return CheckpointPlaces(keyFile: resolved(keyFile), folder: resolved(folder))
  }
}
