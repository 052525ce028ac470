import Foundation
import Testing
import XMLTokens
import ZipFiles

/// The ten papers, in both formats, as the program writes them.
@Suite struct PaperTests {
  @Test(arguments: Samples.all, Samples.formats)
  func thePaperReadsAsItsGolden(sample: String, format: String) throws {
    let lines = try PaperText.lines(of: Samples.paper(sample, format), format: format)
    // One golden for both formats: they must say the same.
    if Golden.isRecording, format == "odt" { return }
    try Golden.expect(lines.joined(separator: "\n") + "\n", named: "\(sample).txt")
  }

  @Test(arguments: Samples.all)
  func bothFormatsOfAPaperSayTheSame(sample: String) throws {
    let word = try PaperText.lines(of: Samples.paper(sample, "docx"), format: "docx")
    let writer = try PaperText.lines(of: Samples.paper(sample, "odt"), format: "odt")
    #expect(word.count > 30)
    let difference = word.difference(from: writer)
    #expect(difference.isEmpty, "\(difference.map { "\($0)" }.joined(separator: "\n"))")
  }

  @Test(arguments: Samples.all, Samples.formats)
  func thePartsOfThePaperAreAsTheirGolden(sample: String, format: String) throws {
    let form = try Data(contentsOf: PaperFacts(sample).form(format))
    let outline = try PaperOutline.text(of: Samples.paper(sample, format), form: Array(form))
    try Golden.expect(outline, named: "\(sample).\(format).xml.txt")
  }

  @Test(arguments: Samples.all, Samples.formats)
  func everyMergedFactIsInThePaper(sample: String, format: String) throws {
    let text = squeezed(
      try PaperText.lines(of: Samples.paper(sample, format), format: format)
        .joined(separator: "\n"))
    let facts = try PaperFacts(sample).printed(format)
    #expect(facts.count > 20)
    for fact in facts where !text.contains(squeezed(fact.words)) {
      Issue.record("\(fact.name) is not in the paper: \(fact.words)")
    }
  }

  @Test(arguments: Samples.all, ["docx": "docProps/core.xml", "odt": "meta.xml"])
  func thePaperHasItsTitleAmongItsProperties(
    sample: String, part: (key: String, value: String)
  ) throws {
    let reader = try ZipReader(Samples.paper(sample, part.key))
    let entry = try #require(reader.entry(named: part.value))
    let tokens = try XMLTokenizer.tokens(of: reader.read(entry))
    let place = try #require(tokens.firstIndex { $0.opens == "dc:title" })
    #expect(tokens[place + 1] == .text(try PaperFacts(sample).title))
  }

  @Test(arguments: Samples.all)
  func noTagIsLeftInAPaper(sample: String) throws {
    for format in Samples.formats {
      let text = try PaperText.lines(of: Samples.paper(sample, format), format: format).joined()
      for mark in ["{{", "{%", "{#", "}}", "%}"] { #expect(!text.contains(mark)) }
    }
  }

  @Test(arguments: Samples.all)
  func aPaperIsTheSameToTheByteElsewhere(sample: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (zone, locale) in [("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/Los_Angeles", "C")] {
      let run = try Program.remit(
        [
          "render", Samples.decision(sample), "--councils", Samples.councils, "--output",
          scratch.url.path,
        ], in: scratch.url, environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
      #expect(run.status == 0)
      for format in Samples.formats {
        let again = Array(try Data(contentsOf: scratch.file("\(sample).\(format)")))
        #expect(try again == Samples.paper(sample, format), "\(format) in \(zone), \(locale)")
      }
    }
  }

  @Test(arguments: Samples.all)
  func aPaperIsMarkedWhenAnythingInItIsWithheld(sample: String) throws {
    let isWithheld = try String(contentsOfFile: Samples.decision(sample), encoding: .utf8)
      .split(separator: "\n")
      .contains { !$0.drop { $0 == " " }.hasPrefix("#") && $0.contains("withheld:") }
    for format in Samples.formats {
      let lines = try PaperText.lines(of: Samples.paper(sample, format), format: format)
      let isMarked = lines.first?.hasPrefix("NOT FOR PUBLICATION") ?? false
      #expect(isMarked == isWithheld, "\(format)")
    }
  }
}

/// The text without any space, hyphen of a line's end or mark of a golden.
func squeezed(_ text: String) -> String {
  text.filter { !$0.isWhitespace && $0 != "|" && $0 != "#" && $0 != "\u{AD}" }
}
