import Diagnostics
import OfficeFiles
import Redlines
import TestSupport
import Testing

@Suite struct TemplateComparisonTests {
  private static let formats = [OfficeFormat.docx, .odt]

  private static let template = TestTemplate(
    """
    # Extension of {{ contract.title }}
    Dear {{ supplier.name }},
    The term of the contract ends on {{ extension.to|date("d MMMM yyyy") }}. It is £{{ sum }} a year.
    {% if isVaried %}
    Both parties sign this letter, keep one copy and return the other.
    {% else %}
    The council exercises its option by this notice.
    {% endif %}
    | Lot | Price |
    | {% for l in lots %}{{ l.name }} | {{ l.price }}{% endfor %} |
    It runs {{ years }} year{% if years != 1 %}s{% endif %} from then.
    Yours faithfully
    """, header: "Ref {{ reference }}")

  private static let letter = """
    # Extension of Homes
    Dear Elm Care Ltd,
    The term of the contract ends on 31 December 2026. It is £1,250.00 a year.
    The council exercises its option by this notice.
    | Lot | Price |
    | A | 10 |
    | B | 20 |
    It runs 2 years from then.
    Yours faithfully
    """

  static func comparison(
    _ letter: String, _ format: OfficeFormat, header: Draft = "Ref X/1"
  ) throws -> TemplateComparison {
    try TemplateComparison(
      of: ReadDocument(template.bytes(format), format: format),
      with: ReadDocument(
        TestTemplate(Draft(letter), header: header).bytes(format), format: format))
  }

  @Test(arguments: formats)
  func theLetterIsToldByItsFactsAndClauses(_ format: OfficeFormat) throws {
    let found = try Self.comparison(Self.letter, format)
    #expect(found.departures.map(\.words) == [])
    #expect(
      found.values.map { "\($0.tag) = \($0.text)" } == [
        "contract.title = Homes", "supplier.name = Elm Care Ltd",
        "extension.to|date(\"d MMMM yyyy\") = 31 December 2026", "sum = 1,250.00",
        "l.name = A", "l.price = 10", "l.name = B", "l.price = 20", "years = 2",
        "reference = X/1",
      ])
    #expect(found.clauses.map(\.chosen) == [1, 0])
    #expect(found.clauses[0].text == "The council exercises its option by this notice.")
    #expect(found.clauses[0].conditions == ["isVaried", "else"])
    #expect(found.loops.map(\.turns) == [2])
    #expect(found.disagreements.isEmpty)
  }

  /// What a block holds is the template's own; what it makes of words fills a hole.
  @Test(arguments: formats)
  func blocksHoldTheirOwnWords(_ format: OfficeFormat) throws {
    let form = TestTemplate(
      """
      {% macro signed(name) %}Signed: {{ name }}{{ caller() }}{% endmacro %}
      {% with a = 1 %}
      The council keeps {{ a }} copy.
      {% endwith %}
      Dear {% filter upper %}{{ supplier }} Ltd{% endfilter %}, the price stands.
      {% block end %}
      Yours faithfully
      {% endblock %}
      {% call signed("Ann") %}, head of service{% endcall %}
      """)
    let letter = """
      The council keeps 1 copy.
      Dear ELM LTD, the price stands.
      Yours faithfully
      Signed: Ann, head of service
      """
    func found(_ letter: String) throws -> [String] {
      try TemplateComparison(
        of: ReadDocument(form.bytes(format), format: format),
        with: ReadDocument(TestTemplate(Draft(letter)).bytes(format), format: format)
      ).departures.map(\.words)
    }
    #expect(try found(letter) == [])
    #expect(try found(letter.replacing("keeps 1", with: "never keeps 1")).count == 1)
    #expect(try found(letter.replacing("Yours faithfully\n", with: "")).count == 1)
  }

  /// How a letter departs from its template, and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var said: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a word changed", old: "Yours faithfully", new: "Yours truly",
      said: [
        "body, under “Extension of Homes”, paragraph 12: “Yours truly” has “truly” where the "
          + "template has “faithfully”"
      ]),
    Case(
      testDescription: "words typed beside a date", old: "31 December 2026.",
      new: "31 December 2026 or such later day as we name.",
      said: [
        "body, under “Extension of Homes”, paragraph 3: “The term of the contract ends on 31 "
          + "December 2026 or such later day as we name.” has “or such later day as we name”, "
          + "which the template has not"
      ]),
    Case(
      testDescription: "a sentence typed", old: "It is £", new: "We bear no costs. It is £",
      said: [
        "body, under “Extension of Homes”, paragraph 3: the template does not have “We bear no "
          + "costs.”"
      ]),
    Case(
      testDescription: "a paragraph typed", old: "| Lot",
      new: "The supplier gives up all claims.\n| Lot",
      said: [
        "body, under “Extension of Homes”, paragraph 5: the template does not have “The supplier "
          + "gives up all claims.”"
      ]),
    Case(
      testDescription: "a paragraph left out", old: "\nYours faithfully", new: "",
      said: [
        "body, under “Extension of {{ contract.title }}”, paragraph 14 of the template: the letter "
          + "lacks “Yours faithfully”"
      ]),
    Case(
      testDescription: "a word left out", old: "exercises its option by",
      new: "exercises its by",
      said: [
        "body, under “Extension of Homes”, paragraph 4: “The council exercises its by this "
          + "notice.” lacks the template’s “option”"
      ]),
  ]

  @Test(arguments: cases, formats)
  func whatTheTemplateDoesNotExplainIsSaid(_ example: Case, _ format: OfficeFormat) throws {
    let altered = Self.letter.replacing(example.old, with: example.new)
    #expect(altered != Self.letter)
    let found = try Self.comparison(altered, format)
    #expect(found.departures.map(\.words) == example.said)
  }

  /// `No` abuts a tag, and November begins with it.
  @Test(arguments: formats, ["23 November 2025", "2 March 2025", "1 Nov 2025"])
  func aDateIsADateWhateverStandsBesideATag(_ format: OfficeFormat, _ date: String) throws {
    let template = TestTemplate(
      "{% if isAgreed %}Ma{% else %}No{% endif %}.\nOn {{ day|date(\"d MMMM yyyy\") }} it was given."
    )
    let found = try TemplateComparison(
      of: ReadDocument(template.bytes(format), format: format),
      with: ReadDocument(
        TestTemplate(Draft("No.\nOn \(date) it was given.")).bytes(format), format: format))
    #expect(found.departures.map(\.words) == [])
    #expect(found.values.map(\.text) == [date])
  }

  @Test(arguments: formats)
  func aPageHeaderIsComparedToo(_ format: OfficeFormat) throws {
    let found = try Self.comparison(Self.letter, format, header: "Draft Ref X/1")
    #expect(found.unexplained.map(\.added) == [["Draft"]])
    #expect(found.unexplained.first?.place.story == .header)
  }

  @Test func aFactThatIsOneThingHereAndAnotherThereIsSaid() throws {
    let template = TestTemplate("To {{ name }}\nDear {{ name }}")
    let letter = TestTemplate("To Elm Care\nDear Oak Care")
    let found = try TemplateComparison(
      of: ReadDocument(template.bytes(.docx), format: .docx),
      with: ReadDocument(letter.bytes(.docx), format: .docx))
    #expect(found.isExplained)
    #expect(found.disagreements.map(\.words) == ["{{ name }} is “Elm Care” and also “Oak Care”"])
  }

  @Test func theTwoFormatsOfATemplateSayTheSameOfALetter() throws {
    let found = try TemplateComparison(
      of: ReadDocument(Self.template.bytes(.odt), format: .odt),
      with: ReadDocument(
        TestTemplate(Draft(Self.letter), header: "Ref X/1").bytes(.docx), format: .docx))
    #expect(found.departures.map(\.words) == [])
  }

  @Test func aTemplateWhoseTagsCannotBeReadIsRefused() throws {
    #expect(throws: DiagnosticsError.self) {
      try TemplateComparison(
        of: ReadDocument(TestTemplate("{% if x %}open").bytes(.docx), format: .docx),
        with: ReadDocument(TestTemplate("open").bytes(.docx), format: .docx))
    }
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
