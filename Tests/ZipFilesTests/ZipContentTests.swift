import Foundation
import Testing
import ZipFiles

/// Content that is compressed once, as it is made, or of which the beginning is known.
@Suite struct ZipContentTests {
  private let row = Array("<w:tr><w:tc><w:p><w:t>Row</w:t></w:p></w:tc></w:tr>".utf8)

  @Test func contentCompressedOnceIsTheSameInEachArchive() throws {
    let text = Array(String(repeating: "Some words. ", count: 400).utf8)
    let content = try ZipContent(deflating: text)
    let once = try ZipRewrite.archive([.content(name: "a", content)])
    #expect(once == (try ZipRewrite.archive([.deflated(name: "a", bytes: text)])))
    let reader = try ZipReader(once)
    #expect(try reader.read(reader.entries[0]) == text)
  }

  @Test(arguments: [0, 1, 1_000, 100_000])
  func aPartIsCompressedAsItIsMade(rows: Int) throws {
    let writer = try ZipPartWriter()
    for _ in 0..<rows { try writer.append(row.span) }
    let head = Array("<w:document>".utf8)
    let archive = try ZipRewrite.archive([.content(name: "x", writer.finish(head: head))])
    let reader = try ZipReader(archive, limits: .own)
    let whole = try reader.read(reader.entries[0])
    #expect(whole.count == head.count + rows * row.count)
    #expect(whole.starts(with: head))
    #expect(whole.suffix(rows == 0 ? 0 : row.count).elementsEqual(rows == 0 ? [] : row))
  }

  @Test func howItComesMakesNoDifferenceToAPart() throws {
    let all = Array(repeating: row, count: 5_000).flatMap { $0 }
    let whole = try ZipPartWriter()
    try whole.append(all.span)
    let pieces = try ZipPartWriter()
    for _ in 0..<5_000 { try pieces.append(row.span) }
    #expect(
      try ZipRewrite.archive([.content(name: "x", whole.finish())])
        == ZipRewrite.archive([.content(name: "x", pieces.finish())]))
  }

  @Test func aPartThatHardlyCompressesGoesByTheDisk() throws {
    var state: UInt64 = 1
    let noise = (0..<3_000_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let writer = try ZipPartWriter()
    try writer.append(noise.span)
    let reader = try ZipReader(ZipRewrite.archive([.content(name: "x", writer.finish())]))
    #expect(try reader.read(reader.entries[0]) == noise)
  }

  @Test func aBeginningIsCompressedOnceForManyParts() throws {
    let styles = Array(
      (0..<2_000).map { "<style:style name=\"S\($0)\"/>" }.joined().utf8)
    let head = try #require(try ZipHead(of: styles))
    for end in ["", "<x/>", String(repeating: "<y/>", count: 10_000)] {
      let part = styles + Array(end.utf8)
      let reader = try ZipReader(
        ZipRewrite.archive([.deflated(name: "styles.xml", bytes: part, head: head)]))
      #expect(try reader.read(reader.entries[0]) == part)
    }
  }

  @Test func aPartThatBeginsOtherwiseIsCompressedWhole() throws {
    let styles = [UInt8](repeating: 65, count: 10_000)
    let head = try #require(try ZipHead(of: styles))
    let part = [66] + styles
    let archive = try ZipRewrite.archive([.deflated(name: "x", bytes: part, head: head)])
    #expect(archive == (try ZipRewrite.archive([.deflated(name: "x", bytes: part)])))
  }

  @Test func aShortBeginningIsNotWorthIt() throws {
    #expect(try ZipHead(of: [UInt8](repeating: 65, count: 100)) == nil)
  }

  @Test func anArchiveIsWrittenToAFileAsToMemory() throws {
    let parts = [
      ZipPart.stored(name: "mimetype", bytes: [1, 2]), .deflated(name: "a", bytes: row),
    ]
    let path = "/tmp/remit-zip-\(UInt64.random(in: 0 ... .max))"
    try ZipRewrite.write(parts, to: path)
    defer { remove(path) }
    #expect(try bytes(of: path) == (try ZipRewrite.archive(parts)))
    #expect(throws: ZipError(.writing, reason: "")) { try ZipRewrite.write(parts, to: path) }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
