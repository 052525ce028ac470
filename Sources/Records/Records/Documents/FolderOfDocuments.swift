public import Digests
import DurableFiles
import FoundationEssentials

/// Documents as files: `documents/ab/abcdef…`, the first two digits and then the whole digest.
///
/// A file is there whole or not at all, also when the power fails, and is never changed.
public struct FolderOfDocuments: DocumentKeeping {
  /// The folder.
  public let path: String

  /// How long a document is left alone by ``removeOrphans(keeping:)``, in seconds. An act takes
  /// seconds at most; a day leaves room for a clock that is wrong.
  public let secondsLeftAlone: Double

  /// The documents in that folder, which is made when the first is put there.
  public init(_ path: String, secondsLeftAlone: Double = 86_400) {
    self.path = path
    self.secondsLeftAlone = secondsLeftAlone
  }

  /// Where the file of a document is.
  public func file(of digest: SHA256Digest) -> String {
    "\(folder(of: digest))/\(digest.hex)"
  }

  /// As ``DocumentKeeping`` says.
  public func put(_ bytes: [UInt8]) throws(StoreError) -> SHA256Digest {
    let digest = SHA256Digest(of: bytes)
    let folder = folder(of: digest)
    // One that is here is written again all the same: that makes it young, so that nobody removes
    // it as an orphan, and mends one that was damaged.
    let temporary = "\(folder)/.\(RandomToken.hex(bytes: 8)).part"
    do throws(FileError) {
      if !FileManager.default.fileExists(atPath: folder) {
        try DurableFile.makeFolder(folder)
        try DurableFile.synchronize(folder: path)
      }
      try DurableFile.writeNew(bytes, to: temporary)
      try DurableFile.move(temporary, to: file(of: digest))
      try DurableFile.synchronize(folder: folder)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw StoreError(error, at: file(of: digest))
    }
    return digest
  }

  /// As ``DocumentKeeping`` says.
  public func batch() -> any DocumentBatch { FolderBatch(self) }

  /// As ``DocumentKeeping`` says.
  public func bytes(of digest: SHA256Digest) throws(StoreError) -> [UInt8] {
    let file = file(of: digest)
    guard FileManager.default.fileExists(atPath: file) else { throw .noDocument(digest) }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StoreError(
        .io, "The document \(file) cannot be read.", remedy: "Look at who may read the folder.")
    }
    let bytes = [UInt8](data)
    guard SHA256Digest(of: bytes) == digest else { throw .damagedDocument(digest) }
    return bytes
  }

  /// As ``DocumentKeeping`` says.
  public func has(_ digest: SHA256Digest) -> Bool {
    FileManager.default.fileExists(atPath: file(of: digest))
  }

  /// As ``DocumentKeeping`` says.
  public func digests() throws(StoreError) -> [SHA256Digest] {
    var digests: [SHA256Digest] = []
    for folder in try names(in: path) where folder.utf8.count == 2 {
      for name in try names(in: "\(path)/\(folder)") where name.hasPrefix(folder) {
        if let digest = SHA256Digest(hex: name) { digests.append(digest) }
      }
    }
    return digests.sorted()
  }

  /// As ``DocumentKeeping`` says.
  public func removeOrphans(
    keeping named: Set<SHA256Digest>
  ) throws(StoreError) -> [SHA256Digest] {
    var removed: [SHA256Digest] = []
    for folder in try names(in: path) where folder.utf8.count == 2 {
      for name in try names(in: "\(path)/\(folder)") {
        let digest = SHA256Digest(hex: name)
        let isUnfinished = name.hasPrefix(".") && name.hasSuffix(".part")
        let isOrphan = digest.map { !named.contains($0) } ?? isUnfinished
        let file = "\(path)/\(folder)/\(name)"
        guard isOrphan, StoredFile.isOlder(file, than: secondsLeftAlone) else { continue }
        do {
          try FileManager.default.removeItem(atPath: file)
        } catch {
          throw StoreError(
            .io, "The file \(file) cannot be removed.", remedy: "Look at who may write there.")
        }
        if let digest { removed.append(digest) }
      }
    }
    return removed.sorted()
  }

  private func folder(of digest: SHA256Digest) -> String {
    "\(path)/\(digest.hex.prefix(2))"
  }

  private func names(in folder: String) throws(StoreError) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      return []
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw StoreError(
        .io, "The folder \(folder) cannot be read.", remedy: "Look at who may read it.")
    }
  }
}
