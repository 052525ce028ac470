import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("subjet", "subject"), ("Subject", "subject"), ("backgroundpapers", "backgroundPapers"),
    ("backgroud_papers", "backgroundPapers"), ("form", "form"), ("fomr", "form"),
  ])
  func aSlipIsMatchedToTheNameMeant(written: String, meant: String) {
    let names = ["subject", "backgroundPapers", "form", "recommendations"]
    #expect(nearestName(to: written, among: names) == meant)
  }

  @Test(arguments: ["", "zebra", "recommend"])
  func nothingIsProposedWhenNothingIsNear(written: String) {
    #expect(nearestName(to: written, among: ["subject", "wards"]) == nil)
  }
}
