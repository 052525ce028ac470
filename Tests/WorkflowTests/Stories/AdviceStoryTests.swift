import CivilTime
import Councils
import Decisions
import Testing

@testable import Workflow

@Suite struct AdviceStoryTests {
  @Test func adviceIsStaleOnceTheTextChangesAndTheChangesAreNamed() throws {
    var desk = try Desk.inClearance()
    try desk.adviseOnEverything()
    try desk.edit(["paragraph 1.2 changed", "table 2 is new"])
    let stale = desk.obstacles(to: .clear)
    #expect(stale.count == 5)
    #expect(
      stale.first?.message
        == "legal advice was given on an earlier text; since then: paragraph 1.2 changed and "
        + "table 2 is new")
    try desk.adviseOnEverything()
    #expect(desk.obstacles(to: .clear) == [])
  }

  @Test func silenceIsNeverConsent() throws {
    var desk = try Desk.inClearance()
    for topic in desk.state.advice.map(\.topic).dropFirst() { try desk.advise(topic) }
    desk.today = day("2020-12-31")
    #expect(
      desk.obstacles(to: .clear).map(\.message) == [
        "legal advice was due on Wed 8 Apr 2020 and has not come; silence is not consent"
      ])
  }

  @Test func silenceIsOverriddenOnlyOnceItIsDueAndByAnotherThanTheAuthor() throws {
    var desk = try Desk.inClearance()
    let command = Command.overrideAdvice(topic: .legal, reason: "It cannot wait")
    desk.today = day("2020-04-08")
    #expect(
      desk.obstacles(to: command) == [.adviceNotOverdue(.legal, due: day("2020-04-08"))])
    desk.today = day("2020-04-09")
    desk.staff.grants.append(
      RoleGrant(
        .leadOfficer, council: desk.state.proposal.council, to: .person(Office.author),
        from: day("2010-01-01")))
    #expect(
      desk.obstacles(to: command, by: Office.author) == [
        .isTheAuthor("Ann Archer", .overrideAdvice)
      ])
    try desk.take(command)
    #expect(desk.state.advice(on: .legal)?.overridden != nil)
  }

  @Test func whoChangedTheTextIsAnAuthorOfItToo() throws {
    var desk = try Desk.inClearance()
    desk.staff.grants.append(
      RoleGrant(
        .reportAuthor, council: desk.state.proposal.council, to: .person(Office.lead),
        from: day("2010-01-01")))
    try desk.take(
      .edit(EditText(text: desk.reports[1].digest, proposal: desk.proposal(1), changes: ["all"])),
      by: Office.lead)
    try desk.adviseOnEverything()
    #expect(desk.obstacles(to: .clear) == [.isTheAuthor("Leo Lamb", .clear)])
  }

  @Test func whoAsksAgainCannotMakeRequiredAdviceOptional() throws {
    var desk = try Desk.inClearance()
    try desk.adviseOnEverything()
    try desk.take(.ask(AskAdvice(topic: .legal, isRequired: false)))
    #expect(
      desk.obstacles(to: .clear) == [.adviceUnsettled(.legal, .askedAgain, changes: [])])
  }

  @Test func aReturnedReportKeepsTheAdviceOnItsText() throws {
    var desk = try Desk.inClearance()
    try desk.advise(.legal)
    try desk.take(.returnReport(topic: .financial, reason: "Table 2 does not add up"))
    #expect(desk.state.phase == .draft)
    try desk.take(.submit(SubmitReport()))
    #expect(
      desk.state.advice(on: .legal)?.standing(on: desk.today, text: desk.state.text?.digest)
        == .given)
    #expect(desk.state.advice(on: .financial)?.times == 2)
  }

  @Test func adviceIsNotOlderThanItsText() throws {
    var desk = try Desk.inClearance()
    desk.today = day("2020-04-03")
    try desk.edit()
    let advice = GiveAdvice(topic: .legal, conclusion: .content, words: "None.")
    #expect(
      desk.obstacles(to: .advise(advice), on: day("2020-04-02")) == [
        .beforeText(day("2020-04-02"), day("2020-04-03"))
      ])
  }
}
