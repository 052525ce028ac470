import CivilTime
import Decisions
import Testing

@testable import Instruments

@Suite struct OptionsTests {
  /// The contract of 2020, extended to each of these days in turn by the option named.
  private func extended(
    _ steps: [(to: String, option: String?)], option: ExtensionOption = Havering.option
  ) -> ContractState {
    var state = ContractState.replaying([
      Havering.act(
        .registered(Havering.contract, by: .recommendation(Havering.key, "1.1")), "2020-06-01"),
      Havering.act(.optionEntered(option, source: "clause 3.2"), "2020-06-01"),
    ])
    for step in steps {
      state.apply(
        Havering.act(
          .extended(
            ContractExtended(
              to: day(step.to), way: step.option == nil ? .variation : .option, option: step.option,
              source: .recommendation(Havering.nonKey, "1.1"),
              batch: BatchID(rawValue: "b-1"))), "2025-04-24"))
    }
    return state
  }

  @Test func anUnusedOptionHasAllItsMonths() throws {
    let left = try #require(extended([]).optionsLeft.first)
    #expect(left.text == "nothing used, 24 months left, to 30 April 2027")
  }

  @Test func ofTwoYears16MonthsAreLeftAfterEight() throws {
    let state = extended([("2025-12-31", "1")])
    let left = try #require(state.optionsLeft.first)
    #expect(state.to == day("2025-12-31"))
    #expect(left.text == "8 months used, 16 months left, to 30 April 2027")
    #expect(
      left.working == [
        "used 1 May 2025 to 31 December 2025: 8 months",
        "24 months from 1 May 2025 end on 30 April 2027", "its latest end is 30 April 2027",
        "left after 31 December 2025: 16 months",
      ])
  }

  @Test func nothingIsLeftOfAnOptionThatWasUsedInSteps() throws {
    let left = try #require(extended([("2025-12-31", "1"), ("2027-04-30", "1")]).optionsLeft.first)
    #expect(left.text == "24 months used, nothing left, to 30 April 2027")
  }

  @Test func whatAVariationAddedIsNotTakenOffTheOption() throws {
    var option = Havering.option
    option.latestEnd = nil
    let left = try #require(
      extended([("2025-12-31", "1"), ("2026-06-30", nil)], option: option).optionsLeft.first)
    #expect(left.lastDay == day("2027-04-30"))
    let between = try #require(
      extended(
        [("2025-12-31", "1"), ("2026-06-30", nil), ("2026-12-31", "1")], option: option
      ).optionsLeft.first)
    #expect(between.text == "14 months used, 10 months left, to 31 October 2027")
  }

  @Test(arguments: [
    ("2025-04-30", 8, "2025-12-31"), ("2025-04-30", 12, "2026-04-30"),
    ("2025-04-30", 24, "2027-04-30"), ("2024-02-28", 12, "2025-02-28"),
    ("2025-01-30", 1, "2025-02-28"), ("2024-01-30", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"),
  ]) func monthsRunFromTheDayAfterTheTerm(_ end: String, _ months: Int, _ last: String) throws {
    var facts = Havering.contract
    facts.to = day(end)
    var option = ExtensionOption(number: "1")
    option.months = months
    let state = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    #expect(state.left(of: option).lastDay == day(last))
  }

  @Test func ofMonthsAndALatestEndTheEarlierCounts() throws {
    var option = Havering.option
    option.latestEnd = day("2026-12-31")
    let left = extended([], option: option).left(of: option)
    #expect(left.lastDay == day("2026-12-31"))
    #expect(left.working.contains("the earlier of the two counts: 31 December 2026"))
  }

  @Test func anOptionOfUnknownReachIsUnknown() {
    let option = ExtensionOption(number: "1")
    let left = extended([], option: option).left(of: option)
    #expect(left.lastDay == nil)
    #expect(left.text == "nothing used; it is not known how far it goes")
  }

  @Test func noticeIsCountedInClearDaysBackFromTheEnd() throws {
    var option = Havering.option
    option.noticeDays = 28
    let notice = try #require(extended([]).lastNotice(of: option))
    #expect(notice.day == day("2025-04-01"))
    #expect(
      notice.working == [
        "the term ends on 30 April 2025",
        "28 clear days by the calendar, neither the day of notice nor 30 April 2025 counted: notice "
          + "by Tue 1 Apr 2025",
        "counted with the last day of the term as one of them it would be Wed 2 Apr 2025: read the "
          + "clause before relying on that day",
      ])
  }

  @Test func withoutAPeriodOfNoticeTheTermsLastDayIsTheLast() throws {
    #expect(extended([]).lastNotice(of: Havering.option)?.day == day("2025-04-30"))
  }

  @Test func theDaysOfAContractAreInTheirOrder() {
    let days = Havering.registered.deadlines
    #expect(days.map(\.kind) == [.optionNotice, .termEnds, .lawsLastChange, .lawsEnd])
    #expect(days.map(\.day.iso) == ["2025-04-30", "2025-04-30", "2026-02-23", "2029-02-23"])
  }

  @Test func aUsedUpOptionAndAnEndedContractHaveNoDays() {
    let used = extended([("2027-04-30", "1")])
    #expect(!used.deadlines.contains { $0.kind == .optionNotice })
    var ended = Havering.registered
    ended.apply(Havering.act(.ended(on: day("2024-03-31"), reason: "agreed"), "2024-03-01"))
    #expect(ended.deadlines.isEmpty)
  }

  @Test func theContractDecidesOnWhatFootingItRunsOn() {
    let state = Havering.registered
    let byOption = ExtensionWay.way(for: state, to: day("2025-12-31"), valueChange: Money(pence: 0))
    #expect(byOption.way == .option)
    #expect(byOption.option?.number == "1")
    let beyond = ExtensionWay.way(for: state, to: day("2027-05-01"), valueChange: nil)
    #expect(beyond.way == .variation)
    #expect(beyond.option == nil)
    #expect(
      beyond.working == [
        "option 1 can make it run to 30 April 2027: it does not reach 1 May 2027",
        "no option bears it: the contract is varied, and both sign",
      ])
    let price = ExtensionWay.way(for: state, to: day("2025-12-31"), valueChange: Money(pence: 1))
    #expect(price.way == .priceChange)
    #expect(price.option == nil)
  }

  @Test func theEventOfRunningOnNamesWayAndOption() {
    let event = Havering.registered.runningOn(
      to: day("2025-12-31"), under: .recommendation(Havering.nonKey, "1.1"),
      by: BatchID(rawValue: "b-1"))
    #expect(
      event
        == .extended(
          ContractExtended(
            to: day("2025-12-31"), way: .option, option: "1",
            source: .recommendation(Havering.nonKey, "1.1"), batch: BatchID(rawValue: "b-1"))))
  }

  @Test func theLawsEndIsRemarkedOnWithBothPairsOfDays() throws {
    let facts = Havering.contract
    #expect(facts.lawsRemarks(runningTo: day("2029-02-23"), changedOn: day("2026-02-23")).isEmpty)
    let remarks = facts.lawsRemarks(runningTo: day("2029-02-24"), changedOn: day("2026-02-24"))
    #expect(remarks.map(\.code) == ["DP-8", "DP-8"])
    for remark in remarks {
      for text in ["27 October 2025", "27 October 2028", "23 February 2026", "23 February 2029"] {
        #expect(remark.message.contains(text))
      }
    }
  }
}
