import DecisionFiles
import Decisions
import Diagnostics
import JSONText
import Testing

@Suite struct MatterFileTests {
  @Test func aMatterIsReadWithItsDecisions() throws {
    let file = try MatterFileReader.read(
      matterText(
        """
        tenders: [{id: t, value: "£1m", from: 2020-05-01, toText: April 2027}]
        contracts: [{id: c, title: C, madeBy: {decision: one, recommendation: "1.1"}}]
        rounds: [{number: 1, received: 70, admitted: 59}, {number: 21, to: 2027-04-30}]
        notices: [{kind: keyDecision, on: 2020-04-08, decision: one}, {kind: contractNotice}]
        letters: [{kind: extension, supplier: S-1, under: {decision: two, recommendation: "1"}}]
        supersedes: [{decision: two, supersedes: {decision: one, recommendation: "1.1"}, what: end}]
        differences: [{fact: start, reason: R}]
        """), file: "m/matter.yaml", linked: filesBesideTheMatter)
    #expect(file.decisions.map(\.id.rawValue) == ["one", "two"])
    #expect(file.decisions.map(\.file.file) == ["a/decision.yaml", "m/two.yaml"])
    #expect(file.matter.tenders.first?.value == Money(pence: 100_000_000))
    #expect(
      file.matter.notices.map(\.kind) == [
        .decision(.keyDecision), .procurement(.contractNotice),
      ])
    #expect(file.matter.letters.first?.kind == .extension)
    #expect(file.places.place(of: "rounds[1].to").line == 9)
  }

  @Test func aRecommendationIsCitedByItsNumberOrByItsPlace() {
    var decision = Decision(
      council: CouncilID(rawValue: "c"), form: FormID(rawValue: "f"), subject: "S")
    decision.recommendations = [Recommendation(text: "A"), Recommendation(text: "B")]
    #expect(decision.recommendation(numbered: "2") == 1)
    #expect(decision.recommendation(numbered: "3") == nil)
    decision.recommendations[1].number = "7"
    #expect(decision.recommendation(numbered: "7") == 1)
    #expect(decision.recommendation(numbered: "1") == nil)
    #expect(decision.recommendationNumbers == ["7"])
  }

  @Test(arguments: [
    "/etc/passwd", "../../x.yaml", "a/../b.yaml", "./a.yaml", "a//b.yaml", "a\\b.yaml", "..", "../",
    ".hidden", "a/.b",
  ])
  func aFileOutsideTheNeighbourhoodIsRefused(file: String) {
    let found = matterComplaints(
      about: matterText("", decisions: "  - {id: one, file: '\(file)'}\n"))
    #expect(found.contains("is not in the matter's folder or in one beside it"), "\(found)")
  }

  @Test(arguments: [
    ("matter.yaml", "../a/decision.yaml"), ("../m/matter.yaml", "../a/decision.yaml"),
    ("./matter.yaml", "./../a/decision.yaml"), ("/s/m/matter.yaml", "/s/a/decision.yaml"),
  ])
  func aNeighbourIsNamedAsTheMatterIs(matter: String, expected: String) {
    var asked: [String] = []
    _ = try? MatterFileReader.read(
      matterText("", decisions: "  - {id: one, file: ../a/decision.yaml}\n"), file: matter
    ) { name throws(DiagnosticsError) in
      asked.append(name)
      throw DiagnosticsError([])
    }
    #expect(asked == [expected])
  }

  @Test func theSchemaHasEveryPartOfAMatter() {
    #expect(
      MatterSchema.json["required"]
        == .array(["matter", "title", "council", "decisions"].map { .string($0) }))
    guard case .object(let definitions)? = MatterSchema.json["$defs"] else {
      Issue.record("no definitions")
      return
    }
    let names = definitions.members.map(\.name)
    for name in ["LinkedDecision", "Tender", "AdmissionRound", "MatterLetter", "Supersession"] {
      #expect(names.contains(name))
    }
  }
}

@Suite struct MatterCoverageTests {
  @Test func theFullMatterUsesEveryFieldAndIsReadToTheLetter() throws {
    let file = try MatterFileReader.read(
      fullMatter, file: "m/matter.yaml", linked: filesBesideTheMatter)
    let facts = FactValue.record(Matter.noun.facts(of: file.matter))
    #expect(unused(.record(Matter.noun.shape), in: [facts], at: .root) == [])
  }

  @Test func everyFieldHasItsPlace() throws {
    let file = try MatterFileReader.read(
      fullMatter, file: "m/matter.yaml", linked: filesBesideTheMatter)
    for (field, line) in [
      ("tenders[0].value", 15), ("contracts[0].options[0].clause", 34), ("letters[0].under", 60),
    ] {
      #expect(file.places.place(of: FieldPath(field)).line == line, "\(field)")
    }
  }

  private func unused(
    _ shape: FactShape, in facts: [FactValue], at path: FieldPath
  ) -> [String] {
    switch shape {
    case .list(let item): return unused(item, in: facts.flatMap(\.items), at: path)
    case .record(let record):
      return record.fields.flatMap { field in
        let place = path.appending(field.name)
        let values = facts.compactMap { $0[field.name] }
        return values.isEmpty ? [place.text] : unused(field.shape, in: values, at: place)
      }
    default: return []
    }
  }
}

private let fullMatter = """
  matter: m
  title: M
  council: havering
  decisions:
    - {id: one, file: ../a/decision.yaml}
    - {id: two, file: two.yaml}
  tenders:
    - id: t
      contract: c
      title: T
      kind: contractNotice
      reference: R
      published: 2019-11-12
      publishedText: November 2019
      value: "£1m"
      from: 2020-05-01
      fromText: May 2020
      to: 2027-04-30
      toText: April 2027
      source: S
  contracts:
    - id: c
      title: C
      kind: dynamicPurchasingSystem
      regime: pcr2015
      commencedOn: 2019-11-12
      from: 2020-06-01
      to: 2025-04-30
      options:
        - number: "1"
          years: 1
          months: 12
          latestEnd: 2027-04-30
          clause: "3.2"
          noticeDays: 28
          usedOn: 2025-04-22
          text: T
      value: "£1m"
      madeBy: {decision: one, recommendation: "1.1"}
      changedBy: [{decision: two, recommendation: "1"}]
      source: S
  rounds:
    - number: 1
      contract: c
      closed: 2019-12-13
      received: 70
      admitted: 59
      decidedOn: 2020-05-11
      value: "£1m"
      to: 2027-04-30
      under: {decision: one, recommendation: "1.2"}
      notice: N
      noticeOn: 2020-05-12
      source: S
  notices:
    - {kind: contractNotice, on: 2019-11-12, reference: R, decision: one, source: S}
  letters:
    - {kind: agreement, supplier: S-1, contract: c, issuedOn: 2025-04-24, to: 2025-12-31,
       value: "£1,000", source: S,
       under: {decision: two, recommendation: "1"}}
  supersedes:
    - {decision: two, recommendation: "1", supersedes: {decision: one, recommendation: "1.1"}, what: W}
  differences:
    - {fact: start, contract: c, reason: R, settledBy: {decision: one, recommendation: "1.1"}}
  """

let twoDecisions =
  "  - {id: one, file: ../a/decision.yaml}\n  - {id: two, file: two.yaml}\n"

func matterText(_ lines: String, decisions: String = twoDecisions) -> String {
  "matter: m\ntitle: M\ncouncil: havering\ndecisions:\n\(decisions)\(lines)\n"
}

func matterComplaints(about text: String) -> String {
  do throws(DiagnosticsError) {
    _ = try MatterFileReader.read(text, file: "m/matter.yaml", linked: filesBesideTheMatter)
    return ""
  } catch {
    return error.list.map(\.text).joined(separator: "\n")
  }
}

/// The files beside the matter.
func filesBesideTheMatter(_ file: String) throws(DiagnosticsError) -> String {
  let numbered = "recommendations: [{number: \"1.1\", text: T}, {number: \"1.2\", text: T}]\n"
  switch file {
  case "a/decision.yaml":
    return "council: havering\nform: f\nsubject: S\nreference: 20/01\n" + numbered
  case "m/two.yaml": return "council: havering\nform: f\nsubject: S\nrecommendations: [{text: T}]\n"
  case "m/same.yaml":
    return "council: havering\nform: f\nsubject: S\nreference: 20/01\n" + numbered
  case "m/halton.yaml": return "council: halton\nform: f\nsubject: S\n" + numbered
  case "m/letter.yaml": return "dear: Sir\n"
  case "m/broken.yaml": return "a: [\n"
  case "m/other.yaml": return "matter: other\ntitle: O\n"
  default:
    throw DiagnosticsError(
      Diagnostic(.error, "no-file", "there is no such file", remedy: "look at the name"))
  }
}
