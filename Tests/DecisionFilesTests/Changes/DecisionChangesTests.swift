import DecisionFiles
import Decisions
import TestTiming
import Testing

@Suite struct DecisionChangesTests {
  private func changes(
    _ old: String, _ new: String, oldRecommendations: String = "  - text: T",
    newRecommendations: String = "  - text: T"
  ) throws -> [String] {
    let before = try DecisionFileReader.read(
      decisionText(old, recommendations: oldRecommendations), file: "d")
    let after = try DecisionFileReader.read(
      decisionText(new, recommendations: newRecommendations), file: "d")
    return DecisionChanges.between(before.facts, after.facts).map(\.text)
  }

  @Test(arguments: Sample.all + [.fullExample])
  func aTextHasNotMovedAgainstItself(_ sample: Sample) throws {
    let file = try DecisionFileReader.read(sample.text, file: "d")
    #expect(DecisionChanges.between(file.facts, file.facts).isEmpty)
  }

  /// Lines of one text, lines of the other, and what moved.
  static let cases: [(String, String, [String])] = [
    ("", "portfolio: Roads", ["portfolio was added"]),
    ("portfolio: Roads", "", ["portfolio was removed"]),
    (
      "meetingDate: 2020-05-07", "meetingDate: 2020-05-08",
      ["meetingDate was changed from 2020-05-07 to 2020-05-08"]
    ),
    (
      "keyDecision: {key: false}", "keyDecision: {key: true, amount: £500k}",
      ["keyDecision.key was changed from false to true", "keyDecision.amount was added"]
    ),
    (
      "reasons: |\n  One.\n\n  Two.\n\n  Three.", "reasons: |\n  One.\n\n  Two!\n\n  Three.",
      ["reasons, paragraph 2 was changed"]
    ),
    (
      "reasons: |\n  One.\n\n  Two.", "reasons: |\n  New.\n\n  One.\n\n  Two.",
      ["reasons, paragraph 1 was added"]
    ),
    (
      "reasons: |\n  One.\n\n  Two.\n\n  Three.", "reasons: |\n  One.\n\n  Three.",
      ["reasons, paragraph 2 of the earlier text was removed"]
    ),
    (
      "reasons:\n  - heading: A\n    text: B", "reasons:\n  - heading: C\n    text: B",
      ["reasons[0].heading was changed from A to C"]
    ),
    ("wards: [North, South]", "wards: [North, East, South]", ["wards[1] was added"]),
    (
      "wards: [North, East, South]", "wards: [North, South]",
      ["wards[1] of the earlier text was removed"]
    ),
    (
      "implications: {legal: None., risk: Ice.}", "implications: {legal: None., financial: None.}",
      ["implications.risk was removed", "implications.financial was added"]
    ),
    (
      "authority: A", "authority: {text: A, sources: [{instrument: C}]}",
      ["authority.sources was added"]
    ),
  ]

  @Test(arguments: cases)
  func whatMovedIsToldByFieldAndParagraph(_ old: String, _ new: String, _ moved: [String]) throws {
    #expect(Set(try changes(old, new)) == Set(moved))
  }

  @Test func anItemThatIsMuchTheSameIsTheSameItem() throws {
    let old = """
        - text: To grit all the roads of the borough in the winter of 2020.
        - text: To buy salt.
      """
    let new = """
        - text: To set up a gritting board.
        - text: To grit all the roads of the borough in the winter of 2021.
        - text: To buy salt.
      """
    let found = try changes("", "", oldRecommendations: old, newRecommendations: new)
    #expect(
      found == ["recommendations[0] was added", "recommendations[1].text, paragraph 1 was changed"])
  }

  @Test func aChangeCarriesWhatStoodAndWhatStandsThere() throws {
    let old = try DecisionFileReader.read(decisionText("reasons: |\n  A\n\n  B"), file: "d")
    let new = try DecisionFileReader.read(decisionText("reasons: |\n  A\n\n  C"), file: "d")
    let changes = DecisionChanges.between(old.facts, new.facts)
    #expect(
      changes == [
        FactChange(field: "reasons", paragraph: 2, kind: .changed, before: "B", after: "C")
      ])
  }

  @Test func itemsThatShareNothingAreNotTheSame() throws {
    #expect(
      try changes("reasons: |\n  A\n\n  B", "reasons: |\n  A\n\n  C\n\n  D") == [
        "reasons, paragraph 2 of the earlier text was removed",
        "reasons, paragraph 2 was added", "reasons, paragraph 3 was added",
      ])
  }

  @Test func aTableIsComparedRowByRow() throws {
    let new = fullExample.replacing("cost: 2305.5", with: "cost: 2305.6")
    let before = try DecisionFileReader.read(fullExample, file: "d")
    let after = try DecisionFileReader.read(new, file: "d")
    #expect(
      DecisionChanges.between(before.facts, after.facts).map(\.text) == [
        "reasons[2].table.rows[4] was changed from All | 2305.5 to All | 2305.6"
      ])
  }

  @Test func veryLongListsAreComparedInTime() {
    let old = FactValue.list((0..<20_000).map { .text("old \($0)") })
    let new = FactValue.list((0..<20_001).map { .text("new \($0)") })
    var count = 0
    let time = processorTime { count = DecisionChanges.between(old, new).count }
    #expect(count == 40_001)
    #expect(time < .seconds(5))
  }

  @Test func theLargestSampleIsComparedInMilliseconds() throws {
    let text = try #require(Sample.all.max { $0.text.count < $1.text.count }?.text)
    let before = try DecisionFileReader.read(text, file: "d").facts
    let after = try DecisionFileReader.read(
      text.replacing("the Council", with: "the authority"), file: "d"
    ).facts
    let time = processorTime { _ = DecisionChanges.between(before, after) }
    #expect(time < .milliseconds(200))
  }
}
