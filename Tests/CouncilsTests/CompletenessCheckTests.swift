import Councils
import DecisionFiles
import Diagnostics
import Testing

@Suite struct CompletenessCheckTests {
  private func problems(_ lines: String) throws -> [String] {
    let council = try CouncilReader.read(policy: policyText, file: "policy.yaml")
    let text = "council: havering\nform: key-executive-decision\nsubject: S\n\(lines)\n"
    let file = try DecisionFileReader.read(text, file: "d.yaml")
    return CompletenessCheck(council: council).problems(in: file).map(\.text)
  }

  private let complete = """
    keyDecision: {key: true, noticeGiven: 2023-04-08}
    recommendations: [{text: T}]
    reasons: R
    alternatives: [{text: A, rejected: B}]
    implications: {legal: L}
    """

  @Test func aCompletePaperHasNoProblems() throws {
    #expect(try problems(complete) == [])
  }

  @Test func whatTheFormNeedsIsAskedForWhereItBelongs() throws {
    let lines = complete.replacing(", noticeGiven: 2023-04-08", with: "")
      .replacing(", rejected: B", with: "").replacing("legal: L", with: "financial: F")
    #expect(
      try problems(lines) == [
        "d.yaml:4:1, keyDecision.noticeGiven: error: the form Key decision needs "
          + "“keyDecision.noticeGiven”, which is left out\n    add it",
        "d.yaml:7:1, alternatives.rejected: error: the form Key decision needs "
          + "“alternatives.rejected”, which is left out\n    add it",
        "d.yaml:8:1, implications.legal: error: the form Key decision needs "
          + "“implications.legal”, which is left out\n    add it",
      ])
  }

  @Test func aPostThatIsNotThereIsShownWithTheNearest() throws {
    #expect(
      try problems(complete + "\nleadOfficer: {post: head-of-road}") == [
        "d.yaml:9:15, leadOfficer.post: error: Havering has no post “head-of-road”\n"
          + "    did you mean “head-of-roads”?"
      ])
  }

  @Test func anObjectiveNamedTwiceIsShown() throws {
    let twice = "[{objective: people, effect: positive}, {objective: people, effect: negative}]"
    #expect(
      try problems(complete + "\nobjectives: \(twice)").contains {
        $0.contains("objectives[1]") && $0.contains("“people” stands here a second time")
      })
  }

  @Test func anObjectiveOfAnotherPeriodIsShown() throws {
    #expect(
      try problems(complete + "\nobjectives: [places]") == [
        "d.yaml:9:14, objectives[0].objective: error: Havering has no objective “places” "
          + "on 2023-04-08\n    they are people"
      ])
  }

  @Test func aDecisionMakerTheFormIsNotForIsShown() throws {
    #expect(
      try problems(complete + "\ndecisionMaker: {kind: council}") == [
        "d.yaml:9:17, decisionMaker.kind: error: the form Key decision is not for a decision maker "
          + "of the kind “council”\n    it is for cabinetMember"
      ])
  }

  @Test func aFormThatIsNotThereIsShown() throws {
    let council = try CouncilReader.read(policy: policyText, file: "policy.yaml")
    let text = "council: sefton\nform: key-executive\nsubject: S\nrecommendations: [{text: T}]\n"
    let file = try DecisionFileReader.read(text, file: "d.yaml")
    #expect(
      CompletenessCheck(council: council).problems(in: file).map(\.code) == [
        "wrong-council", "unknown-form",
      ])
  }
}
