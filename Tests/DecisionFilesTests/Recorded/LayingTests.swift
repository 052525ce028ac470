import CivilTime
import DecisionFiles
import Decisions
import Diagnostics
import Testing

@Suite struct LayingTests {
  private func read(_ lines: String, laying recorded: FactRecord) throws -> DecisionFile {
    let opened = try DecisionFileReader.open(decisionText(lines), file: "decision.yaml")
    return try DecisionFileReader.read(opened, laying: recorded)
  }

  private func date(_ iso: String) throws -> FactValue {
    .date(try #require(CivilDate(iso: iso)))
  }

  @Test func recordsAreMergedMemberByMember() throws {
    let recorded = facts(("keyDecision", .record(facts(("noticeGiven", try date("2020-04-08"))))))
    let decision = try read("keyDecision: {key: true}", laying: recorded).decision
    #expect(decision.keyDecision?.key == true)
    #expect(decision.keyDecision?.noticeGiven == CivilDate(iso: "2020-04-08"))
  }

  @Test func whatIsRecordedReplacesWhatTheAuthorSays() throws {
    let recorded = facts(
      ("reference", .text("HAV/1")),
      ("notices", .list([.record(facts(("kind", .choice("agenda"))))])))
    let decision = try read(
      "reference: draft\nnotices: [{kind: keyDecision}, {kind: privateMeeting}]", laying: recorded
    ).decision
    #expect(decision.reference == "HAV/1")
    #expect(decision.notices.map(\.kind) == [.agenda])
  }

  @Test func implicationsAreMergedTopicByTopic() throws {
    let recorded = facts(
      (
        "implications",
        .record(
          facts(
            ("legal", .record(facts(("given", try date("2020-04-08"))))),
            ("risk", .record(facts(("text", .narrative(Narrative(markdown: "Ice.").items)))))))
      ))
    let implications = try read(
      "implications:\n  legal: |\n    None.\n  financial: None.", laying: recorded
    ).decision.implications
    #expect(implications?[.legal]?.text == Narrative(markdown: "None."))
    #expect(implications?[.legal]?.given == CivilDate(iso: "2020-04-08"))
    #expect(implications?[.financial]?.text == Narrative(markdown: "None."))
    #expect(implications?[.risk]?.text == Narrative(markdown: "Ice."))
  }

  @Test func whatIsRecordedStandsInTheRecord() throws {
    let recorded = facts(
      ("lodging", .record(facts(("place", .text("Town Hall"))))),
      ("adviser", .record(facts(("signed", .flag(true))))))
    let file = try read("adviser: {name: A}", laying: recorded)
    #expect(file.place(of: "lodging.place").description == "the record, lodging.place")
    #expect(file.place(of: "adviser.signed").description == "the record, adviser.signed")
    #expect(file.place(of: "adviser.name").description == "decision.yaml:4:11, adviser.name")
  }

  @Test func whatIsRecordedIsCheckedAsWhatIsWritten() throws {
    let recorded = facts(
      ("lodging", .record(facts(("plaice", .text("Town Hall"))))),
      ("record", .record(facts(("outcome", .choice("agred")), ("decidedOn", .text("soon"))))))
    let error = try #require(throws: DiagnosticsError.self) {
      try read("", laying: recorded)
    }
    #expect(error.list.map(\.code) == ["unknown-field", "unknown-choice", "wrong-type"])
    #expect(error.list.map { $0.place?.file } == ["the record", "the record", "the record"])
    #expect(error.list.map { $0.place?.line } == [nil, nil, nil])
  }

  @Test func aSectionThatIsNoneStaysAFaultOfTheAuthors() throws {
    let recorded = facts(("callIn", .record(facts(("reportedTo", .text("Council"))))))
    let error = try #require(throws: DiagnosticsError.self) {
      try read("callIn: true", laying: recorded)
    }
    #expect(error.list.map { $0.place?.line } == [4])
  }

  @Test func anEmptySectionIsFilledByTheRecord() throws {
    let recorded = facts(("callIn", .record(facts(("exempt", .flag(false))))))
    #expect(try read("callIn:", laying: recorded).decision.callIn?.exempt == false)
  }

  @Test(arguments: Sample.all + [.fullExample])
  func everyFactCanBeRecorded(_ sample: Sample) throws {
    let whole = try DecisionFileReader.read(sample.text, file: "d")
    guard case .record(let record) = whole.facts else {
      Issue.record("no record")
      return
    }
    let opened = try DecisionFileReader.open(decisionText(""), file: "d")
    let read = try DecisionFileReader.read(opened, laying: record)
    #expect(read.decision == whole.decision)
    #expect(read.facts == whole.facts)
  }

  @Test func anOpenedFileCanBeReadAgainAndAgain() throws {
    let opened = try DecisionFileReader.open(fullExample, file: "d")
    let plain = try DecisionFileReader.read(opened)
    _ = try DecisionFileReader.read(opened, laying: facts(("reference", .text("HAV/1"))))
    #expect(try DecisionFileReader.read(opened) == plain)
    #expect(try DecisionFileReader.read(opened, laying: facts()) == plain)
  }
}
