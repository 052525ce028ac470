import Testing
import ZipFiles

@Suite struct ZipRewriteTests {
  private let text = Array(String(repeating: "Some words. ", count: 400).utf8)
  private let noise = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) }

  private func source() throws -> ZipReader {
    try ZipReader(
      ZipRewrite.archive([
        .stored(name: "mimetype", bytes: Array("application/x".utf8)),
        .deflated(name: "content.xml", bytes: text), .stored(name: "Pictures/i.png", bytes: noise),
        .deflated(name: "noise", bytes: noise), .deflated(name: "empty", bytes: []),
      ]))
  }

  /// The compressed bytes of an entry of an archive that this program wrote.
  private func raw(_ name: String, in archive: [UInt8]) throws -> [UInt8] {
    let header = Array("PK\u{3}\u{4}".utf8)
    for at in archive.indices.dropLast(30)
    where archive[at..<at + 4].elementsEqual(header)
      && archive[(at + 30)...].starts(with: name.utf8) && Int(archive[at + 26]) == name.utf8.count
    {
      let entry = try #require(try ZipReader(archive).entry(named: name))
      let start = at + 30 + name.utf8.count
      return Array(archive[start..<start + entry.compressedSize])
    }
    throw ZipError(.damaged, entry: name, reason: "is not there")
  }

  @Test func partsComeBackInTheirOrder() throws {
    let reader = try source()
    #expect(
      reader.entries.map(\.name) == ["mimetype", "content.xml", "Pictures/i.png", "noise", "empty"])
    #expect(reader.entries.map(\.method) == [0, 8, 0, 8, 8])
    #expect(try reader.read(reader.entries[1]) == text)
    #expect(try reader.read(reader.entries[3]) == noise)
    #expect(try reader.read(reader.entries[4]) == [])
    #expect(reader.entries[1].compressedSize < 200)
  }

  @Test func copiedEntriesKeepTheirCompressedBytes() throws {
    let first = try ZipRewrite.archive([
      .deflated(name: "noise", bytes: noise), .stored(name: "i.png", bytes: noise),
      .deflated(name: "content.xml", bytes: text), .stored(name: "none", bytes: []),
    ])
    let reader = try ZipReader(first)
    let second = try ZipRewrite.archive(
      [
        .stored(name: "new", bytes: text), .copied(reader.entries[2]), .copied(reader.entries[0]),
        .copied(reader.entries[1]), .copied(reader.entries[3]),
      ], from: reader)
    for name in ["noise", "i.png", "content.xml", "none"] {
      #expect(try raw(name, in: first) == raw(name, in: second))
    }
    let copy = try ZipReader(second)
    for entry in reader.entries {
      let copied = try #require(copy.entry(named: entry.name))
      #expect(copied.method == entry.method)
      #expect(try copy.read(copied) == reader.read(entry))
    }
  }

  @Test func theSamePartsGiveTheSameBytes() throws {
    let reader = try source()
    func rewrite() throws -> [UInt8] {
      try ZipRewrite.archive(
        reader.entries.map { ZipPart.copied($0) } + [.deflated(name: "x", bytes: text)],
        from: reader)
    }
    #expect(try rewrite() == rewrite())
    let plain = try ZipRewrite.archive(reader.entries.map { .copied($0) }, from: reader)
    let again = try ZipReader(plain)
    #expect(try ZipRewrite.archive(again.entries.map { .copied($0) }, from: again) == plain)
  }

  @Test func mimetypeIsFirstStoredAndWithoutExtraField() throws {
    let bytes = try ZipRewrite.archive([
      .stored(name: "mimetype", bytes: Array("application/vnd.oasis.opendocument.text".utf8)),
      .deflated(name: "content.xml", bytes: text),
    ])
    // Version 1.0, no flags, stored, midnight, 1 January 1980; name of 8 bytes, no extra field.
    #expect(Array(bytes[4..<14]) == [10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0])
    #expect(Array(bytes[26..<30]) == [8, 0, 0, 0])
    #expect(
      String(decoding: bytes[30..<77], as: UTF8.self)
        == "mimetypeapplication/vnd.oasis.opendocument.text")
  }

  @Test func everyEntryIsDatedTheFirstDayAndIsAPlainFile() throws {
    let old = ZipBuilder([.init(name: "old", data: [1, 2, 3])]).bytes
    let reader = try ZipReader(old)
    let bytes = try ZipRewrite.archive(
      [.copied(reader.entries[0]), .deflated(name: "new", bytes: text)], from: reader)
    let header = Array("PK\u{1}\u{2}".utf8)
    let places = bytes.indices.dropLast(46).filter { bytes[$0..<$0 + 4].elementsEqual(header) }
    #expect(places.count == 2)
    for at in places {
      #expect(Array(bytes[at + 12..<at + 16]) == [0, 0, 0x21, 0])
      #expect(Array(bytes[at + 38..<at + 42]) == [0, 0, 0xA4, 0x81])
      #expect(bytes[at + 5] == 3)
    }
  }

  @Test func manyFilesMakeAnArchive() throws {
    let letters = (1...300).map { ZipPart.deflated(name: "Letter \($0) – Größe.docx", bytes: text) }
    let reader = try ZipReader(ZipRewrite.archive(letters))
    #expect(reader.entries.count == 300)
    #expect(reader.entries[2].name == "Letter 3 – Größe.docx")
    #expect(try reader.read(reader.entries[299]) == text)
  }

  @Test func namesAreCheckedOnWritingToo() {
    #expect(throws: ZipError(.name, reason: "")) {
      try ZipRewrite.archive([.stored(name: "../a", bytes: [])])
    }
    #expect(throws: ZipError(.duplicate, reason: "")) {
      try ZipRewrite.archive([.stored(name: "a", bytes: []), .deflated(name: "A", bytes: [])])
    }
    #expect(throws: ZipError(.writing, reason: "")) { try ZipRewrite.archive([]) }
  }

  @Test func anEntryIsCopiedOnlyFromItsOwnFile() throws {
    let reader = try source()
    #expect(throws: ZipError(.writing, reason: "")) {
      try ZipRewrite.archive([.copied(reader.entries[0])])
    }
    let other = try ZipReader(ZipRewrite.archive([.stored(name: "x", bytes: [1])]))
    #expect(throws: ZipError(.writing, reason: "")) {
      try ZipRewrite.archive([.copied(reader.entries[0])], from: other)
    }
  }

  @Test func documentsAreWrittenAtOnce() async throws {
    let bytes = try ZipRewrite.archive([.deflated(name: "a", bytes: noise)])
    let text = text
    try await withThrowingTaskGroup { group in
      for _ in 0..<32 {
        group.addTask {
          let reader = try ZipReader(bytes)
          return try ZipRewrite.archive(
            [.copied(reader.entries[0]), .deflated(name: "b", bytes: text)], from: reader)
        }
      }
      let archives = try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      #expect(archives.count == 1)
    }
  }
}
