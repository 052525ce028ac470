import Digests
import FoundationEssentials
import Records
import StoreContract
import Testing

@Suite struct DocumentKeepingTests {
  private let paper = Array("paper".utf8)
  private let other = Array("other".utf8)

  @Test func bothKeepersKeepTheSameWay() throws {
    try Folder.use { path in
      let keepers: [any DocumentKeeping] = [
        DocumentsInMemory(), FolderOfDocuments(path + "/documents", secondsLeftAlone: 0),
      ]
      for keeper in keepers {
        #expect(try keeper.digests() == [])
        let digest = try keeper.put(paper)
        #expect(digest == SHA256Digest(of: paper))
        #expect(try keeper.put(paper) == digest)
        #expect(try keeper.bytes(of: digest) == paper)
        #expect(try keeper.has(digest))
        let orphan = try keeper.put(other)
        #expect(try keeper.digests() == [digest, orphan].sorted())
        #expect(try keeper.removeOrphans(keeping: [digest]) == [orphan])
        #expect(try keeper.removeOrphans(keeping: [digest]) == [])
        #expect(try !keeper.has(orphan))
        #expect(throws: StoreError(.missing, "", remedy: "")) { try keeper.bytes(of: orphan) }
        #expect(try keeper.bytes(of: digest) == paper)
      }
    }
  }

  @Test func aChangedDocumentIsToldAndMendedByPuttingItAgain() throws {
    try Folder.use { path in
      let folder = FolderOfDocuments(path)
      let digest = try folder.put(paper)
      #expect(folder.file(of: digest).hasSuffix("/\(digest.hex.prefix(2))/\(digest.hex)"))
      try Data(other).write(to: URL(filePath: folder.file(of: digest)))
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try folder.bytes(of: digest) }
      _ = try folder.put(paper)
      #expect(try folder.bytes(of: digest) == paper)
      let inMemory = DocumentsInMemory([digest: other])
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try inMemory.bytes(of: digest) }
    }
  }

  @Test func whatWasPutLatelyIsNoOrphanYet() throws {
    try Folder.use { path in
      let folder = FolderOfDocuments(path)
      let digest = try folder.put(paper)
      #expect(try folder.removeOrphans(keeping: []) == [])
      #expect(folder.has(digest))
    }
  }

  @Test func whatACrashLeftIsSweptAndIsNoDocument() throws {
    try Folder.use { path in
      let folder = FolderOfDocuments(path, secondsLeftAlone: 0)
      let digest = try folder.put(paper)
      let left = "\(path)/\(digest.hex.prefix(2))/.0123456789abcdef.part"
      try Data(other).write(to: URL(filePath: left))
      #expect(try folder.digests() == [digest])
      #expect(try folder.removeOrphans(keeping: [digest]) == [])
      #expect(!FileManager.default.fileExists(atPath: left))
      #expect(try folder.bytes(of: digest) == paper)
    }
  }

  @Test func manyPutTheSameDocumentAtOnce() async throws {
    let path = Folder.new()
    defer { Folder.remove(path) }
    let folder = FolderOfDocuments(path)
    let paper = [UInt8](repeating: 7, count: 100_000)
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try folder.put(paper) } }
      for try await digest in group { #expect(try folder.bytes(of: digest) == paper) }
    }
    #expect(try folder.digests().count == 1)
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    try Folder.use { path in
      try Data(other).write(to: URL(filePath: path + "/documents"))
      let error = #expect(throws: StoreError.self) {
        try FolderOfDocuments(path + "/documents").put(paper)
      }
      #expect(error?.code == .io)
      #expect(error?.message.contains(path + "/documents") == true)
    }
  }
}
