import CouncilFiles
import Decisions

/// The councils' policies that were read so far, each once.
public struct CouncilShelf: Sendable {
  private var folders: CouncilFolders?
  private var policies: [CouncilID: PolicyFile] = [:]

  /// A shelf with nothing on it; the folder is looked for when the first policy is wanted.
  public init() {}

  /// The councils' folder, found once.
  mutating func folders(
    _ find: () throws(Failure) -> CouncilFolders
  ) throws(Failure) -> CouncilFolders {
    if let folders { return folders }
    let found = try find()
    folders = found
    return found
  }

  /// The policy of a council.
  mutating func policy(
    _ id: CouncilID, in folders: CouncilFolders
  ) throws(Failure) -> PolicyFile {
    if let policy = policies[id] { return policy }
    let policy = try folders.policy(id)
    policies[id] = policy
    return policy
  }
}
