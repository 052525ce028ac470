import FoundationEssentials
import GRDB
import Records
import RecordsSQLite
import StoreContract
import Testing

/// What somebody does who can write the record's file, its documents and its checkpoints, and who
/// knows how to get past the triggers.
@Suite struct TamperingTests {
  /// How many changes each test makes; a thousand in all with `REMIT_TAMPERINGS=500`.
  static let times =
    ProcessInfo.processInfo.environment["REMIT_TAMPERINGS"].flatMap { Int($0) } ?? 75

  @Test(arguments: [2020, 2021] as [UInt64])
  func everyChangeOfAStoredValueIsFound(_ seed: UInt64) throws {
    try Folder.use { folder in
      let specimen = try SpecimenRecord(acts: 6)
      let original = folder + "/original.sqlite"
      let store = try SQLiteStore(creating: original)
      try SpecimenRecord.fill(store, DocumentsInMemory(), acts: 6)
      let before = try Snapshot(of: store)
      #expect(try specimen.verification(of: store).run(.deep).faults == [])
      try store.close()

      var random = SeededGenerator(seed: seed)
      var done = 0
      while done < TamperingTests.times {
        let file = TamperedFile(path: folder + "/\(done).sqlite")
        defer { for end in ["", "-wal", "-shm"] { Folder.remove(file.path + end) } }
        try? FileManager.default.removeItem(atPath: file.path)
        try FileManager.default.copyItem(atPath: original, toPath: file.path)
        var tampered = specimen
        guard let change = try tamper(file, &tampered, &random) else { continue }
        let counts = change.counts || tampered.differs(from: specimen)
        let trace = try trace(of: file, tampered, before, counts: counts)
        if trace == .none { continue }
        done += 1
        #expect(trace == .found, "\(change.words)")
      }
    }
  }

  private enum Trace { case none, missed, found }

  /// Alters one thing, and says whether it counts though nothing that is read may show it; nil when
  /// SQLite does not let it be written so.
  private func tamper(
    _ file: TamperedFile, _ specimen: inout SpecimenRecord, _ random: inout SeededGenerator
  ) throws -> (words: String, counts: Bool)? {
    let words: String?
    var counts = true
    do {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: words = try file.tamperWithTheSchema(&random)
      case 1: words = try file.tamperWithTheHeader(&random)
      case 2:
        (words, counts) = (try file.tamperWithABit(&random), false)
      case 3, 4:
        (words, counts) = (specimen.tamperWithAFile(&random), false)
      default:
        guard let table = TamperedTable.all.randomElement(using: &random) else { return nil }
        (words, counts) = (try file.tamper(with: table, &random), table.isIndex)
      }
    } catch is DatabaseError {
      return nil
    }
    return words.map { ($0, counts) }
  }

  /// Whether a change is found. One after which everything is as it was, such as a bit in a part of
  /// a page that is not used, is none.
  private func trace(
    of file: TamperedFile, _ specimen: SpecimenRecord, _ before: Snapshot, counts: Bool
  ) throws -> Trace {
    do throws(StoreError) {
      let store = try SQLiteStore(opening: file.path)
      if try !specimen.verification(of: store).run(.deep).isSound { return .found }
      if counts { return .missed }
      return try Snapshot(of: store) == before ? .none : .missed
    } catch {
      let codes: [StoreError.Code] = [.corrupt, .notARecord, .newerVersion]
      return codes.contains(error.code) ? .found : .missed
    }
  }
}
