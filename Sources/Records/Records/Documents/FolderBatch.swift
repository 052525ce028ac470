import Digests
import DurableFiles

/// Documents on their way into a folder, forced to the disk together.
final class FolderBatch: DocumentBatch {
  private let documents: FolderOfDocuments
  private let files = DurableBatch()
  private var taken: Set<SHA256Digest> = []
  private var folders: Set<String> = []

  init(_ documents: FolderOfDocuments) { self.documents = documents }

  func put(_ bytes: [UInt8]) throws(StoreError) -> SHA256Digest {
    let digest = SHA256Digest(of: bytes)
    guard taken.insert(digest).inserted else { return digest }
    let file = documents.file(of: digest)
    let folder = StoredFile.folder(of: file)
    do throws(FileError) {
      // The names of new folders are forced to the disk with all else.
      if folders.insert(folder).inserted { try DurableFile.makeFolder(folder) }
      try files.add(bytes, to: file)
    } catch {
      throw StoreError(error, at: file)
    }
    return digest
  }

  func finish() throws(StoreError) {
    do throws(FileError) {
      try files.finish()
    } catch {
      throw StoreError(error, at: documents.path)
    }
    taken = []
  }
}
