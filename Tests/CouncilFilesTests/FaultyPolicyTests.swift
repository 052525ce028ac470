// Messages stand as they are printed.
// swift-format-ignore-file

import Testing

/// A change that puts a policy out of order, and the lines that say so.
private struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let right: String
  let wrong: String
  let expected: String

  init(_ name: String, _ right: String, _ wrong: String, _ expected: String) {
    testDescription = name
    self.right = right
    self.wrong = wrong
    self.expected = expected
  }
}

@Suite struct FaultyPolicyTests {
  @Test(arguments: faults)
  private func everyFaultIsShownOnceWithItsPlaceAndItsCure(fault: Fault) {
    #expect(policyText.contains(fault.right))
    let text = policyText.replacing(fault.right, with: fault.wrong, maxReplacements: 1)
    #expect(complaints(aboutPolicy: text).joined(separator: "\n") == fault.expected)
  }
}

private let faults: [Fault] = [
  Fault(
    "an impossible date", "to: 2019-12-31, source", "to: 2019-02-30, source",
    """
    policy.yaml:20:52, keyThresholds[0].to: error: there is no such day as “2019-02-30”
        check the day and the month; a date is year-month-day
    """),
  Fault(
    "thresholds that overlap", "percentOfBudget: 2, from: 2020-01-01", "percentOfBudget: 2, from: 2019-12-31",
    """
    policy.yaml:21:67, keyThresholds[1].from: error: the period begins on 2019-12-31, while the one before it still runs
        let one period end on the day before the next begins
    """),
  Fault(
    "two thresholds without a first day", ", percentOfBudget: 2, from: 2020-01-01", "",
    """
    policy.yaml:21:5, keyThresholds[1]: error: the period has no first day, and neither has another
        write from: the first day, in all but the oldest
    """),
  Fault(
    "a threshold that never ends before the next", " to: 2019-12-31,", "",
    """
    policy.yaml:21:67, keyThresholds[1].from: error: the period begins on 2020-01-01, while the one before it still runs
        let one period end on the day before the next begins
    """),
  Fault(
    "a period of bands that runs backwards", "2020-01-01\n    to: unknown", "2020-01-01\n    to: 2019-01-01",
    """
    policy.yaml:24:5, valueBands[0].to: error: the period ends on 2019-01-01, before it begins on 2020-01-01
        exchange from and to, or put the right days
    """),
  Fault(
    "a hole between bands", "over: £2m", "over: £3m",
    """
    policy.yaml:28:37, valueBands[0].bands[2].over: error: no band holds the sums between £2,000,000 and £3,000,000
        begin the band where the one below it ends, or add the band between them
    """),
  Fault(
    "an overlap of bands", "over: £2m", "over: £1.5m",
    """
    policy.yaml:28:37, valueBands[0].bands[2].over: error: the band begins at £1,500,000, and the one below it runs up to £2,000,000
        begin the band where the one below it ends
    """),
  Fault(
    "a lowest band with a lower bound", "[officer], upTo: £1m", "[officer], over: £1, upTo: £1m",
    """
    policy.yaml:26:37, valueBands[0].bands[0].over: error: no band holds the sums below £1
        leave over: out of the lowest band, or add the band below it
    """),
  Fault(
    "a highest band with an upper bound", "[cabinet], over: £2m", "[cabinet], over: £2m, upTo: £9m",
    """
    policy.yaml:28:48, valueBands[0].bands[2].upTo: error: no band holds the sums above £9,000,000
        leave upTo: out of the highest band, or add the band above it
    """),
  Fault(
    "a band without an upper bound below another", "over: £1m, upTo: £2m", "over: £1m",
    """
    policy.yaml:27:9, valueBands[0].bands[1]: error: the band has no upper bound, and another begins at £2,000,000
        write upTo: "£2,000,000" in this band
    """),
  Fault(
    "two bands from nothing", "over: £1m, upTo: £2m, boundary: atLeast", "upTo: £2m",
    """
    policy.yaml:27:9, valueBands[0].bands[1]: error: two bands begin with nothing
        give all but the lowest band its over:
    """),
  Fault(
    "a band whose bounds leave nothing", "over: £1m, upTo: £2m", "over: £2m, upTo: £1m",
    """
    policy.yaml:27:54, valueBands[0].bands[1].upTo: error: over £2,000,000 and up to £1,000,000 leaves no sum
        exchange over and upTo, or put the right sums
    """),
  Fault(
    "a power whose bounds leave nothing", "over: £10m, upTo: £20m", "over: £20m, upTo: £20m",
    """
    policy.yaml:30:143, powers[0].upTo: error: over £20,000,000 and up to £20,000,000 leaves no sum
        exchange over and upTo, or put the right sums
    """),
  Fault(
    "versions of a power that overlap", "instrument: Constitution, from: 2021-01-01", "instrument: Constitution, from: 2020-07-01",
    """
    policy.yaml:31:45, powers[1].from: error: the period begins on 2020-07-01, while that of 2020-01-01 still runs
        let one period end on the day before the next begins
    """),
  Fault(
    "two powers of one id", "{id: power-2, instrument: Constitution, from: unknown}", "{id: power-1, instrument: Constitution, from: 2020-01-01}",
    """
    policy.yaml:32:6, powers[2].id: error: the power “power-1” is defined a second time
        give each power an id of its own, or each version its days from and to
    """),
  Fault(
    "two rules of one id", "  - {id: cso-18,", "  - {id: cso-18, name: Other}\n  - {id: cso-18,",
    """
    policy.yaml:35:6, procedureRules[1].id: error: the rule “cso-18” is defined a second time
        give each rule an id of its own, or each version its days from and to
    """),
  Fault(
    "two conditions of one id", "{id: lawful,", "{id: rapid,",
    """
    policy.yaml:43:10, waiverGrounds[0].conditions[1].id: error: the condition “rapid” is defined a second time
        give each condition an id of its own
    """),
  Fault(
    "a ground without text", "    text: It is in the best interests.\n", "",
    """
    policy.yaml:36:5, waiverGrounds[0].text: error: a ground must have “text”, and this one lacks it
        add text: what it says, in its own words
    """),
  Fault(
    "a ground whose text is empty", "text: It is in the best interests.", "text: \"\"",
    """
    policy.yaml:39:11, waiverGrounds[0].text: error: the text is empty
        write it, or leave the whole line out
    """),
  Fault(
    "an approver who is no post", "approvers: [director]", "approvers: [direktor]",
    """
    policy.yaml:40:17, waiverGrounds[0].approvers[0]: error: “direktor” is not among posts
        did you mean “director”?
    """),
  Fault(
    "a holder who is no post", "posts: [director]", "posts: [mayor]",
    """
    policy.yaml:30:105, powers[0].posts[0]: error: “mayor” is not among posts
        add it to posts
    """),
  Fault(
    "who agrees to an exemption, and is no post", "agreedBy: the Mayor,",
    "agreedBy: the Mayor, posts: [mayor],",
    """
    policy.yaml:55:44, callIn.exemption.posts[0]: error: “mayor” is not among posts
        add it to posts
    """),
  Fault(
    "an act that is none", "acts: [award]", "acts: [awards]",
    """
    policy.yaml:30:123, powers[0].acts[0]: error: expected one of approve, establish, admit, award, delegate, waive, extend, join, commence, authorise, found “awards”
        did you mean “award”?
    """),
  Fault(
    "a listed form that is none", "listed: [key-executive-decision]", "listed: [key-decision]",
    """
    policy.yaml:46:12, callIn.listed[0]: error: “key-decision” is not among forms
        they are key-executive-decision
    """),
  Fault(
    "a list without its subject", "subject: listed", "subject: all",
    """
    policy.yaml:45:3, callIn.subject: error: “subject: listed” and the forms that are listed belong together
        write listed: and the ids of the forms, or another subject:
    """),
  Fault(
    "a time that is none", "deadlineTime: \"12:00\"", "deadlineTime: noon",
    """
    policy.yaml:50:17, callIn.deadlineTime: error: expected a time such as 17:00, found “noon”
        write hours and minutes of the 24-hour clock, two digits each
    """),
  Fault(
    "a closure with a day and a period", "{on: 2020-12-29, reason", "{on: 2020-12-29, to: 2020-12-30, reason",
    """
    policy.yaml:60:5, closures[0]: error: a closure has either “on”, or “from” and “to”
        write on: for one day, from: and to: for several
    """),
  Fault(
    "a closure without a last day", "to: 2020-12-31, reason", "reason",
    """
    policy.yaml:61:5, closures[1]: error: a closure has either “on”, or “from” and “to”
        write on: for one day, from: and to: for several
    """),
  Fault(
    "a closure that runs backwards", "from: 2020-12-30, to: 2020-12-31", "from: 2020-12-31, to: 2020-12-30",
    """
    policy.yaml:61:24, closures[1].to: error: the period ends on 2020-12-30, before it begins on 2020-12-31
        exchange from and to, or put the right days
    """),
  Fault(
    "counting for a rule that is none", "rule: NT-2", "rule: NT-9",
    """
    policy.yaml:63:13, counting[0].rule: error: there is no rule “NT-9”
        did you mean “NT-1”?
    """),
  Fault(
    "a setting for a rule that is none", "rule: TX-1", "rule: tx-1",
    """
    policy.yaml:64:17, ruleSettings[0].rule: error: there is no rule “tx-1”
        write “TX-1”; capital letters matter
    """),
  Fault(
    "counting for a rule that counts no days", "rule: NT-2", "rule: NT-1",
    """
    policy.yaml:63:13, counting[0].rule: error: NT-1 counts no days
        remove it from counting
    """),
  Fault(
    "a setting for a rule of law", "rule: TX-1", "rule: NT-2",
    """
    policy.yaml:64:17, ruleSettings[0].rule: error: NT-2 is law or the council’s own rule; only rules of good practice can be weighed
        remove it from ruleSettings
    """),
  Fault(
    "a rule set twice", "ruleSettings: [", "ruleSettings: [{rule: TX-1, severity: warns}, ",
    """
    policy.yaml:64:48, ruleSettings[1].rule: error: the rule “TX-1” stands here a second time
        keep one entry for each rule
    """),
  Fault(
    "a weight of a rule that is none of the words", "severity: asks", "severity: fatal",
    """
    policy.yaml:64:39, ruleSettings[0].severity: error: expected one of blocks, warns, asks, found “fatal”
    """),
  Fault(
    "a condition whose id is none", "{id: rapid,", "{id: Rapid one,",
    """
    policy.yaml:42:14, waiverGrounds[0].conditions[0].id: error: “Rapid one” is not an id
        an id has lower-case letters, digits and hyphens, such as head-of-housing
    """),
  Fault(
    "a value that is not known is the word for it", "officeCutOff: \"17:00\"", "officeCutOff: never",
    """
    policy.yaml:62:15, officeCutOff: error: expected a time such as 17:00, found “never”
        write hours and minutes of the 24-hour clock, two digits each
    """),
]
