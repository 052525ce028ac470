import CivilTime
import DecisionFiles
import Decisions
import Diagnostics
import Testing

@Suite struct DecisionFileReaderTests {
  @Test func aFullFileIsReadAsItsWriterMeantIt() throws {
    let decision = try DecisionFileReader.read(fullExample, file: "decision.yaml").decision
    #expect(decision.council.rawValue == "havering")
    #expect(decision.keyDecision?.amount?.pence == 2_008_000_000)
    #expect(decision.keyDecision?.noticeGiven == CivilDate(iso: "2020-04-08"))
    #expect(decision.recommendations.first?.acts.count == 11)
    #expect(decision.objectives.map(\.effect) == [.positive, .negative])
    #expect(decision.evaluation?.passMark?.text == "72.50")
    #expect(decision.appendices?.map(\.title) == ["Map", "Plan"])
  }

  @Test func plainTextIsNeverTakenForANumberOrATruthValue() throws {
    let decision = try DecisionFileReader.read(fullExample, file: "decision.yaml").decision
    #expect(decision.reference == "1.10")
    #expect(decision.version == "0.10")
    #expect(decision.policyContext == Narrative(markdown: "Yes"))
    #expect(decision.financialSummary == Narrative(markdown: "No"))
  }

  @Test func markdownKeepsItsLinesAndLosesOnlyTheLastBreak() throws {
    let decision = try DecisionFileReader.read(fullExample, file: "decision.yaml").decision
    #expect(decision.recommendations.first?.text == "To grit:\n\n1. roads\n2. paths")
  }

  @Test func everyFieldHasItsPlace() throws {
    let text = decisionText("adviser:\n  name: A")
    let file = try DecisionFileReader.read(text, file: "decision.yaml")
    #expect(file.place(of: "adviser.name").description == "decision.yaml:5:3, adviser.name")
    #expect(file.place(of: "adviser.title").description == "decision.yaml:4:1, adviser.title")
    #expect(
      file.place(of: "recommendations[0].text").description
        == "decision.yaml:7:5, recommendations[0].text")
    #expect(file.place(of: "lodging").description == "decision.yaml:1:1, lodging")
  }

  @Test func theFileRemembersWhichPostsItNames() throws {
    let file = try DecisionFileReader.read(
      decisionText("decisionMaker: {kind: officer, post: head-of-roads}"), file: "d")
    #expect(
      file.stated.posts == [
        PostReference(field: "decisionMaker.post", post: PostID(rawValue: "head-of-roads"))
      ])
  }

  @Test func anEmptyListOfPapersIsNotTheSameAsNone() throws {
    let none = try DecisionFileReader.read(decisionText("backgroundPapers: []"), file: "d")
    let silent = try DecisionFileReader.read(decisionText(""), file: "d")
    #expect(none.facts["backgroundPapers"] == .list([]))
    #expect(silent.facts["backgroundPapers"] == nil)
  }

  @Test func aNoticeThatSaysNoneIsNotOneThatIsSilent() throws {
    let decision = try DecisionFileReader.read(
      decisionText("notices: [{kind: agenda, documents: []}, {kind: agenda}]"), file: "d"
    ).decision
    #expect(decision.notices.map(\.documents) == [[], nil])
    #expect(decision.notices.map(\.representations) == [nil, nil])
  }

  @Test func confidentialInformationNeedsNoParagraph() throws {
    let file = try DecisionFileReader.read(
      decisionText(
        "exempt: {exempt: true}",
        recommendations: """
            - text: T
              withheld: {confidential: courtOrder}
          """), file: "d")
    let withheld = file.decision.recommendations.first?.withheld
    #expect(withheld?.confidential == .courtOrder)
    #expect(withheld?.publicInterest == nil)
  }

  @Test func whatRulesAskForIsRead() throws {
    let decision = try DecisionFileReader.read(fullExample, file: "d").decision
    #expect(decision.function == .executive)
    #expect(decision.notices.first?.publishedAt?.text == "17:30")
    #expect(decision.meeting?.agreedAs == .councilChair)
    #expect(decision.urgency?.procedure == .specialUrgency)
    #expect(decision.contract?.notices.first?.kind == .contractNotice)
    #expect(decision.evaluation?.weights.first?.percent.text == "70")
    #expect(decision.authority?.sources.first?.power == PowerID(rawValue: "slt-3-3"))
    let acts = try #require(decision.recommendations.first?.acts)
    #expect(
      acts.map(\.kind) == [
        .approve, .establish, .admit, .award, .delegate, .delegate, .waive, .extend, .join,
        .commence, .authorise,
      ])
    guard case .waive(let waiver) = acts[6] else {
      Issue.record("no waiver")
      return
    }
    #expect(waiver.provision == ProcedureRuleID(rawValue: "cpr-18"))
    #expect(waiver.groundId == GroundID(rawValue: "cpr-14-2"))
  }

  @Test func everyPostOfAWaiverAndASourceIsRemembered() throws {
    let file = try DecisionFileReader.read(fullExample, file: "d")
    let fields = file.stated.posts.map(\.field.text)
    #expect(fields.contains("authority.sources[0].holder"))
    #expect(fields.contains("recommendations[0].acts[6].waive.routedTo[0]"))
  }

  @Test func aShorterWayOfWritingGivesTheSameFacts() throws {
    let short = try DecisionFileReader.read(decisionText("authority: A"), file: "d")
    let long = try DecisionFileReader.read(decisionText("authority: {text: A}"), file: "d")
    #expect(short.facts == long.facts)
    #expect(short.decision == long.decision)
  }

  @Test func aByteOrderMarkAndCarriageReturnsDoNoHarm() throws {
    let plain = decisionText("reference: AT &T, R&D\nsummary: |\n  One\n  &two")
    var windows = "\u{FEFF}"
    for scalar in plain.unicodeScalars {
      windows += scalar == "\n" ? "\r\n" : String(scalar)
    }
    let one = try DecisionFileReader.read(plain, file: "d")
    let other = try DecisionFileReader.read(windows, file: "d")
    #expect(one == other)
    #expect(one.decision.reference == "AT &T, R&D")
    #expect(one.decision.summary == Narrative(markdown: "One\n&two"))
  }

  @Test func spansCoverCellsBelowAndBeside() throws {
    let decision = try DecisionFileReader.read(fullExample, file: "d").decision
    let table = try #require(decision.reasons?.items.last?.table)
    #expect(table.rows[1].cells["cost"]?.number?.text == "1105.5")
    #expect(table.rows[1].cells["rise"]?.number == nil)
    #expect(table.rows[1].cells["year"]?.rows == 2)
    #expect(table.rows[3].cells["year"]?.columns == 2)
  }
}
