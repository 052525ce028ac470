public import CivilTime
public import Digests
import JSONText

/// What a folder holds that left the record whole: an export or a backup. It stands in the folder
/// as `manifest.json`, and proves each file beside it.
public struct FolderManifest: Sendable, Hashable {
  /// What the folder is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The record in plain files that are read without Remit.
    case export
    /// The record as Remit keeps it.
    case backup
  }

  /// A file of the folder.
  public struct File: Sendable, Hashable, Codable {
    /// Its path from the folder.
    public var path: String
    /// How many bytes it has.
    public var size: Int
    /// The SHA-256 of its bytes.
    public var sha256: SHA256Digest

    /// A file with that path.
    public init(path: String, size: Int, sha256: SHA256Digest) {
      self.path = path
      self.size = size
      self.sha256 = sha256
    }
  }

  /// The version of the folder's form that this program writes, and the newest that it reads.
  public static let currentVersion = 1
  /// The manifest's own name.
  public static let fileName = "manifest.json"

  /// What the folder is.
  public var kind: Kind
  /// The version of its form.
  public var version = FolderManifest.currentVersion
  /// The program that wrote it.
  public var program: String
  /// When it was written.
  public var made: Moment
  /// How many events the record had.
  public var events: Int
  /// The digest of the last event; 64 zeros when there is none.
  public var head: SHA256Digest
  /// How many documents are with it.
  public var documents: Int
  /// Every other file of the folder, in the order of the paths.
  public var files: [File] = []

  /// The head of the record.
  public var chainHead: ChainHead { ChainHead(position: events, digest: head) }
}

extension FolderManifest: Codable {}

extension FolderManifest {
  /// The manifest as JSON, for people too.
  func bytes() throws(StoreError) -> [UInt8] {
    do {
      return Array((try JSONEncoding.value(of: self).text(indented: true) + "\n").utf8)
    } catch {
      throw StoreError(
        .invalid, "The manifest cannot be written: \(error).",
        remedy: "This is a fault of the program. Report it.")
    }
  }

  /// Reads the manifest of a folder of that kind.
  init(of folder: String, kind: Kind) throws(StoreError) {
    let path = "\(folder)/\(FolderManifest.fileName)"
    guard StoredFile.exists(path) else {
      throw StoreError(
        .notARecord, "\(folder) is no \(kind.rawValue): it has no \(FolderManifest.fileName).",
        remedy: "Name the folder that Remit wrote.")
    }
    let bytes = try StoredFile.bytes(at: path)
    do {
      let json = try JSONValue(reading: bytes)
      // The version is looked at first: of a newer form nothing else need be as it is here.
      if case .number(let digits) = json["version"], let version = Int(digits),
        version > FolderManifest.currentVersion
      {
        throw StoreError(
          .newerVersion, "\(folder) was written by a newer version of Remit.",
          remedy: "Read it with that version.")
      }
      self = try JSONDecoding.value(FolderManifest.self, from: json)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(
        .corrupt, "\(path) is damaged: \(error)", remedy: "Take another copy of the folder.")
    }
    guard self.kind == kind else {
      throw StoreError(
        .notARecord, "\(folder) is no \(kind.rawValue), but of the kind “\(self.kind.rawValue)”.",
        remedy: self.kind == .backup ? "Use `remit restore`." : "Use `remit import`.")
    }
  }

  /// Proves that the folder holds the files that the manifest lists, byte for byte, and no others.
  func check(_ folder: String) throws(StoreError) {
    let found = Set(try StoredFile.tree(folder)).subtracting([FolderManifest.fileName])
    let listed = Set(files.map(\.path))
    if let missing = listed.subtracting(found).sorted().first {
      throw FolderManifest.damage(folder, "\(missing) is missing")
    }
    if let stray = found.subtracting(listed).sorted().first {
      throw FolderManifest.damage(folder, "\(stray) does not belong to it")
    }
    guard listed.count == files.count else {
      throw FolderManifest.damage(folder, "its manifest lists a file twice")
    }
    for file in files {
      let (size, digest) = try StoredFile.digest(at: "\(folder)/\(file.path)")
      guard size == file.size, digest == file.sha256 else {
        throw FolderManifest.damage(folder, "\(file.path) was changed")
      }
    }
  }

  /// Lists the files of a folder.
  mutating func list(_ folder: String) throws(StoreError) {
    files = []
    for path in try StoredFile.tree(folder) where path != FolderManifest.fileName {
      let (size, digest) = try StoredFile.digest(at: "\(folder)/\(path)")
      files.append(File(path: path, size: size, sha256: digest))
    }
  }

  static func damage(_ folder: String, _ what: String) -> StoreError {
    StoreError(
      .corrupt, "\(folder) is damaged: \(what).",
      remedy: "Nothing was taken from it. Take another copy of the folder.")
  }
}
