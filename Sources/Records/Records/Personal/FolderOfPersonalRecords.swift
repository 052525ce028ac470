public import Digests
import DurableFiles
import FoundationEssentials

/// Personal data as files: `personal/placement-2020-14/abcdef…`, the reference that they belong to
/// and then the digest. A file holds 32 bytes of salt and then the data; only its owner may read it.
///
/// A file is there whole or not at all, also when the power fails. One that is erased is overwritten
/// first, which a disk that writes elsewhere, a backup or a snapshot does not feel.
public struct FolderOfPersonalRecords: PersonalKeeping {
  /// The folder.
  public let path: String

  /// How long data are left alone by ``removeOrphans(keeping:)``, in seconds; see
  /// ``FolderOfDocuments/secondsLeftAlone``.
  public let secondsLeftAlone: Double

  /// Only the owner may look into a folder or read and write a file.
  private static let (folderMode, fileMode): (UInt32, UInt32) = (0o700, 0o600)

  /// The personal data in that folder, which is made when the first are put there.
  public init(_ path: String, secondsLeftAlone: Double = 86_400) {
    self.path = path
    self.secondsLeftAlone = secondsLeftAlone
  }

  /// Where the file of personal data is.
  public func file(at place: PersonalPlace) -> String {
    "\(path)/\(place.subject)/\(place.digest.hex)"
  }

  /// As ``PersonalKeeping`` says.
  public func put(salted bytes: [UInt8], at place: PersonalPlace) throws(StoreError) {
    try PersonalSalt.check(bytes, for: place)
    let folder = "\(path)/\(place.subject)"
    let temporary = "\(folder)/.\(RandomToken.hex(bytes: 8)).part"
    do throws(FileError) {
      if !StoredFile.exists(folder) {
        try DurableFile.makeFolder(folder, mode: FolderOfPersonalRecords.folderMode)
        try DurableFile.synchronize(folder: path)
        try DurableFile.synchronize(folder: StoredFile.folder(of: path))
      }
      try DurableFile.writeNew(
        bytes, to: temporary, mode: FolderOfPersonalRecords.fileMode)
      try DurableFile.move(temporary, to: file(at: place))
      try DurableFile.synchronize(folder: folder)
    } catch {
      try? DurableFile.erase(temporary)
      throw StoreError(error, at: file(at: place))
    }
  }

  /// As ``PersonalKeeping`` says.
  public func salted(at place: PersonalPlace) throws(StoreError) -> [UInt8] {
    guard has(place) else { throw .noPersonal(place) }
    let bytes = try StoredFile.bytes(at: file(at: place))
    try PersonalSalt.check(bytes, for: place)
    return bytes
  }

  /// As ``PersonalKeeping`` says.
  public func has(_ place: PersonalPlace) -> Bool {
    place.isFit && StoredFile.exists(file(at: place))
  }

  /// As ``PersonalKeeping`` says.
  public func erase(_ place: PersonalPlace) throws(StoreError) {
    guard has(place) else { return }
    try erase(file(at: place))
  }

  /// As ``PersonalKeeping`` says.
  public func entries() throws(StoreError) -> [PersonalPlace] {
    var places: [PersonalPlace] = []
    for subject in try StoredFile.names(in: path) where StoredFile.isFolder("\(path)/\(subject)") {
      for name in try StoredFile.names(in: "\(path)/\(subject)") {
        guard let digest = SHA256Digest(hex: name) else { continue }
        places.append(PersonalPlace(subject: subject, digest: digest))
      }
    }
    return places.sorted()
  }

  /// As ``PersonalKeeping`` says.
  public func removeOrphans(
    keeping named: Set<SHA256Digest>
  ) throws(StoreError) -> [PersonalPlace] {
    var removed: [PersonalPlace] = []
    for subject in try StoredFile.names(in: path) where StoredFile.isFolder("\(path)/\(subject)") {
      for name in try StoredFile.names(in: "\(path)/\(subject)") {
        let digest = SHA256Digest(hex: name)
        let isUnfinished = name.hasPrefix(".") && name.hasSuffix(".part")
        let isOrphan = digest.map { !named.contains($0) } ?? isUnfinished
        let file = "\(path)/\(subject)/\(name)"
        guard isOrphan, StoredFile.isOlder(file, than: secondsLeftAlone) else { continue }
        try erase(file)
        if let digest { removed.append(PersonalPlace(subject: subject, digest: digest)) }
      }
    }
    return removed.sorted()
  }

  private func erase(_ file: String) throws(StoreError) {
    do throws(FileError) {
      try DurableFile.erase(file)
      // The last of a reference takes the folder's name with it.
      if try DurableFile.removeFolder(StoredFile.folder(of: file)) {
        try DurableFile.synchronize(folder: path)
      }
    } catch {
      throw StoreError(error, at: file)
    }
  }
}
