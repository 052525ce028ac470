// Messages stand as they are printed.
// swift-format-ignore-file

import Testing

private struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let lines: String
  let decisions: String
  let expected: String

  init(_ name: String, _ lines: String, decisions: String = twoDecisions, _ expected: String) {
    testDescription = name
    self.lines = lines
    self.decisions = decisions
    self.expected = expected
  }
}

@Suite struct MatterFaultTests {
  @Test(arguments: faults)
  private func everyFaultIsShownWithItsPlaceAndItsCure(fault: Fault) {
    #expect(matterComplaints(about: matterText(fault.lines, decisions: fault.decisions)) == fault.expected)
  }
}

private let faults: [Fault] = [
  Fault(
    "a missing file", "", decisions: "  - {id: one, file: gone.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: “gone.yaml”: there is no such file
        look at the name
    """),
  Fault(
    "a file that is no decision", "", decisions: "  - {id: one, file: letter.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: “letter.yaml” is no decision that can be read: one of its 5 faults, line 1, “dear” is not a field of a decision
        put it right; remit check m/letter.yaml lists what is wrong with it
    """),
  Fault(
    "a file that is no YAML", "", decisions: "  - {id: one, file: broken.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: “broken.yaml” is no decision that can be read: line 2, this is not YAML: did not find expected node content
        put it right; remit check m/broken.yaml lists what is wrong with it
    """),
  Fault(
    "a matter within a matter", "", decisions: "  - {id: one, file: other.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: “other.yaml” is a matter, and a matter links decisions only
        name the file of a decision
    """),
  Fault(
    "a matter that names itself", "", decisions: "  - {id: one, file: matter.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: the matter names itself as one of its decisions
        name the file of a decision
    """),
  Fault(
    "the same by way of the folder above", "", decisions: "  - {id: one, file: ../m/matter.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: the matter names itself as one of its decisions
        name the file of a decision
    """),
  Fault(
    "one file twice", "",
    decisions: "  - {id: one, file: two.yaml}\n  - {id: two, file: ../m/two.yaml}\n",
    """
    m/matter.yaml:6:15, decisions[1].file: error: this file is “one” already
        name each decision once
    """),
  Fault(
    "two decisions of one reference", "",
    decisions: "  - {id: one, file: ../a/decision.yaml}\n  - {id: two, file: same.yaml}\n",
    """
    m/matter.yaml:6:15, decisions[1].file: error: this decision has the reference 20/01, and “one” has it too
        each decision has a reference of its own: check both files
    """),
  Fault(
    "two documents of one id", "tenders: [{id: two}]",
    """
    m/matter.yaml:7:12, tenders[0].id: error: “two” is the id of line 6 already
        give each document and each contract of the matter an id of its own
    """),
  Fault(
    "a decision of another council", "", decisions: "  - {id: one, file: halton.yaml}\n",
    """
    m/matter.yaml:5:15, decisions[0].file: error: this is a decision of halton, and the matter is one of havering
        a matter links decisions of one council: take it out, or check both files
    """),
  Fault(
    "an unknown decision", "contracts: [{id: c, title: C, madeBy: {decision: onne}}]",
    """
    m/matter.yaml:7:40, contracts[0].madeBy.decision: error: “onne” is not among the matter's decisions
        did you mean “one”?
    """),
  Fault(
    "an unknown recommendation", "rounds: [{number: 2, under: {decision: one, recommendation: \"1.3\"}}]",
    """
    m/matter.yaml:7:45, rounds[0].under.recommendation: error: “one” has no recommendation 1.3
        they are 1.1, 1.2
    """),
  Fault(
    "an unknown contract", "letters: [{kind: outcome, supplier: S-1, contract: d}]",
    """
    m/matter.yaml:7:42, letters[0].contract: error: “d” is not among the matter's contracts
        list it under contracts, or leave this out
    """),
  Fault(
    "one of two contracts, and nobody says which",
    "contracts: [{id: c, title: C}, {id: d, title: D}]\ntenders: [{id: t}]",
    """
    m/matter.yaml:8:11, tenders[0].contract: error: the matter has 2 contracts, and this names none
        add contract: one of c, d
    """),
  Fault(
    "supersessions in a circle",
    """
    supersedes:
      - {decision: two, supersedes: {decision: one}}
      - {decision: one, supersedes: {decision: two}}
    """,
    """
    m/matter.yaml:9:21, supersedes[1].supersedes: error: the supersessions go round in a circle: one supersedes two supersedes one
        the later decision supersedes the earlier: take out the entry that is the wrong way round
    """),
  Fault(
    "a decision that supersedes itself",
    "supersedes: [{decision: one, recommendation: \"1.2\", supersedes: {decision: one, recommendation: \"1.1\"}}]",
    """
    m/matter.yaml:7:53, supersedes[0].supersedes: error: the supersessions go round in a circle: one supersedes one
        the later decision supersedes the earlier: take out the entry that is the wrong way round
    """),
  Fault(
    "a tender that ends before it begins", "tenders: [{id: t, from: 2020-05-01, to: 2019-04-30}]",
    """
    m/matter.yaml:7:37, tenders[0].to: error: to is 30 April 2019, before from, 1 May 2020
        check both days
    """),
  Fault(
    "a round decided before it closed",
    "rounds: [{number: 1, closed: 2019-12-13, decidedOn: 2019-12-12}]",
    """
    m/matter.yaml:7:42, rounds[0].decidedOn: error: decidedOn is 12 December 2019, before closed, 13 December 2019
        check both days
    """),
  Fault(
    "rounds out of order", "rounds: [{number: 22}, {number: 21}]",
    """
    m/matter.yaml:7:25, rounds[1].number: error: round 21 stands after round 22
        put the rounds in their order, each once
    """),
  Fault(
    "rounds whose days go backwards",
    "rounds: [{number: 1, closed: 2020-01-02}, {number: 2, closed: 2020-01-01}]",
    """
    m/matter.yaml:7:55, rounds[1].closed: error: round 2 is of 1 January 2020, and round 1 of 2 January 2020
        check both days
    """),
  Fault(
    "more let in than asked", "rounds: [{number: 1, received: 5, admitted: 6}]",
    """
    m/matter.yaml:7:35, rounds[0].admitted: error: 6 suppliers were let in, and 5 had asked
        check both numbers
    """),
  Fault(
    "a contract that ends before it begins",
    "contracts: [{id: c, title: C, from: 2020-01-01, to: 2019-01-01}]",
    """
    m/matter.yaml:7:49, contracts[0].to: error: to is 1 January 2019, before from, 1 January 2020
        check both days
    """),
]
