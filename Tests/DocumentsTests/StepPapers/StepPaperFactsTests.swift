import CivilTime
import Councils
import DecisionFiles
import Decisions
import Documents
import TemplateLanguage
import TestSupport
import Testing

@Suite struct StepPaperFactsTests {
  private func record(
    _ paper: StepPaper, decision: DecisionFile? = nil, printing names: [String]? = nil
  ) throws -> Record {
    let council = try StepPaperExamples.council()
    return StepPaperFacts.record(
      of: paper, decision: try decision ?? StepPaperExamples.decision(), council: council,
      form: try #require(council.forms.first), printing: names)
  }

  private func value(_ name: String, _ paper: StepPaper) throws -> Value {
    try ExpressionParser.parse(name).evaluate(in: Scope(record(paper)))
  }

  private func value(_ name: String, ofDecision more: String) throws -> Value {
    let record = try record(Self.bare, decision: decision(more))
    return try ExpressionParser.parse(name).evaluate(in: Scope(record))
  }

  private func decision(_ more: String) throws -> DecisionFile {
    try DecisionFileReader.read(
      "council: havering\nform: key-executive-decision\nsubject: Roads\n" + more,
      file: "decision.yaml")
  }

  private static let bare = StepPaper(
    StepPaper.Step(title: "Notice of key decision", on: StepPaperExamples.day("2020-04-08")))

  @Test(arguments: StepPaperExamples.all)
  func everyFactOfAStepHasTheShapeThatIsDeclared(example: StepPaperExamples.Example) throws {
    let declared = ValueShape.record(StepPaperFacts.shape)
    #expect(undeclared(.record(try record(example.paper)), declared, "paper") == [])
  }

  @Test(arguments: StepPaperExamples.all)
  func noStepLacksWhatIsDeclaredAsAlwaysThere(example: StepPaperExamples.Example) throws {
    #expect(StepPaperFacts.shape.lacking(in: try record(example.paper)) == [])
    #expect(StepPaperFacts.shape.lacking(in: try record(Self.bare)) == [])
  }

  @Test func everyNameIsThereInSomeExample() throws {
    var seen: Set<String> = []
    func gather(_ value: Value, _ name: String) {
      seen.insert(name)
      switch value {
      case .record(let record):
        for key in record.keys { if let inner = record[key] { gather(inner, "\(name).\(key)") } }
      case .list(let items): for item in items { gather(item, name) }
      default: break
      }
    }
    for example in StepPaperExamples.all { gather(.record(try record(example.paper)), "") }
    func missing(_ shape: ValueShape, _ name: String) -> [String] {
      switch shape {
      case .record(let record):
        record.fields.flatMap { missing($0.shape, "\(name).\($0.name)") }
      case .list(let item): missing(item, name)
      default: seen.contains(name) ? [] : [name]
      }
    }
    let groups = [
      "number", "step", "notice", "agreement", "window", "requisition", "outcome", "advice",
      "effective", "exemption",
    ]
    let names = groups.flatMap { group in
      StepPaperFacts.shape[group].map { missing($0.shape, ".\(group)") } ?? [group]
    }
    #expect(names == [])
  }

  @Test func aGroupOfWhichNothingIsStatedIsLeftOut() throws {
    let record = try record(Self.bare)
    for name in ["number", "notice", "window", "requisition", "outcome", "advice", "exemption"] {
      #expect(record[name] == nil, "\(name)")
    }
    #expect(try value("requisition.members", Self.bare).isMissing)
  }

  @Test func theNamesOfTheDecisionStayTheSame() throws {
    let shape = StepPaperFacts.shape
    for name in DecisionPaperFacts.shape.names { #expect(shape[name] != nil, "\(name)") }
    #expect(
      try value("subject", Self.bare) == .text("Complex Placements Dynamic Purchasing System"))
  }

  @Test func theTitleIsThatOfTheStep() throws {
    let title = "Notice of key decision: Complex Placements Dynamic Purchasing System"
    #expect(try value("paper.title", Self.bare) == .text(title))
  }

  @Test func aDeputyIsNamedAsOne() throws {
    var paper = Self.bare
    paper.step.by = StepPaper.Signatory(
      name: "A. Clerk", title: "Committee Officer", deputyFor: "B. Chief")
    #expect(
      try value("step.by.line", paper) == .text("A. Clerk, Committee Officer (deputy for B. Chief)")
    )
  }

  @Test(arguments: [
    ("09:30", "9.30 am"), ("12:00", "12 noon"), ("17:00", "5.00 pm"), ("00:05", "12.05 am"),
    ("12:01", "12.01 pm"),
  ])
  func aTimeIsWordedAsNoticesDo(time: String, words: String) throws {
    var paper = Self.bare
    paper.window = StepPaper.Window()
    paper.window?.deadlineTime = ClockTime(time)
    #expect(try value("window.deadlineTime", paper) == .text(words))
  }

  @Test(arguments: [
    ("cabinetMember", "13(2)"), ("leader", "13(2)"), ("executiveMember", "13(2)"),
    ("officer", "13(4)"), ("cabinet", "12(2)"), ("executiveBoard", "12(2)"),
    ("committee", "12(2)"),
  ])
  func theRecordIsMadeUnderTheRegulationForWhoDecides(kind: String, regulation: String) throws {
    let more = """
      recommendations: [{text: a}]
      decisionMaker: {kind: \(kind)}
      record: {outcome: agreed}
      """
    #expect(try value("record.regulation", ofDecision: more) == .text(regulation))
    let provision = try value("record.provision", ofDecision: more)
    #expect(try printed(provision).hasPrefix("regulation \(regulation) of the Local Authorities"))
  }

  @Test func aRecordOfACouncilFunctionIsMadeUnderTheRegulationsOf2014() throws {
    let more = """
      recommendations: [{text: a}]
      decisionMaker: {kind: officer}
      function: council
      record: {outcome: agreedWithChanges}
      """
    #expect(try value("record.regulation", ofDecision: more).isMissing)
    #expect(try printed(value("record.provision", ofDecision: more)).hasSuffix("Regulations 2014"))
    #expect(try value("record.outcomeText", ofDecision: more) == .text("Agreed with changes"))
  }

  @Test(arguments: [
    ("interests: {none: true}", true, false),
    ("interests: {declared: [{member: A, interest: b}]}", true, false),
    ("interests: {declared: [{member: A, interest: b, dispensation: c}]}", true, true),
    ("interests: {statement: Words}", false, false),
  ])
  func silenceOnInterestsIsNoAnswer(more: String, isAnswered: Bool, isDispensed: Bool) throws {
    let text = "recommendations: [{text: a}]\n" + more
    #expect(try value("interests.answered", ofDecision: text) == .boolean(isAnswered))
    #expect(try value("interests.dispensed", ofDecision: text) == .boolean(isDispensed))
  }

  @Test func theAgreementIsThatOfTheDecisionsUrgency() throws {
    var urgency = Urgency(urgent: true)
    urgency.agreedBy = Person()
    urgency.agreedBy?.name = "Councillor A"
    urgency.agreedBy?.title = "Vice-chairman"
    urgency.agreedAs = .councilViceChair
    urgency.earlierRung = "Both were abroad."
    var paper = Self.bare
    paper.agreement = StepPaper.Agreement(urgency)
    #expect(try value("agreement.by", paper) == .text("Councillor A, Vice-chairman"))
    #expect(try value("agreement.part", paper) == .text("the vice-chairman of the council"))
    #expect(try value("agreement.provision", paper) == .text("Regulation 11(1)(c)"))
    #expect(try value("agreement.earlier", paper) == .text("Both were abroad."))
  }

  // MARK: The protective marking

  private static let withheld = """
    recommendations: [{text: a, withheld: {paragraphs: [3], publicInterest: Prices}}]
    reasons: b
    """

  @Test func aPaperIsMarkedForWhatItPrintsAndIsWithheld() throws {
    let file = try decision(Self.withheld)
    for (names, isMarked) in [
      (["subject", "notice.matter"], false), (["recommendations[].text"], true),
      (["recommendations"], true), (["reasons", "record.reasons"], false),
    ] {
      let marking = ProtectiveMarking(of: file, printing: names)
      #expect((marking != nil) == isMarked, "\(names)")
      guard
        case .record(let paper) = try record(Self.bare, decision: file, printing: names)["paper"]
      else {
        Issue.record("no paper")
        continue
      }
      #expect(paper["private"] == .boolean(isMarked))
      #expect(paper["marking"] == marking.map { .text($0.text) })
    }
  }

  @Test func withoutNamesAPaperIsMarkedForAllThatTheDecisionWithholds() throws {
    let record = try record(Self.bare, decision: decision(Self.withheld))
    guard case .record(let paper) = record["paper"] else {
      Issue.record("no paper")
      return
    }
    #expect(paper["private"] == .boolean(true))
  }

  /// The names whose values are not of the shape declared.
  private func undeclared(_ value: Value, _ shape: ValueShape, _ name: String) -> [String] {
    switch (value, shape) {
    case (.record(let record), .record(let shape)):
      record.keys.flatMap { key -> [String] in
        guard let field = shape[key], let inner = record[key] else { return ["\(name).\(key)"] }
        return undeclared(inner, field.shape, "\(name).\(key)")
      }
    case (.list(let items), .list(let item)): items.flatMap { undeclared($0, item, "\(name)[]") }
    case (.text, .text), (.number, .number), (.date, .date), (.boolean, .boolean), (.flow, .flow),
      (.money, .money):
      []
    default: [name]
    }
  }
}
