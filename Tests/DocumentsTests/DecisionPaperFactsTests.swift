import CouncilFiles
import Councils
import DecisionFiles
import Documents
import TemplateLanguage
import TestSupport
import Testing

@Suite struct DecisionPaperFactsTests {
  private static let policy = """
    council: {id: anytown, name: Anytown Borough Council, shortName: Anytown}
    forms:
      - {id: notice, title: Notice of decision, template: notice, decisionMakers: [cabinet], requires: [subject], adviceRequired: []}
    objectives:
      - {from: 2019-04-01, to: 2020-03-31, items: [{id: old, name: Old aim}]}
      - {from: 2020-04-01, to: unknown, items: [{id: safe, name: Safe}, {id: green, name: Green}]}
    keyReasons: {expenditure: "Spending of £500,000 or more", savings: unknown}
    posts: []
    advisers: []
    keyThresholds: unknown
    callIn: unknown
    """

  private func record(_ more: String) throws -> Record {
    let file = try DecisionFileReader.read(
      "council: anytown\nform: notice\nsubject: Roads\n" + more, file: "decision.yaml")
    let council = try CouncilReader.read(
      policy: Self.policy, file: "policy.yaml", rules: []
    ).council
    return DecisionPaperFacts.record(
      of: file, council: council, form: try #require(council.forms.first))
  }

  private func value(_ name: String, _ more: String) throws -> Value {
    try ExpressionParser.parse(name).evaluate(in: Scope(record(more)))
  }

  private static let plain = "recommendations: [{text: To agree}]\n"

  /// The least that a decision file may say, and groups of which it says the least.
  @Test(arguments: [
    "", "record: {}\n", "record: {outcome: deferred}\n", "callIn: {exempt: false, agreedBy: {}}\n",
    "keyDecision: {key: true}\n", "services: {}\n", "timeline: [{event: Start}]\n",
    "objectives: [safe]\n", "contract: {title: Roads}\n", "decisionMaker: {kind: officer}\n",
    "exempt: {exempt: true}\n",
  ])
  func noPaperLacksWhatIsDeclaredAsAlwaysThere(_ more: String) throws {
    #expect(DecisionPaperFacts.shape.lacking(in: try record(Self.plain + more)) == [])
  }

  @Test(arguments: [
    ("council.name", "Anytown Borough Council"), ("form.title", "Notice of decision"),
    ("paper.title", "Notice of decision: Roads"), ("subject", "Roads"),
  ])
  func aPaperKnowsItsCouncilAndForm(name: String, text: String) throws {
    #expect(try value(name, Self.plain) == .text(text))
  }

  @Test func theNamesOfTheFileAreTheNamesOfTheForm() throws {
    for name in ["subject", "recommendations", "implications", "record", "lodging", "contract"] {
      #expect(DecisionPaperFacts.shape[name] != nil, "\(name)")
    }
  }

  @Test func everyFactOfADecisionHasTheShapeThatIsDeclared() throws {
    let record = try record(
      """
      recommendations: [{number: "1.1", group: Part one, text: To agree}]
      meetingDate: 2020-05-01
      objectives: [safe]
      keyDecision: {key: true, reasons: [expenditure, savings]}
      equality: {assessment: notRequired}
      record: {outcome: agreed, decidedOn: 2020-05-02, signedBy: {name: A, titleSlot: cmtMember, title: B}}
      timeline: [{event: Start, from: 2020-06-01, to: 2021-05-31}]
      costs: {caseload: [{at: March, clients: 3, weeklyBudget: "£10", average: "£3.33"}]}
      """)
    func check(_ value: Value, _ shape: ValueShape, _ name: String) {
      switch (value, shape) {
      case (.record(let record), .record(let shape)):
        for key in record.keys {
          guard let field = shape[key], let inner = record[key] else {
            Issue.record("\(name).\(key) is not declared")
            continue
          }
          check(inner, field.shape, "\(name).\(key)")
        }
      case (.list(let items), .list(let shape)):
        for item in items { check(item, shape, "\(name)[]") }
      case (.list, _), (.record, _), (.flow, .text), (.text, .flow):
        Issue.record("\(name) is not of the shape declared")
      default: break
      }
    }
    check(.record(record), .record(DecisionPaperFacts.shape), "decision")
  }

  @Test func allObjectivesOfThePeriodAreThereAndTheChosenAreMarked() throws {
    let more = Self.plain + "meetingDate: 2020-05-01\nobjectives: [green]\n"
    #expect(
      try value("objectives|map(attribute=\"name\")|join(\", \")", more) == .text("Safe, Green"))
    #expect(try value("objectives[0].chosen", more) == .boolean(false))
    #expect(try value("objectives[1].positive", more) == .boolean(true))
  }

  @Test func reasonsAreInTheCouncilsWordsWhereTheyAreKnown() throws {
    let more = Self.plain + "keyDecision: {key: true, reasons: [expenditure, savings]}\n"
    #expect(
      try value("keyDecision.reasonText", more)
        == .text("Spending of £500,000 or more; Significant savings"))
  }

  @Test func groupsBeginWhereTheyChange() throws {
    let more = """
      recommendations:
        - {group: A, text: One}
        - {group: A, text: Two}
        - {group: B, text: Three}
        - {text: Four}
      """
    let begins = try (0..<4).map { try value("recommendations[\($0)].newGroup", more) }
    #expect(begins == [.boolean(true), .boolean(false), .boolean(true), .boolean(false)])
  }

  @Test func aQuotationIsWordsAndNoMarkdown() throws {
    let more =
      Self.plain
      + "authority: {sources: [{instrument: Rules, quotation: \"spend *over* <limit> & more\"}]}\n"
    let source = #"- **Rules**: spend \*over\* \<limit\> \& more"#
    #expect(
      try value("authority", more) == .flow(Flow([.markdown(number: nil, source: source)])))
  }

  @Test func nothingWithheldIsNoPrivatePaper() throws {
    #expect(try value("paper.private", Self.plain) == .boolean(false))
    #expect(try value("paper.marking", Self.plain).isMissing)
  }

  @Test(arguments: [
    (
      "recommendations: [{text: a, withheld: {paragraphs: [3], publicInterest: Prices}}]",
      "paragraph 3"
    ),
    (
      """
      recommendations: [{text: a}]
      reasons: [{text: b, withheld: {paragraphs: [5, 3], publicInterest: Advice}}]
      evaluation: {scores: [60], withheld: {paragraphs: [1], publicInterest: Names}}
      """, "paragraphs 1, 3 and 5"
    ),
  ])
  func whatIsWithheldAnywhereMarksThePaper(more: String, words: String) throws {
    #expect(try value("paper.private", more) == .boolean(true))
    #expect(
      try value("paper.marking", more)
        == .text(
          "NOT FOR PUBLICATION: exempt information, \(words) of Part 1 of Schedule 12A to the "
            + "Local Government Act 1972"))
  }

  @Test func figuresOfATableAreWrittenAsThePaperShowsThem() throws {
    let more =
      Self.plain + """
        reasons:
          - table:
              title: Costs
              columns:
                - {key: a, heading: Service}
                - {key: n, heading: Budget, kind: number, decimals: 1}
                - {key: c, heading: Change, kind: change, decimals: 1}
                - {key: k, heading: Clients, kind: number}
              rows:
                - group: Adults
                - cells: {a: One, n: 1456.5, c: 807.8, k: {value: 166, rows: 2}}
                - cells: {a: Two, n: 9, c: -26.9}
                - total: {a: All, n: 1465.5, c: 780.9, k: 166}
        """
    guard case .flow(let flow) = try value("reasons", more),
      case .table(let table)? = flow.items.first
    else {
      Issue.record("no table")
      return
    }
    #expect(table.title == "Costs")
    #expect(table.columns.map(\.isNumeric) == [false, true, true, true])
    #expect(table.rows.map(\.kind) == [.heading, .body, .body, .total])
    #expect(table.rows[0].cells.map(\.columnSpan) == [4])
    #expect(table.rows[1].cells.map(\.text) == ["One", "1,456.5", "+807.8", "166"])
    #expect(table.rows[1].cells.last?.rowSpan == 2)
    #expect(table.rows[2].cells.map(\.text) == ["Two", "9.0", "\u{2212}26.9"])
  }
}
