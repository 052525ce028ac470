import CivilTime
import DecisionFiles
import Decisions
import Testing

@Suite struct ComposedTextTests {
  /// Every fact of the full example that only the procedure may state.
  private func recordedOfFullExample() throws -> FactRecord {
    let file = try DecisionFileReader.read(fullExample, file: "d")
    let recorded = file.facts.without { path in
      guard let shape = DecisionFile.shape.shape(at: path) else { return true }
      if case .record = shape { return false }
      return !RecordedFields.contains(path)
    }
    guard case .record(let record) = recorded else { return facts() }
    return record
  }

  @Test(arguments: Sample.all + [.fullExample])
  func theWholeReadsAsTheTextWithTheRecordLaidOverIt(_ sample: Sample) throws {
    let recorded = try recordedOfFullExample()
    let composed = try DecisionText.composed(sample.text, recorded: recorded)
    let own = try DecisionText.withoutRecorded(sample.text, file: "d").text
    // A fact of a topic or a section that the author left out has no text of its own to stand by.
    let opened = try DecisionFileReader.open(own, file: "d")
    let possible = recorded.fitting(try DecisionFileReader.read(opened).facts)
    let fitted = try DecisionText.composed(sample.text, recorded: possible)
    let read = try DecisionFileReader.read(fitted, file: "d")
    #expect(read.facts == (try DecisionFileReader.read(opened, laying: possible)).facts)
    #expect(!composed.isEmpty)
    #expect(own.split(separator: "\n").filter { $0.hasPrefix("#") }.allSatisfy(fitted.contains))
  }

  /// The officer who clears may be another than the author expected: two are never mixed into one.
  @Test(
    arguments: [
      ("Sam Clear", ["Sam Clear", nil]), ("Dan Draft", ["Dan Draft", "Senior Manager"]),
    ] as [(String, [String?])])
  func thePersonOfTheRecordHasNoTitleOfAnothers(_ name: String, _ expected: [String?]) throws {
    let own = """
      council: havering
      form: key-executive-decision
      subject: Gritting
      adviser:
        name: Dan Draft
        title: Senior Manager
      recommendations:
        - text: To grit.
      """
    let recorded = facts(
      ("adviser", .record(facts(("name", .text(name)), ("signed", .flag(true))))))
    let laid = try DecisionFileReader.read(
      DecisionFileReader.open(own, file: "d"), laying: recorded)
    let composed = try DecisionText.composed(own, recorded: recorded)
    let read = try DecisionFileReader.read(composed, file: "d")
    for decision in [laid.decision, read.decision] {
      #expect([decision.adviser?.name, decision.adviser?.title] == expected)
      #expect(decision.adviser?.signed == true)
    }
  }

  @Test func whatTheAuthorWroteStaysAsItIs() throws {
    let text = """
      council: havering
      form: key-executive-decision  # the usual
      subject: Gritting
      adviser:
        name: A   # E
        signed: true

      urgency: {urgent: false, agreedAs: scrutinyChair}
      implications:
        legal: |
          None.

          At all.
        risk: {text: Ice.}
      recommendations:
        - text: To grit.
      # The end.
      """
    let day = FactValue.date(try #require(CivilDate(iso: "2020-04-08")))
    let recorded = facts(
      ("reference", .text("1.10")), ("adviser", .record(facts(("signedOn", day)))),
      ("urgency", .record(facts(("agreedBy", .record(facts(("name", .text("Cllr A")))))))),
      (
        "implications",
        .record(
          facts(
            ("legal", .record(facts(("given", day)))),
            ("financial", .record(facts(("text", .markdown("One.\n\n1. two")), ("given", day))))))
      ),
      ("record", .record(facts(("outcome", .choice("agreed")), ("signed", .flag(true))))))
    #expect(
      try DecisionText.composed(text, recorded: recorded) == """
        council: havering
        form: key-executive-decision  # the usual
        subject: Gritting
        adviser:
          name: A   # E
          # Stated by the record, not by the author.
          signedOn: 2020-04-08

        urgency:
          urgent: false
          agreedBy:
            name: Cllr A
        implications:
          legal:
            text: |
              None.

              At all.
            given: 2020-04-08
          risk: {text: Ice.}
          # Stated by the record, not by the author.
          financial:
            text: |
              One.

              1. two
            given: 2020-04-08
        recommendations:
          - text: To grit.
        # The end.

        # Stated by the record, not by the author.
        reference: "1.10"
        record:
          outcome: agreed
          signed: true

        """)
  }

  @Test func recordedAdviceTakesThePlaceOfTheAuthorsDraft() throws {
    let recorded = facts(
      (
        "implications",
        .record(
          facts(
            ("legal", .record(facts(("text", .markdown("Advice."))))),
            ("risk", .record(facts(("text", .markdown("None.")))))))
      ))
    #expect(
      try DecisionText.composed(
        "subject: S\nimplications:\n  legal: Draft.\n  risk:\n    text: |\n      Draft.\n",
        recorded: recorded) == """
          subject: S
          implications:
            legal:
              text: Advice.
            # Stated by the record, not by the author.
            risk:
              text: None.

          """)
  }

  @Test func aTextInBracketsIsWrittenAnew() throws {
    let composed = try DecisionText.composed(
      "{council: havering, form: f, subject: S, recommendations: [{text: T}]}",
      recorded: facts(("reference", .text("R"))))
    #expect(
      composed == """
        council: havering
        form: f
        subject: S
        recommendations:
          - text: T
        reference: R


        """)
  }

  @Test func anEmptySectionIsFilled() throws {
    #expect(
      try DecisionText.composed(
        "callIn: ~ # none\nsubject: S\n",
        recorded: facts(("callIn", .record(facts(("reportedTo", .text("Council")))))))
        == "callIn:\n  reportedTo: Council\nsubject: S\n")
  }

  @Test func aTextOfNothingButRecordedFieldsIsReplaced() throws {
    #expect(
      try DecisionText.composed("reference: draft\n", recorded: facts(("reference", .text("R"))))
        == "reference: R\n")
  }

  @Test func whereNothingIsRecordedTheAuthorsTextStands() throws {
    #expect(try DecisionText.composed("subject: S", recorded: facts()) == "subject: S")
  }

  @Test func aTextThatWouldReadOtherwiseIsWrittenAnew() throws {
    let root = try YAMLReader.read("a: {b: [1, two words], c: x}", file: "d")
    let text = "a:\n  b:\n    - 1\n    - two words\n  c: x\n"
    #expect(DecisionText.agreed("a: {b: [1]}", says: root, file: "d") == text)
    #expect(DecisionText.agreed("a: [", says: root, file: "d") == text)
    #expect(DecisionText.agreed("# A\n" + text, says: root, file: "d") == "# A\n" + text)
  }

  @Test func windowsLinesAndDocumentMarksAreKept() throws {
    let composed = try DecisionText.composed(
      "---\r\nsubject: S\r\n...\r\n", recorded: facts(("reference", .text("R"))))
    #expect(
      composed
        == "---\r\nsubject: S\r\n\r\n# Stated by the record, not by the author.\r\nreference: R\r\n...\r\n"
    )
  }

  static let texts = [
    "plain", "1.10", "2020-04-08", "yes", "null", "~", "", "-", "- a", "a: b", "a:b", "a:", "a #b",
    "#a", "& b", "&b", "*b", "?x", "? x", "!x", "|", ">", "%x", "@x", "`x`", "'x'", "\"x\"", "{a}",
    "[a]", "a, b", "a\tb", "a\\b", "£5", "é", "…", "---", "...", "a\n---\nb", "a\n...\nb",
    "one\ntwo", "one\n\n  two\n three", "  begins with blanks\nand goes on", "\tTab\nline",
    "a\u{85}b", "a\u{2028}b", "a\nb\u{2029}c", "a\u{FEFF}b", "a\u{A0}b", "AT &T", "x\n&y\n*z",
    "x\n# no comment\ny", "a \nb  \nc", "1_000", "0x1F", "+5", ".5", "12:30", "12:30:00", "<<", "=",
    String(repeating: "word ", count: 40) + "end", String(repeating: "x", count: 300),
    "Dr. O'Hara: “yes”", "(a)", "\u{1F600}", "a\n \nb", "one\n   \ntwo",
  ]

  @Test(arguments: texts)
  func everyTextIsReadAsItWas(_ text: String) throws {
    let recorded = facts(
      ("summary", .markdown(text)), ("portfolio", .text(text)),
      (
        "authority",
        .record(facts(("sources", .list([.record(facts(("instrument", .text(text))))]))))
      ))
    let opened = try DecisionFileReader.open(decisionText(""), file: "d")
    guard let laid = try? DecisionFileReader.read(opened, laying: recorded) else {
      #expect(text.isEmpty)
      return
    }
    let composed = try DecisionText.composed(decisionText(""), recorded: recorded)
    #expect(try DecisionFileReader.read(composed, file: "d").facts == laid.facts)
    #expect(composed.hasPrefix(decisionText("")))
  }
}

extension FactRecord {
  /// Those of the facts that a decision can take: facts of its sections and topics, and sections
  /// of their own.
  fileprivate func fitting(_ author: FactValue) -> FactRecord {
    FactRecord(
      entries.compactMap { entry in
        guard case .record(let members) = entry.value,
          !RecordedFields.contains(FieldPath(entry.name))
        else { return entry }
        guard let section = author[entry.name] else { return nil }
        guard entry.name == "implications" else { return entry }
        let topics = members.entries.filter { section[$0.name] != nil }
        return FactRecord.Entry(entry.name, .record(FactRecord(topics)))
      })
  }
}
