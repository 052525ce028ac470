// Messages stand as they are printed.
// swift-format-ignore-file

import Testing

/// A file that is not in order, and the lines that say so.
private struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let lines: String
  let recommendations: String
  let expected: String

  init(_ name: String, _ lines: String, recommendations: String = "  - text: To grit.\n", _ expected: String) {
    testDescription = name
    self.lines = lines
    self.recommendations = recommendations
    self.expected = expected
  }
}

@Suite struct FaultyFileTests {
  @Test(arguments: faults)
  private func everyFaultIsShownWithItsPlaceAndItsCure(fault: Fault) {
    let text = decisionText(fault.lines, recommendations: fault.recommendations)
    #expect(complaints(about: text).joined(separator: "\n") == fault.expected)
  }

  @Test func whatEveryDecisionNeedsIsAskedFor() {
    #expect(
      complaints(about: "council: havering\nform: f\nrecommendations: [{text: T}]\n") == [
        "decision.yaml:1:1, subject: error: a decision must have “subject”, and this one lacks it"
          + "\n    add subject: what the decision is about"
      ])
  }

  @Test func aFileMustBeAMapping() {
    #expect(complaints(about: "- a\n").first?.hasPrefix("decision.yaml:1:1: error: expected a decision, a mapping of names and values, found a list") == true)
  }
}

private let faults: [Fault] = [
  Fault(
    "an unknown field is named with the nearest",
    """
    subjet: x
    """,
    """
    decision.yaml:4:1, subjet: error: “subjet” is not a field of a decision
        did you mean “subject”?
    """),
  Fault(
    "a duplicate key is shown with the first",
    """
    subject: Salt
    subjet: x
    """,
    """
    decision.yaml:4:1: error: “subject” stands here a second time; it first stands in line 3
        keep one of the two
    decision.yaml:5:1, subjet: error: “subjet” is not a field of a decision
        did you mean “subject”?
    """),
  Fault(
    "duplicates on one line are shown",
    """
    reportAuthor: {name: A, name: B}
    adviser: {title: X}
    adviser: {title: Y}
    """,
    """
    decision.yaml:4:25: error: “name” stands here a second time; it first stands in line 4
        keep one of the two
    decision.yaml:6:1: error: “adviser” stands here a second time; it first stands in line 5
        keep one of the two
    """),
  Fault(
    "types are checked",
    """
    meetingDate: [1]
    reference: {a: b}
    wards:
    record: {signed: yes}
    summary: ''
    """,
    """
    decision.yaml:4:14, meetingDate: error: expected a date such as 2020-04-08, found a list
    decision.yaml:5:12, reference: error: expected text, found a mapping (“a: …”)
    decision.yaml:6:7, wards: error: expected text, found nothing
        write it, or leave the whole line out
    decision.yaml:7:18, record.signed: error: expected true or false, found “yes”
        write true, without quotes
    decision.yaml:8:10, summary: error: the text is empty
        write it, or leave the whole line out
    """),
  Fault(
    "dates must be written as i s o",
    """
    meetingDate: 2020-02-30
    reportDate: 8 April 2020
    adviser: {signedOn: 31/03/2025}
    lodging: {lodgedOn: soon}
    """,
    """
    decision.yaml:4:14, meetingDate: error: there is no such day as “2020-02-30”
        check the day and the month; a date is year-month-day
    decision.yaml:5:13, reportDate: error: expected a date such as 2020-04-08, found “8 April 2020”
        write 2020-04-08
    decision.yaml:6:21, adviser.signedOn: error: expected a date such as 2020-04-08, found “31/03/2025”
        write 2025-03-31
    decision.yaml:7:21, lodging.lodgedOn: error: expected a date such as 2020-04-08, found “soon”
    """),
  Fault(
    "choices are checked",
    """
    decisionMaker: {kind: cabinetmember}
    record: {outcome: agred}
    """,
    """
    decision.yaml:4:23, decisionMaker.kind: error: expected one of leader, cabinetMember, executiveMember, officer, cabinet, executiveBoard, committee, council, found “cabinetmember”
        write “cabinetMember”; capital letters matter
    decision.yaml:5:19, record.outcome: error: expected one of agreed, agreedWithChanges, notAgreed, deferred, found “agred”
        did you mean “agreed”?
    """),
  Fault(
    "an act has exactly one key",
    """

    """,
    recommendations: """
      - text: T
        acts:
          - {approve: {what: x}, waive: {rule: a, ground: b}}
          - {}
          - {delegat: {to: x, power: y}}
          - approve
    """,
    """
    decision.yaml:8:9, recommendations[0].acts[0]: error: an act has exactly one key, and this one has 2: “approve”, “waive”
        begin a new item for each
    decision.yaml:9:9, recommendations[0].acts[1]: error: an act has exactly one key, and this one has none
        write one of approve, establish, admit, award, delegate, waive, extend, join, commence, authorise
    decision.yaml:10:10, recommendations[0].acts[2].delegat: error: “delegat” is not an act
        did you mean “delegate”?
    decision.yaml:11:9, recommendations[0].acts[3]: error: expected an act, found “approve”
        write one of approve, establish, admit, award, delegate, waive, extend, join, commence, authorise, and its fields under it
    """),
  Fault(
    "a recommendation must have text",
    """

    """,
    recommendations: """
      - txet: To grit.
    """,
    """
    decision.yaml:6:5, recommendations[0].txet: error: “txet” is not a field of a recommendation
        did you mean “text”?
    decision.yaml:6:5, recommendations[0].text: error: a recommendation must have “text”, and this one lacks it
        add text: what is recommended, in Markdown
    """),
  Fault(
    "there must be a recommendation",
    """

    """,
    recommendations: """
      []
    """,
    """
    decision.yaml:6:3, recommendations: error: the list is empty, and must have at least one item
        begin each item with “- ” on a line of its own
    """),
  Fault(
    "tabs are explained",
    """
    adviser:
    	name: X
    """,
    """
    decision.yaml:5:1: error: a tab stands at the beginning of this line
        indent with spaces; YAML does not allow tabs there
    """),
  Fault(
    "a colon in text must be quoted",
    """
    reference: Note: this
    """,
    """
    decision.yaml:4:16: error: this is not YAML: a second “: ” in one line, or a line set too far to the right
        put the text in double quotes, or begin it on the next line after |
    """),
  Fault(
    "an asterisk must be quoted",
    """
    reference: **Bold** x
    """,
    """
    decision.yaml:4:13: error: this is not YAML: a text that begins with * or &
        put the text in double quotes, or begin it on the next line after |
    """),
  Fault(
    "a quotation mark must be closed",
    """
    reference: "never closed
    """,
    """
    decision.yaml:4:12: error: this is not YAML: a quotation mark that is never closed
        close it at the end of the text
    """),
  Fault(
    "anchors are refused",
    """
    reference: &a B
    """,
    """
    decision.yaml:4:12: error: “&” begins a YAML anchor here, and anchors are not used
        write the value out wherever it is wanted; a text that begins with & must stand in quotes
    """),
  Fault(
    "anchors of mappings are refused",
    """
    adviser: &a
      name: X
    """,
    """
    decision.yaml:4:10: error: “&” begins a YAML anchor here, and anchors are not used
        write the value out wherever it is wanted; a text that begins with & must stand in quotes
    """),
  Fault(
    "aliases are refused",
    """
    version: *a
    """,
    """
    decision.yaml:4:10: error: “*” begins a YAML alias here, and aliases are not used
        write the value out; a text that begins with * must stand in quotes or after |
    """),
  Fault(
    "control characters are shown",
    """
    reference: a\u{7}b
    """,
    """
    decision.yaml:4:13: error: the control character U+0007 stands here
        delete it; it is usually left over from copying out of another document
    """),
  Fault(
    "escaped control characters are shown",
    #"""
    reference: "a\u0007b"
    """#,
    """
    decision.yaml:4:12: error: this text has the control character U+0007 in it
        delete it; a backslash in double quotes is written \\\\
    """),
  Fault(
    "tags are refused",
    """
    reference: !!int 5
    """,
    """
    decision.yaml:4:12: error: the tag tag:yaml.org,2002:int stands here, and tags are not used
        leave it out; a text that begins with ! must stand in quotes
    """),
  Fault(
    "sums are checked",
    """
    keyDecision: {key: true, amount: "£1,23"}
    """,
    """
    decision.yaml:4:34, keyDecision.amount: error: expected a sum such as 500000, £1,666.50 or £20.08m, found “£1,23”
        write pounds, with at most two digits for the pence
    """),
  Fault(
    "ids are checked",
    """
    decisionMaker: {kind: officer, post: Head of Housing}
    """,
    """
    decision.yaml:4:38, decisionMaker.post: error: “Head of Housing” is not an id
        an id has lower-case letters, digits and hyphens, such as head-of-housing
    """),
  Fault(
    "paragraphs of the schedule are one to seven",
    """

    """,
    recommendations: """
      - text: T
        withheld: {paragraphs: [8], publicInterest: p}
    """,
    """
    decision.yaml:7:29, recommendations[0].withheld.paragraphs[0]: error: expected a whole number from 1 to 7, found “8”
    """),
  Fault(
    "a delegation is limited in one way",
    """

    """,
    recommendations: """
      - text: T
        acts: [{delegate: {to: head-of-roads, power: to buy, limit: £1m, below: £1m}}]
    """,
    """
    decision.yaml:7:70, recommendations[0].acts[0].delegate.below: error: a delegation has a limit or a sum it stays below, and this one has both
        keep limit: where the sum itself is allowed, below: where it is not
    """),
  Fault(
    "what is withheld is exempt or confidential",
    """

    """,
    recommendations: """
      - text: T
        withheld: {publicInterest: p}
    """,
    """
    decision.yaml:7:15, recommendations[0].withheld.paragraphs: error: a reason for withholding has paragraphs or is confidential
        add paragraphs: the paragraphs of Schedule 12A Part 1 that apply, such as [3]
    """),
  Fault(
    "a notice says what sort it is, and its time is a time",
    """
    notices: [{publishedOn: 2020-04-08}, {kind: agenda, publishedAt: 5pm}]
    """,
    """
    decision.yaml:4:11, notices[0].kind: error: a notice must have “kind”, and this one lacks it
        add kind: what sort of notice
    decision.yaml:4:66, notices[1].publishedAt: error: expected a time such as 17:00, found “5pm”
        write hours and minutes of the 24-hour clock, two digits each
    """),
  Fault(
    "cells stand in their table",
    """
    body:
      - table:
          columns: [{key: a, heading: A}, {key: b, heading: B, kind: number}]
          rows:
            - cells: {a: {value: x, rows: 3}, b: 1O5}
            - cells: {a: y, cc: 2}
            - group: G
    """,
    """
    decision.yaml:8:19, body[0].table.rows[0].cells.a: error: the cell covers 1 row too many: a band stands in the way
        make rows: smaller
    decision.yaml:8:43, body[0].table.rows[0].cells.b: error: expected a number in the column “b”, found “1O5”
        write figures alone, or words without figures, or make the column text
    decision.yaml:9:19, body[0].table.rows[1].cells.a: error: another cell covers the column “a” in this row
        leave the covered cell out, or make the other cover less
    decision.yaml:9:25, body[0].table.rows[1].cells.cc: error: “cc” is not a column of this table
        its columns are a, b
    """),
  Fault(
    "a narrative item says something",
    """
    reasons:
      - number: "1"
    """,
    """
    decision.yaml:5:5, reasons[0]: error: an item of the text needs a heading, a text or a table
        add text: and what it says
    """),
  Fault(
    "service groups must exist",
    """
    services:
      clientGroups: [{id: ld, name: LD}]
      types: [{name: Care, groups: [ld, lb]}]
    """,
    """
    decision.yaml:6:37, services.types[0].groups[1]: error: “lb” is not among clientGroups
        did you mean “ld”?
    """),
  Fault(
    "a name is no list",
    """
    [a, b]: c
    """,
    """
    decision.yaml:4:1: error: a name is expected here, not a list or a mapping
        a text that begins with [ or { must stand in quotes
    """),
  Fault(
    "a second document is refused",
    """
    ---
    subject: B
    """,
    """
    decision.yaml:4:1: error: a second document begins here
        keep one decision in one file, and leave out lines of --- between its parts
    """),
  Fault(
    "a comma within braces must be quoted",
    """
    keyDecision: {key: true, explanation: Over £500,000}
    """,
    """
    decision.yaml:4:49, keyDecision.000: error: “000” is not a field of a statement on key decisions
        within { }, a text with a comma in it must be quoted
    """),
]
