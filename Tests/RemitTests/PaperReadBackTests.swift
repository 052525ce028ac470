import Diagnostics
import Foundation
import OfficeFiles
import Testing

/// The ten papers in both formats, read back whole.
@Suite struct PaperReadBackTests {
  @Test(arguments: Samples.all, Samples.formats)
  func aPaperReadBackHasNoFaults(sample: String, format: String) throws {
    let facts = try PaperFacts(sample)
    let rendered = try facts.rendered(format)
    let paper = try Samples.paper(sample, format)
    #expect(rendered.bytes == paper)
    #expect(rendered.printed.count > 20)
    let faults = ReadBack.faults(
      in: paper, format: OfficeFormat(fileName: "paper.\(format)"), printed: rendered.printed)
    #expect(faults.isEmpty, "\(faults.map(\.text))")
  }

  @Test(arguments: Samples.formats)
  func theFormsHaveNoFaultsButTheirTags(format: String) throws {
    for sample in Samples.corrected {
      let form = Array(try Data(contentsOf: try PaperFacts(sample).form(format)))
      let faults = ReadBack.faults(in: form, format: OfficeFormat(fileName: "form.\(format)"))
      #expect(Set(faults.map(\.code)) == ["L14"], "\(faults.map(\.text))")
    }
  }
}
