import Testing
import ZipFiles

@Suite struct ZipReaderTests {
  private let a = ZipBuilder.Item(name: "a.xml", data: Array("<a/>".utf8))
  private let b = ZipBuilder.Item(name: "b/c.xml", data: Array("<c/>".utf8))

  @Test func entriesAreListedAndRead() throws {
    let folder = ZipBuilder.Item(name: "b/")
    let reader = try ZipReader(ZipBuilder([a, folder, b]).bytes)
    #expect(reader.entries.map(\.name) == ["a.xml", "b/", "b/c.xml"])
    #expect(reader.entries.map(\.isFolder) == [false, true, false])
    let entry = try #require(reader.entry(named: "b/c.xml"))
    #expect(try reader.read(entry) == b.data)
    #expect(try reader.read(entry) == b.data)
    #expect(try reader.read(reader.entries[1]).isEmpty)
    #expect(reader.entry(named: "B/c.xml") == nil)
  }

  @Test func anEntryOfAnotherFileIsNotRead() throws {
    let one = try ZipReader(ZipBuilder([a, b]).bytes)
    let other = try ZipReader(ZipBuilder([a]).bytes)
    #expect(throws: ZipError(.disagreement, reason: "")) { try other.read(one.entries[1]) }
  }

  @Test(arguments: [
    "../a", "a/../b", "/a", "C:/a", "a\\b", "a\u{1}b", "a\u{85}", "a//b", "./a", "a/.", "..",
    "%2e%2e/a", "a/%2E%2E/b", "%252e%252e/a", "a%5Cb", "%2fetc", "", "a/%00", "/", "../\u{301}a",
    "/\u{301}a", "a\\\u{301}b", "a/../\u{20DD}",
    String(repeating: "n", count: 513),
  ])
  func namesThatLeadElsewhereAreRefused(_ name: String) {
    #expect(refusal(of: ZipBuilder([ZipBuilder.Item(name: name)]).bytes) == .name)
  }

  @Test(arguments: [
    "[Content_Types].xml", "a..b", "...", "50% more.txt", "a%20b", "été.xml", "a b",
  ])
  func ordinaryNamesAreRead(_ name: String) {
    #expect(refusal(of: ZipBuilder([ZipBuilder.Item(name: name)]).bytes) == nil)
  }

  @Test(arguments: [("a.xml", "a.xml"), ("a.xml", "A.XML"), ("é", "e\u{301}")])
  func duplicatesAreRefused(_ one: String, _ other: String) {
    let items = [ZipBuilder.Item(name: one), ZipBuilder.Item(name: other)]
    #expect(refusal(of: ZipBuilder(items).bytes) == .duplicate)
  }

  static let faults: [(String, ZipError.Code, @Sendable (inout ZipBuilder) -> Void)] = [
    ("method", .method, { $0.items[0].method = 12 }),
    ("encrypted", .encrypted, { $0.items[0].flags = 1 }),
    ("masked directory", .encrypted, { $0.items[0].flags = 0x2000 }),
    ("encrypted before the data only", .disagreement, { $0.items[0].localFlags = 0x801 }),
    ("other name", .disagreement, { $0.items[0].localName = "x.xml" }),
    ("other method", .disagreement, { $0.items[0].localMethod = 8 }),
    ("other size", .disagreement, { $0.items[0].localSize = 5 }),
    ("other checksum", .disagreement, { $0.items[0].localChecksum = 5 }),
    ("wrong checksum", .damaged, { $0.items[0].checksum = 5 }),
    ("two sizes", .size, { $0.items[0].size = 9 }),
    ("shared header", .disagreement, { $0.items[1].offset = 0 }),
    (
      "overlap", .overlap,
      {
        $0.items[1].name = "a.xml2"
        $0.items[0].data = ZipBuilder([$0.items[1]]).bytes
        $0.items[1].offset = 35
      }
    ),
    ("no entry there", .disagreement, { $0.items[1].offset = 3 }),
    ("beyond the end", .disagreement, { $0.items[1].offset = 90_000 }),
    ("unlisted at the end", .disagreement, { $0.items[1].isListed = false }),
    ("unlisted at the beginning", .extraBytes, { $0.items[0].isListed = false }),
    ("behind the end", .extraBytes, { $0.suffix = [0] }),
    ("before the beginning", .extraBytes, { $0.prefix = Array("#!/bin/sh\n".utf8) }),
    ("two ends", .extraBytes, { $0.comment = ZipBuilder([]).bytes + [1] }),
    ("too few", .disagreement, { $0.countedEntries = 1 }),
    ("too many", .disagreement, { $0.countedEntries = 3 }),
    (
      "second name", .name,
      { $0.items[0].extra = [0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, UInt8(ascii: "z")] }
    ),
    ("a folder with content", .name, { $0.items[0].name = "a/" }),
  ]

  @Test(arguments: faults.indices)
  func whatReadersTakeDifferentlyIsRefused(_ index: Int) {
    let (what, code, spoil) = Self.faults[index]
    var builder = ZipBuilder([a, b])
    spoil(&builder)
    #expect(refusal(of: builder.bytes) == code, "\(what)")
  }

  static let oddities: [@Sendable (inout ZipBuilder) -> Void] = [
    { $0.comment = Array("A comment".utf8) },
    { $0.items[0].trailer = [UInt8](repeating: 0, count: 12) },
    { $0.items[0].flags = 0x806 },
    { $0.items[0].extra = [0x28, 0xA0, 4, 0, 0x77, 0xA1, 0, 0] },
    { $0.items[0].extra = [0, 0, 0] },
  ]

  @Test(arguments: oddities.indices)
  func whatGoodProgramsWriteIsRead(_ index: Int) {
    var builder = ZipBuilder([a, b])
    Self.oddities[index](&builder)
    #expect(refusal(of: builder.bytes) == nil)
  }

  @Test func twoArchivesInOneFileAreRefused() {
    let one = ZipBuilder([a]).bytes
    #expect(refusal(of: one + one) != nil)
  }

  @Test func aFileCutAnywhereIsRefused() {
    let bytes = ZipBuilder([a, b]).bytes
    for count in 0..<bytes.count {
      #expect(refusal(of: Array(bytes.prefix(count))) != nil)
    }
  }

  @Test func noChangedByteMakesHarm() {
    let bytes = ZipBuilder([a, b]).bytes
    for index in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = bytes
        changed[index] ^= change
        _ = refusal(of: changed)
      }
    }
  }

  @Test func countsAndSizesAreBounded() throws {
    let many = (0..<2001).map { ZipBuilder.Item(name: "\($0)") }
    #expect(refusal(of: ZipBuilder(many).bytes) == .entries)
    #expect(refusal(of: ZipBuilder(many.dropLast()).bytes) == nil)

    let zeros = [UInt8](repeating: 0, count: 2 << 20)
    let bomb = try ZipRewrite.archive([.deflated(name: "z", bytes: zeros)])
    #expect(refusal(of: bomb) == .ratio)
    #expect(refusal(of: bomb, limits: .own) == nil)

    var limits = ZipLimits.incoming
    limits.entryBytes = 4
    limits.totalBytes = 8
    #expect(refusal(of: ZipBuilder([a, b]).bytes, limits: limits) == nil)
    limits.totalBytes = 7
    #expect(refusal(of: ZipBuilder([a, b]).bytes, limits: limits) == .size)
    limits.entryBytes = 3
    #expect(refusal(of: ZipBuilder([a]).bytes, limits: limits) == .size)
  }

  @Test(arguments: [-1, 1, 500])
  func anEntryThatInflatesToAnotherSizeIsRefused(_ difference: Int) throws {
    let text = Array(String(repeating: "abc ", count: 300).utf8)
    let good = try ZipRewrite.archive([.deflated(name: "a", bytes: text)])
    let entry = try ZipReader(good).entries[0]
    let data = Array(good[31..<31 + entry.compressedSize])
    var item = ZipBuilder.Item(name: "a", data: data)
    item.method = 8
    item.checksum = ZipBuilder.checksum(of: text)
    item.size = text.count
    #expect(refusal(of: ZipBuilder([item]).bytes) == nil)
    item.size = text.count + difference
    let code = refusal(of: ZipBuilder([item]).bytes)
    #expect(code == .size || code == .damaged)
  }

  @Test(
    arguments: [
      ([], "the file is empty"),
      (
        Array("Some words".utf8), "the file is not a ZIP file (a Word or Writer document is one)"
      ),
      (
        Array("PK\u{3}\u{4}and more".utf8),
        "the file is cut short: the end of the ZIP file is missing"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0],
        "the file has a password or is in the format of Word 97 to 2003; save it as .docx or .odt "
          + "without a password"
      ),
      (
        ZipBuilder([.init(name: "../a")]).bytes,
        "the part “../a” has a name that climbs out of its folder"
      ),
    ] as [([UInt8], String)])
  func errorsAreInPlainWords(_ bytes: [UInt8], _ words: String) {
    let error = #expect(throws: ZipError.self) { try ZipReader(bytes) }
    #expect(error?.description == words)
  }
}
