import OfficeFiles
import Redlines
import TestSupport
import Testing

@Suite struct BatchComparisonTests {
  static let names = [
    "Ashwood Homes", "Birch and Sons", "Cedar Care", "Damson Schools", "Elm Roads", "Fir Fencing",
    "Gorse Gardens", "Hazel Housing", "Ivy Interiors", "Juniper Joiners",
  ]

  static func lines(_ index: Int) -> [String] {
    [
      "\(names[index % names.count]) \(index)", "Reference LBH/\(1000 + index)",
      "# Extension of your contract",
      "Dear \(names[index % names.count]),",
      "The council extends the term of the contract until 31 December 2026.",
      "The sum for the extension is £\(1000 + index * 37).00 a year, paid in arrears.",
      "Your first report is due on \(index % 27 + 1) May 2026 at the Town Hall.",
      "Yours faithfully",
    ]
  }

  static func comparison(
    _ count: Int, _ format: OfficeFormat = .docx, odd: Int = 17,
    _ change: (inout [String]) -> Void = { _ in }
  ) throws -> BatchComparison {
    BatchComparison(
      try (0..<count).map { index in
        var lines = Self.lines(index)
        if index == odd { change(&lines) }
        let bytes = TestTemplate(Draft(lines.joined(separator: "\n"))).bytes(format)
        return BatchComparison.Letter(
          name: "letter \(index)", document: try ReadDocument(bytes, format: format))
      })
  }

  @Test(arguments: [OfficeFormat.docx, .odt])
  func lettersOfOneTemplateAreAllAlike(_ format: OfficeFormat) throws {
    let comparison = try Self.comparison(59, format)
    #expect(comparison.odd.flatMap(\.reasons).map(\.words) == [])
    #expect(
      comparison.shared.contains(
        "The council extends the term of the contract until 31 December 2026."))
    #expect(comparison.shared.contains("The sum for the extension is … a year, paid in arrears."))
  }

  /// How one letter is unlike the others, and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var kind: OddLetter.Kind
    var words: String
    var change: @Sendable (inout [String]) -> Void
  }

  static let cases: [Case] = [
    Case(
      testDescription: "another date where all agree", kind: .words,
      words: "has “30 June 2027” where others have “31 December 2026”"
    ) { $0[4] = "The council extends the term of the contract until 30 June 2027." },
    Case(
      testDescription: "a word more", kind: .words,
      words: "has “not”, which others have not"
    ) { $0[4] = "The council extends the term of the contract not until 31 December 2026." },
    Case(
      testDescription: "a word less", kind: .words, words: "lacks “, paid in arrears”"
    ) { $0[5] = "The sum for the extension is £77.00 a year." },
    Case(
      testDescription: "a paragraph more", kind: .addedParagraph,
      words: "has a paragraph that others have not, “We bear no costs whatsoever.”"
    ) { $0.insert("We bear no costs whatsoever.", at: 6) },
    Case(
      testDescription: "a paragraph less", kind: .missingParagraph,
      words: "lacks a paragraph that others have, “Yours faithfully”"
    ) { $0.removeLast() },
    Case(
      testDescription: "an empty fact", kind: .fact,
      words: "has nothing where others have a merged fact"
    ) { $0[5] = "The sum for the extension is a year, paid in arrears." },
    Case(
      testDescription: "a fact of another kind", kind: .fact,
      words: "has “soon” where others have a sum of money"
    ) { $0[5] = "The sum for the extension is soon a year, paid in arrears." },
    Case(testDescription: "bold", kind: .formatting, words: "where others are as") {
      $0[4] = "The council ¦extends the term¦ of the contract until 31 December 2026."
    },
  ]

  @Test(arguments: cases, [OfficeFormat.docx, .odt])
  func theOddLetterIsFoundAndSaysWhy(_ example: Case, _ format: OfficeFormat) throws {
    let comparison = try Self.comparison(59, format, example.change)
    #expect(comparison.odd.map(\.name) == ["letter 17"])
    let reasons = comparison.odd.first?.reasons ?? []
    #expect(
      reasons.contains { $0.kind == example.kind && $0.words.contains(example.words) },
      "\(reasons.map(\.words))")
  }

  @Test func theOddestComesFirst() throws {
    let letters = try (0..<20).map { index in
      var lines = Self.lines(index)
      if index == 3 {
        lines[4] = "The council ¦extends¦ the term of the contract until 31 December 2026."
      }
      if index == 9 { lines.removeSubrange(4...5) }
      let bytes = TestTemplate(Draft(lines.joined(separator: "\n"))).bytes(.docx)
      return BatchComparison.Letter(
        name: "\(index)", document: try ReadDocument(bytes, format: .docx))
    }
    #expect(BatchComparison(letters).odd.map(\.name) == ["9", "3"])
  }

  @Test func aChoiceThatManyLettersMadeIsNotOdd() throws {
    let letters = try (0..<30).map { index in
      var lines = Self.lines(index)
      if index % 3 == 0 { lines.insert("A surety is not needed for this extension.", at: 6) }
      let bytes = TestTemplate(Draft(lines.joined(separator: "\n"))).bytes(.docx)
      return BatchComparison.Letter(
        name: "\(index)", document: try ReadDocument(bytes, format: .docx))
    }
    #expect(BatchComparison(letters).odd.flatMap(\.reasons).map(\.words) == [])
  }

  private static let template = """
    {{ name }}
    {% for line in address %}
    {{ line }}
    {% endfor %}
    # Extension of your contract
    Dear {{ name }},
    The council extends the term of the contract until 31 December 2026.
    """

  /// A letter of the template to an address of so many lines.
  private static func addressed(_ index: Int, _ count: Int) -> [String] {
    let name = names[index % names.count]
    return [
      name, "\(index) \(name.split(separator: " ")[0]) Lane", "Flat \(index)", "Elm Park", "Romford",
      "Essex",
    ].prefix(1 + count) + [
      "# Extension of your contract", "Dear \(name),",
      "The council extends the term of the contract until 31 December 2026.",
    ]
  }

  private static func addressedLetters(
    _ format: OfficeFormat, _ change: (Int, inout [String]) -> Void
  ) throws -> BatchComparison {
    let letters = try (0..<30).map { index in
      var lines = addressed(index, 3)
      change(index, &lines)
      let bytes = TestTemplate(Draft(lines.joined(separator: "\n"))).bytes(format)
      return BatchComparison.Letter(
        name: "\(index)", document: try ReadDocument(bytes, format: format))
    }
    let form = TestTemplate(Draft(template)).bytes(format)
    return try BatchComparison(letters, of: try ReadDocument(form, format: format))
  }

  @Test(arguments: [OfficeFormat.docx, .odt])
  func anAddressOfAnotherLengthIsNotOdd(_ format: OfficeFormat) throws {
    let comparison = try Self.addressedLetters(format) { index, lines in
      if index == 4 { lines = Self.addressed(index, 2) }
      if index == 9 { lines = Self.addressed(index, 4) }
      if index == 11 { lines[3] = "1 2 3" }
    }
    #expect(comparison.odd.flatMap(\.reasons).map(\.words) == [])
  }

  @Test(arguments: [OfficeFormat.docx, .odt])
  func aLetterWithoutAnAddressIsOddAndSoAreWordsThatWereTyped(_ format: OfficeFormat) throws {
    let comparison = try Self.addressedLetters(format) { index, lines in
      if index == 4 { lines = Self.addressed(index, 0) }
      if index == 9 { lines.insert("We bear no costs whatsoever.", at: lines.count) }
    }
    #expect(Set(comparison.odd.map(\.name)) == ["4", "9"])
  }

  @Test func ofTwoLettersNoneStandsOut() throws {
    #expect(try Self.comparison(2, odd: 1) { $0.removeLast() }.odd.isEmpty)
    #expect(try Self.comparison(0).odd.isEmpty)
  }
}
