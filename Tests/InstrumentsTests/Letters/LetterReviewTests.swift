import CivilTime
import Councils
import Decisions
import Digests
import Testing
import Workflow

@testable import Instruments

@Suite struct LetterReviewTests {
  @Test func whoeverMayNotActIsToldThatOnly() {
    let bench = LetterBench()
    let request = LetterBench.extend(to: "2030-01-01", id: "Not A Name")
    #expect(
      bench.obstacles(
        to: .begin(request), by: Havering.nobody, on: "2025-04-24", today: "2025-01-01")
        == ["notPermitted"])
    #expect(
      bench.refusal(of: .begin(request), by: Havering.nobody, on: "2025-04-24")
        .first?.isNotPermitted == true)
    #expect(
      Set(bench.obstacles(to: .begin(request), on: "2025-04-24"))
        == ["malformedID", "afterDecision", "beyondOption"])
  }

  @Test func aDayThatHasNotComeIsRefused() {
    #expect(
      LetterBench().obstacles(
        to: .begin(LetterBench.extend()), on: "2025-04-24", today: "2025-04-23")
        == ["dayInFuture"])
  }

  @Test func nothingIsDoneBeforeWhatItFollows() throws {
    var bench = LetterBench()
    try bench.prepare()
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-23") == ["dayBeforeLast"])
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-24") == ["datedAfterIssue"])
  }

  @Test func whoeverPreparedThemDoesNotApproveThem() throws {
    var bench = LetterBench()
    // One person has both roles.
    var grant = RoleGrant(
      .implementingOfficer, council: Havering.id, to: .person(Havering.lawyer),
      from: day("2020-01-01"))
    grant.topics = []
    bench.staff.grants.append(grant)
    try bench.take(.begin(LetterBench.extend()), by: Havering.lawyer, on: "2025-04-24")
    try bench.writeAll(on: "2025-04-24")
    #expect(
      bench.obstacles(to: .approve, by: Havering.lawyer, on: "2025-04-24")
        == ["preparedByApprover"])
    try bench.take(.approve, by: Havering.secondLawyer, on: "2025-04-24")
    #expect(bench.batch.isApproved)
  }

  @Test func aChangedLetterLosesTheApprovalAndSaysWhich() throws {
    var bench = LetterBench()
    try bench.prepare()
    let revise = LetterCommand.revise(
      number: 18, document: LetterBench.digest("edited"), changes: 2, reason: "a name was wrong")
    let step = try bench.take(revise, on: "2025-04-25")
    #expect(step.remarks.map(\.code) == ["approvalLost"])
    #expect(!bench.batch.isApproved && bench.batch.phase == .review)
    #expect(bench.batch[18]?.versions.count == 2)
    let refusal = bench.refusal(of: .issue(despite: []), on: "2025-04-28")
    #expect(refusal.map(\.code) == ["approvalLost"])
    #expect(refusal.first?.message.hasSuffix("letter 18 has changed") == true)
    #expect(bench.obstacles(to: revise, on: "2025-04-25") == ["unchanged"])
    // The others stand as they were approved, so this one's approval makes the batch whole again.
    let approved = try bench.take(.approveLetter(18), by: Havering.lawyer, on: "2025-04-25")
    #expect(approved.events.count == 2)
    #expect(bench.batch.isApproved && bench.batch.phase == .approved)
    try bench.take(.issue(despite: []), on: "2025-04-28")
    #expect(bench.batch.issued?.digest == bench.batch.approval?.digest)
  }

  @Test func aLetterIsReadAgainstWhatLegalSawLast() throws {
    var bench = LetterBench()
    try bench.prepare()
    #expect(bench.batch[18]?.versionToReadAgainst == nil)
    let first = try #require(bench.batch[18]?.document)
    func revise(_ words: String) throws {
      try bench.take(
        .revise(
          number: 18, document: LetterBench.digest(words), changes: 1, reason: "a name was wrong"),
        on: "2025-04-25")
    }
    try revise("one")
    try revise("two")
    // Both changes were made since Legal approved the first.
    #expect(bench.batch[18]?.versionToReadAgainst?.document == first)
    try bench.take(.approveLetter(18), by: Havering.lawyer, on: "2025-04-25")
    try revise("three")
    #expect(bench.batch[18]?.versionToReadAgainst?.document == LetterBench.digest("two"))
    #expect(bench.batch[18]?.versions.count == 4)
  }

  @Test func letterByLetterApprovalMakesTheBatchApproved() throws {
    var bench = LetterBench()
    try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    try bench.writeAll(on: "2025-04-24")
    for number in [17, 18] {
      try bench.take(.approveLetter(number), by: Havering.lawyer, on: "2025-04-24")
      #expect(bench.batch.phase == .review)
    }
    try bench.take(.approveLetter(19), by: Havering.lawyer, on: "2025-04-24")
    #expect(bench.batch.isApproved)
  }

  @Test func changesAskedForStopTheLetters() throws {
    var bench = LetterBench()
    try bench.prepare()
    try bench.take(
      .askChanges(reason: "cite clause 3.2 in full", letters: [17]), by: Havering.lawyer,
      on: "2025-04-25")
    #expect(bench.batch.phase == .changes && bench.batch.changesAsked != nil)
    #expect(bench.obstacles(to: .issue(despite: []), on: "2025-04-28") == ["wrongPhase"])
    #expect(
      bench.obstacles(
        to: .askChanges(reason: "", letters: []), by: Havering.lawyer, on: "2025-04-25")
        == ["wrongPhase"])
  }

  @Test func theTemplateIsApprovedForThatPurposeAtThatDigest() throws {
    var bench = LetterBench()
    bench.templates = TemplateApprovals()
    let begun = try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    #expect(begun.remarks.map(\.code).contains("templateNotApproved"))
    try bench.writeAll(on: "2025-04-24")
    func approve(_ purpose: TemplatePurpose, _ digest: SHA256Digest) throws(InstrumentRefusal) {
      let circumstances = bench.circumstances(Havering.secondLawyer, "2025-04-24", nil)
      let step = try TemplateProcedure.decide(
        .approve(purpose, template: "letter.docx", digest: digest), in: bench.templates,
        under: circumstances)
      for event in step.events { bench.templates.apply(Havering.act(event, "2025-04-24")) }
    }
    func told() -> [String] {
      bench.obstacles(to: .approve, by: Havering.lawyer, on: "2025-04-24")
    }
    try approve(.extensionByVariation, LetterBench.template)
    #expect(told() == ["templateNotApproved"])
    try approve(.extensionByOption, LetterBench.digest("another"))
    #expect(told() == ["templateChanged"])
    try approve(.extensionByOption, LetterBench.template)
    #expect(told().isEmpty)
  }

  @Test func onlyALawyerApprovesTemplates() {
    let bench = LetterBench()
    #expect(throws: InstrumentRefusal.self) {
      try TemplateProcedure.decide(
        .approve(.outcome, template: "letter.docx", digest: LetterBench.template),
        in: bench.templates, under: bench.circumstances(Havering.implementer, "2025-04-24", nil))
    }
  }

  @Test func lettersAreWrittenInOrderFromTheFactsOnTheRecord() throws {
    var bench = LetterBench()
    try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    func letter(_ number: Int, to supplier: String, facts: SHA256Digest? = nil) -> WrittenLetter {
      let id = SupplierID(rawValue: supplier)
      return WrittenLetter(
        number: number, supplier: id, document: bench.document(number),
        facts: facts ?? LetterFacts(round: nil, from: bench.suppliers).digest(for: id))
    }
    #expect(
      bench.obstacles(to: .write([letter(18, to: "s-002")]), on: "2025-04-24") == ["outOfOrder"])
    #expect(
      bench.obstacles(to: .write([letter(17, to: "s-002")]), on: "2025-04-24") == ["outOfOrder"])
    #expect(
      bench.obstacles(
        to: .write([letter(17, to: "s-001", facts: LetterBench.template)]), on: "2025-04-24")
        == ["otherFacts"])
    #expect(bench.obstacles(to: .write([]), on: "2025-04-24") == ["notWhole"])
    #expect(bench.obstacles(to: .complete, on: "2025-04-24") == ["notWhole"])
    try bench.take(.write([letter(17, to: "s-001"), letter(18, to: "s-002")]), on: "2025-04-24")
    #expect(bench.batch.nextToWrite?.number == 19)
    // A number that is not used is void, and passed over.
    try bench.take(.void(number: 19, reason: "it left"), on: "2025-04-24")
    #expect(bench.batch.nextToWrite == nil)
    try bench.take(.complete, on: "2025-04-24")
    #expect(bench.batch.standing.count == 2)
  }

  @Test func anAbandonedBatchLeavesItsNumbersVoid() throws {
    var bench = LetterBench()
    try bench.take(.begin(LetterBench.extend()), on: "2025-04-24")
    try bench.take(.abandon(reason: "the decision is to be made anew"), on: "2025-04-24")
    #expect(bench.batch.voids.keys.sorted() == [17, 18, 19])
    #expect(bench.obstacles(to: .complete, on: "2025-04-24") == ["wrongPhase"])
  }

  @Test func theDigestIsOfNumbersSuppliersAndBytes() throws {
    var bench = LetterBench()
    try bench.prepare()
    let lines = bench.batch.standing.map {
      "\($0.number)\t\($0.supplier.rawValue)\t\($0.document.hex)\n"
    }
    #expect(bench.batch.digest == LetterBench.digest(lines.joined()))
  }
}
