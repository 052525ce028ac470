import Digests
import DurableFiles
import FoundationEssentials

extension CheckpointKey {
  /// Makes a new key and keeps it in a new file that its owner alone may read.
  public static func make(name: String, at path: String) throws(StoreError) -> CheckpointKey {
    guard let key = CheckpointKey(name: name, key: .generate()) else {
      throw StoreError(
        .invalid, "“\(name)” cannot be the name of a key.",
        remedy: "Choose a name without spaces and plus signs, such as a web address.")
    }
    guard !StoredFile.exists(path) else { throw .exists(path) }
    // Written in a folder that nobody else can enter, so that at no time can others open it.
    let folder = path + ".\(RandomToken.hex(bytes: 8)).part"
    let temporary = folder + "/key"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: nil)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
      try DurableFile.writeNew(Array((key.secretText + "\n").utf8), to: temporary)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: temporary)
      try DurableFile.move(temporary, to: path)
      try DurableFile.synchronize(folder: StoredFile.folder(of: path))
    } catch let error as FileError {
      throw StoreError(error, at: path)
    } catch {
      throw StoreError(
        .io, "The key \(path) cannot be written.", remedy: "Look at who may write there.")
    }
    return key
  }

  /// Reads the key of a file. One that others may read is refused: they could sign.
  public init(file path: String) throws(StoreError) {
    let bytes = try StoredFile.bytes(at: path)
    let mode = StoredFile.number(.posixPermissions, at: path) ?? 0o777
    guard mode & 0o077 == 0 else {
      throw StoreError(
        .invalid, "Others than its owner may read or write the key \(path).",
        remedy: "Run `chmod 600 \(path)`; make a new key if others may have read it.")
    }
    do {
      let text = String(decoding: bytes, as: UTF8.self)
      try self.init(secretText: text.hasSuffix("\n") ? text.dropLast() : text[...])
    } catch {
      throw StoreError(
        .corrupt, "\(path), \(error)", remedy: "Restore the key, or make a new one.")
    }
  }
}
