import Digests
import Records
import StoreContract
import Testing

@Suite struct PersonalVerificationTests {
  private func report(
    on specimen: SpecimenRecord, _ extent: RecordVerification.Extent = .record
  ) throws -> VerificationReport {
    try specimen.verification(of: MemoryStore(specimen.contents)).run(extent)
  }

  private func first(_ specimen: SpecimenRecord, erased: Bool) throws -> PersonalEntry {
    try #require(specimen.contents.personal.first { ($0.erased != nil) == erased }).entry
  }

  @Test func erasedDataAreToldAsATombstoneAndNoFault() throws {
    let specimen = try SpecimenRecord(acts: 6)
    let report = try report(on: specimen)
    #expect(report.isSound)
    #expect(report.personalNamed == 3)
    #expect(report.personal == 2)
    #expect(
      report.erased.map(\.description) == [
        "“referral-2.json” of placement-2: erased under decision/specimen-1, event 7 (publish), on "
          + "8 April 2020"
      ])
    #expect(report.limits.contains { $0.contains("gone from backups") })
  }

  @Test func missingAndChangedDataAreTold() throws {
    for change in [nil, [UInt8](repeating: 1, count: 50), []] as [[UInt8]?] {
      var specimen = try SpecimenRecord(acts: 6)
      let entry = try first(specimen, erased: false)
      specimen.personal[entry.place] = change
      let report = try report(on: specimen)
      #expect(report.faults.map(\.place) == [.personal(entry.place)])
      #expect(
        report.faults.first?.text
          == "The personal data “\(entry.name)” of \(entry.subject), \(entry.digest), "
          + (change == nil ? "are missing." : "were changed."))
    }
  }

  @Test func whatWasErasedAndIsThereAllTheSameIsAFault() throws {
    var specimen = try SpecimenRecord(acts: 6)
    let entry = try first(specimen, erased: true)
    specimen.personal[entry.place] = [1]
    let report = try report(on: specimen)
    #expect(report.faults.map(\.place) == [.personal(entry.place)])
    #expect(
      report.faults.first?.text.hasSuffix("were erased by event 7 and are there all the same.")
        == true)
    #expect(report.erased == [])
  }

  @Test func dataThatNoActNamesAreToldAndNoFault() throws {
    var specimen = try SpecimenRecord(acts: 6)
    let stray = PersonalPlace(subject: "placement-9", digest: SHA256Digest(of: [9]))
    specimen.personal[stray] = [9]
    let report = try report(on: specimen)
    #expect(report.isSound)
    #expect(report.personalOrphans == [stray])
  }

  @Test func aListThatIsNotThatOfTheLogIsFoundByADeepVerification() throws {
    var specimen = try SpecimenRecord(acts: 6)
    let index = try #require(specimen.contents.personal.firstIndex { $0.erased == nil })
    // As one would who has done away with data and says that an act erased them.
    specimen.personal[specimen.contents.personal[index].entry.place] = nil
    specimen.contents.personal[index].erased = 7
    #expect(try report(on: specimen).isSound)
    let deep = try report(on: specimen, .deep)
    #expect(deep.faults.map(\.place) == [.personal(specimen.contents.personal[index].entry.place)])
  }

  @Test func dataThatWereNotLookedAtAreSaidSo() throws {
    let specimen = try SpecimenRecord(acts: 6)
    let words = "The personal data kept beside the record were not looked at."
    let store = MemoryStore(specimen.contents)
    #expect(try RecordVerification(store).run(.record).limits.contains(words))
    #expect(try !RecordVerification(MemoryStore()).run(.record).limits.contains(words))
  }
}
