import DecisionFiles
import Decisions
import Diagnostics
import Testing

@Suite struct WithoutRecordedTests {
  @Test func thereAreTenSamples() {
    #expect(Sample.all.count == 10)
  }

  @Test(arguments: Sample.all + [.fullExample])
  func theRestReadsAsTheSameFactsLessTheRecordedOnes(_ sample: Sample) throws {
    let (text, leftOut) = try DecisionText.withoutRecorded(sample.text, file: "d")
    let whole = try DecisionFileReader.read(sample.text, file: "d")
    let rest = try DecisionFileReader.read(text, file: "d")
    #expect(rest.facts == whole.facts.without(RecordedFields.contains))
    #expect(leftOut.allSatisfy { RecordedFields.contains($0) })
    #expect(leftOut.isEmpty == (text == sample.text))
    #expect(leftOut == leftOut.sorted { whole.fields[$0]?.line ?? 0 < whole.fields[$1]?.line ?? 0 })
  }

  @Test(arguments: Sample.all)
  func linesOnlyGoAndNoneIsWrittenAnew(_ sample: Sample) throws {
    let (text, _) = try DecisionText.withoutRecorded(sample.text, file: "d")
    var old = sample.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let found = old.firstIndex(of: line)
      #expect(found != nil, "\(line)")
      if let found { old = old[(found + 1)...] }
    }
  }

  @Test func commentsAndBlankLinesStay() throws {
    let text = """
      # A draft.
      council: havering   # ours

      # What was decided:
      record:
        outcome: agreed
        # in short
        reasons: |
          One.

          # Not a comment.

      # How it was called.
      subject: "Gritting # 1"
      notices:
      - kind: agenda
        reasons: >-
          Long
          words
      # The end.

      """
    let (rest, leftOut) = try DecisionText.withoutRecorded(text, file: "d")
    #expect(leftOut == ["record", "notices"])
    #expect(
      rest == """
        # A draft.
        council: havering   # ours

        # What was decided:

        # How it was called.
        subject: "Gritting # 1"
        # The end.

        """)
  }

  /// What is written, what stays of it, and which fields go.
  static let cases: [(String, String, [FieldPath])] = [
    (
      "urgency: {urgent: false, agreedBy: {name: A}}\n", "urgency: {urgent: false}\n",
      ["urgency.agreedBy"]
    ),
    (
      "urgency: { agreedOn: 2020-01-02, urgent: false } # so\n",
      "urgency: { urgent: false } # so\n",
      ["urgency.agreedOn"]
    ),
    (
      "urgency: {agreedOn: 2020-01-02, urgent: false, procedure: x, reason: \"a, }\"}\n",
      "urgency: {urgent: false, reason: \"a, }\"}\n", ["urgency.agreedOn", "urgency.procedure"]
    ),
    (
      "urgency: { urgent: false, agreedBy: {name: 'O''H, }'}, agreedOn: x }\n",
      "urgency: { urgent: false }\n", ["urgency.agreedBy", "urgency.agreedOn"]
    ),
    (
      "callIn: {\n  exempt: true, # said\n  agreedBy: {name: A}, # so\n}\nsubject: x\n",
      "callIn: {\n  exempt: true, # said\n   # so\n}\nsubject: x\n", ["callIn.agreedBy"]
    ),
    (
      "adviser: {signed: true, signedOn: 2020-01-02}\nsubject: x\n", "subject: x\n",
      ["adviser.signed", "adviser.signedOn"]
    ),
    (
      "adviser:\n  name: A\n  signed: true\nsubject: x\n", "adviser:\n  name: A\nsubject: x\n",
      ["adviser.signed"]
    ),
    (
      "implications:\n  legal:\n    given: 2020-01-02\n    text: |\n      A\n  risk: None.\n",
      "implications:\n  legal:\n    text: |\n      A\n  risk: None.\n",
      ["implications.legal.given"]
    ),
    ("reference: one\n  two\n\n  three\nsubject: x\n", "subject: x\n", ["reference"]),
    ("reference: \"one\n\n# two\nthree\"\nsubject: x\n", "subject: x\n", ["reference"]),
    ("record: {outcome:\nagreed}\nsubject: x\n", "subject: x\n", ["record"]),
    ("reference:\nsubject: x\n", "subject: x\n", ["reference"]),
    ("\"record\": !!map\n  outcome: !!str agreed\nsubject: x\n", "subject: x\n", ["record"]),
    ("subject: x\nreference: y", "subject: x\n", ["reference"]),
    ("---\nsubject: x\nlodging: {}\n...\n", "---\nsubject: x\n...\n", ["lodging"]),
    ("\u{FEFF}reference: y\nsubject: é\n", "\u{FEFF}subject: é\n", ["reference"]),
    ("{subject: é, reference: y}\n", "{subject: é}\n", ["reference"]),
    (
      "subject: x\r\nrecord:\r\n  reasons: |\r\n    A\r\n\r\nform: y\r\n",
      "subject: x\r\n\r\nform: y\r\n", ["record"]
    ),
    (
      "notices: [{kind: agenda, members: [a: b, \"c\", it's]}]\nsubject: x\n", "subject: x\n",
      ["notices"]
    ),
    ("contract: {reference: C}\nsubject: x\n", "contract: {reference: C}\nsubject: x\n", []),
  ]

  @Test(arguments: cases)
  func fieldsGoWithTheirLinesOrOutOfTheirBrackets(
    _ written: String, _ rest: String, _ fields: [FieldPath]
  ) throws {
    let (text, leftOut) = try DecisionText.withoutRecorded(written, file: "d")
    #expect(text == rest)
    #expect(leftOut == fields)
  }

  @Test func brokenYAMLIsRefused() {
    #expect(throws: DiagnosticsError.self) {
      try DecisionText.withoutRecorded("a: [", file: "d")
    }
  }
}
