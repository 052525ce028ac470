import Digests
import StoreContract
import Testing

@testable import Records

/// A log that is checked in parts shows what it shows as a whole.
@Suite struct ChainPartsTests {
  @Test(arguments: 1...7)
  func aSoundLogIsSoundInAnyNumberOfParts(_ count: Int) throws {
    let links = try SpecimenRecord().contents.links
    let (check, error) = read(links, parts: count)
    #expect(error == nil)
    #expect(check.faults.faults == [])
    #expect(check.head == links.last?.head)
    #expect(check.heads == [0: .start, 16: links[15].head, 17: links[16].head])
    #expect(check.streams == 5)
  }

  @Test func partsShowWhatTheWholeShows() throws {
    let specimen = try SpecimenRecord()
    var random = SeededGenerator(seed: 2020)
    for _ in 0..<300 {
      var tampered = specimen
      _ = tampered.tamper(using: &random)
      let links = tampered.contents.links
      let whole = read(links, parts: 1).check
      for count in [2, 3, 5] {
        let parts = read(links, parts: count).check
        #expect(Set(parts.faults.faults) == Set(whole.faults.faults))
        #expect(parts.head == whole.head)
        #expect(parts.streams == whole.streams)
      }
    }
  }

  @Test func aLogShorterThanItsHeadIsCheckedToItsEnd() throws {
    let links = try SpecimenRecord().contents.links
    let parts = ChainParts(
      MemoryStore(contents(links)), wanted: [], events: 1_000_000, count: 4
    ).read()
    #expect(parts.check.head == links.last?.head)
    #expect(parts.check.faults.count == 0)
  }

  private func read(_ links: [ChainLink], parts: Int) -> (check: ChainCheck, error: StoreError?) {
    ChainParts(
      MemoryStore(contents(links)), wanted: [0, 16, 17], events: links.count, count: parts
    ).read()
  }

  private func contents(_ links: [ChainLink]) -> MemoryContents {
    var contents = MemoryContents()
    contents.links = links
    return contents
  }
}
