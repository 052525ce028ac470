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

  @Test func bothKeepersKeepABatchAtItsEnd() throws {
    try Folder.use { path in
      let keepers: [any DocumentKeeping] = [
        DocumentsInMemory(), FolderOfDocuments(path + "/documents", secondsLeftAlone: 0),
      ]
      for keeper in keepers {
        let papers = (0..<300).map { Array("paper \($0)".utf8) }
        let batch = keeper.batch()
        let digests = try papers.map { try batch.put($0) }
        #expect(digests == papers.map { SHA256Digest(of: $0) })
        #expect(try batch.put(papers[7]) == digests[7])
        #expect(try keeper.digests() == [])
        #expect(try !keeper.has(digests[7]))
        try batch.finish()
        #expect(try keeper.digests() == digests.sorted())
        for (paper, digest) in zip(papers, digests) {
          #expect(try keeper.bytes(of: digest) == paper)
        }
        do {
          let unfinished = keeper.batch()
          _ = try unfinished.put(other)
        }
        #expect(try keeper.digests() == digests.sorted())
        // One that is here already may come again.
        let again = keeper.batch()
        _ = try again.put(papers[0])
        try again.finish()
        try again.finish()
        #expect(try keeper.digests().count == 300)
        #expect(try keeper.removeOrphans(keeping: Set(digests)) == [])
      }
    }
  }

  @Test func aBatchMendsADamagedDocumentAndLeavesNothingUnfinished() throws {
    try Folder.use { path in
      let folder = FolderOfDocuments(path)
      let digest = try folder.put(paper)
      try Data(other).write(to: URL(filePath: folder.file(of: digest)))
      let batch = folder.batch()
      _ = try batch.put(paper)
      #expect(throws: StoreError(.corrupt, "", remedy: "")) { try folder.bytes(of: digest) }
      try batch.finish()
      #expect(try folder.bytes(of: digest) == paper)
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".part") }
          == [])
    }
  }

  @Test func aBatchThatCannotBeWrittenKeepsNothing() throws {
    try Folder.use { path in
      let folder = FolderOfDocuments(path + "/documents")
      let batch = folder.batch()
      let digest = try batch.put(paper)
      // In the place of the other's folder stands a file.
      try Data(other).write(
        to: URL(filePath: "\(path)/documents/\(SHA256Digest(of: other).hex.prefix(2))"))
      #expect(throws: StoreError.self) { try batch.put(other) }
      #expect(throws: StoreError.self) { try batch.finish() }
      #expect(!folder.has(digest))
      #expect(try folder.removeOrphans(keeping: []) == [])
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
