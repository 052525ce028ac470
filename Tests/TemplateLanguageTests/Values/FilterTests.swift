import CivilTime
import Testing

@testable import TemplateLanguage

@Suite struct FilterTests {
  @Test(arguments: Filters.all.map(\.name))
  func theExampleInTheReferenceIsTrue(name: String) throws {
    let filter = try #require(Filters.named(name))
    let value = try ExpressionParser.parse(filter.example).evaluate(in: Scope(Filters.exampleData))
    if case .flow(let flow) = value {
      let note = Flow([.runs([TextRun(filter.result)])])
      #expect(
        flow.items == [.markdown(number: nil, source: filter.result)]
          || flow.items == [.runs([TextRun(note: note)])])
    } else {
      #expect(try printed(value) == filter.result)
    }
    #expect(filter.doc.hasSuffix("."))
    #expect(filter.usage.hasPrefix("|\(name)"))
  }

  @Test func namesOfFiltersAndTestsAreUnique() {
    let names = Filters.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    let tests = ValueTests.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(tests).count == tests.count)
  }

  @Test(arguments: [
    ("1482350.5|money", "£1,482,350.50"), ("1234|money", "£1,234"),
    ("1234|money(\"0.00\")", "£1,234.00"), ("-5|money", "-£5"), ("0.05|money", "£0.05"),
    ("12.345|money", "£12.35"), ("999|money", "£999"), ("1000000|money", "£1,000,000"),
    ("total|money('0.00')", "£1,482,350.50"), ("'£1,234.50'|money", "£1,234.50"),
    ("'1234.5'|money", "£1,234.50"), ("'1,234,567'|money", "£1,234,567"),
    ("'£ 1 234.50'|money", "£1,234.50"), ("'-1,200'|money", "-£1,200"), ("'£-5'|money", "-£5"),
    ("'12,345'|words", "twelve thousand, three hundred and forty-five"),
    ("'-£5'|money", "-£5"), ("-0.004|money", "£0"),
  ])
  func money(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    ("'12,50'|money", "write 12.50, with a point before the fraction"),
    ("'£1,2'|money", "write 1.2, with a point before the fraction"),
    ("'-1.200,50'|money", "write -1200.50, with a point before the fraction"),
    ("'1,20'|words", "write 1.20, with a point before the fraction"),
    ("'0,125'|plural('mile')", "write 0.125, with a point before the fraction"),
    (
      "'1,23,456'|money",
      "write a point before the fraction and three figures behind each comma, as in 1,234.50"
    ),
  ])
  func aCommaThatPartsNoThousandsIsRefused(source: String, remedy: String) throws {
    let error = try #require(Sample.error(source))
    #expect(error.message.hasSuffix("has a comma that parts no thousands"))
    #expect(error.remedy == remedy)
  }

  @Test(arguments: ["'12 50'|money", "'1,a'|money", "','|money", "'1,234'|money|money('0')"])
  func whatIsNoAmountIsRefused(source: String) {
    #expect(Sample.error(source) != nil)
  }

  @Test(arguments: [
    (0, "zero"), (1, "one"), (13, "thirteen"), (20, "twenty"), (59, "fifty-nine"),
    (100, "one hundred"), (101, "one hundred and one"), (342, "three hundred and forty-two"),
    (1000, "one thousand"), (1005, "one thousand and five"),
    (1205, "one thousand, two hundred and five"), (100_000, "one hundred thousand"),
    (2_500_000, "two million, five hundred thousand"),
    (
      999_999_999,
      "nine hundred and ninety-nine million, nine hundred and ninety-nine thousand, "
        + "nine hundred and ninety-nine"
    ), (-3, "minus three"),
  ])
  func words(number: Int, expected: String) throws {
    #expect(try Sample.printed("\(number)|words") == expected)
    #expect(Sample.error("1000000000|words") != nil)
    #expect(Sample.error("1.5|words") != nil)
  }

  @Test(arguments: ValueTests.all.map(\.name))
  func theExampleOfATestInTheReferenceIsTrue(name: String) throws {
    let test = try #require(ValueTests.all.first { $0.name == name })
    let expression = try ExpressionParser.parse(test.example)
    #expect(try expression.isTrue(in: Scope(Filters.exampleData)))
    #expect(test.doc.hasSuffix("."))
  }

  @Test func whatIsLongIsWrittenAnItemALine() throws {
    let short = try ExpressionParser.parse("{'b': 1, 'a': [2]}|pprint")
    #expect(try short.printed(in: Scope(Record())) == "{'a': [2], 'b': 1}")
    let words = "'" + String(repeating: "x", count: 40) + "'"
    let long = try ExpressionParser.parse("{'b': [\(words), \(words)], 'a': (1,)}|pprint")
    #expect(
      try long.printed(in: Scope(Record()))
        == "{'a': (1,),\n 'b': [\(words),\n       \(words)]}")
  }

  @Test(arguments: MethodReference.all)
  func theExampleOfAMethodInTheReferenceIsTrue(method: MethodReference) throws {
    let expression = try ExpressionParser.parse(method.example)
    #expect(try expression.printed(in: Scope(Filters.exampleData)) == method.result)
    #expect(method.doc.hasSuffix("."))
  }

  @Test func theReferenceHasEveryMethodOnce() {
    func names(_ owner: MethodReference.Owner) -> [String] {
      MethodReference.all.filter { $0.owner == owner }.map(\.name).sorted()
    }
    #expect(names(.texts) == TextMethod.all.map(\.name).sorted())
    #expect(names(.groups) == Methods.ofGroups.sorted())
    #expect(names(.lists) == Methods.ofLists.sorted())
    #expect(names(.dates) == Methods.ofDates.sorted())
  }

  // What a clause prints is told by a library: see ClauseTests.
  @Test(arguments: LanguageFunction.allCases.filter { $0 != .clause })
  func theExampleOfAFunctionInTheReferenceIsTrue(function: LanguageFunction) throws {
    let expression = try ExpressionParser.parse(function.example)
    #expect(try expression.printed(in: Scope(Filters.exampleData)) == function.result)
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (21, "21st"), (111, "111th"), (122, "122nd"),
  ])
  func ordinal(number: Int, expected: String) throws {
    #expect(try Sample.printed("\(number)|ordinal") == expected)
  }

  @Test(arguments: [
    ("1|plural('supplier')", "1 supplier"), ("59|plural('supplier')", "59 suppliers"),
    ("0|plural('supplier')", "0 suppliers"),
    ("2|plural('authority', 'authorities')", "2 authorities"),
    ("2|plural('authority')", "2 authorities"), ("2|plural('day')", "2 days"),
    ("2|plural('box')", "2 boxes"), ("suppliers|plural('bid')", "3 bids"),
    ("1.0|plural('day')", "1.0 day"), ("'2'|plural('day')", "2 days"),
  ])
  func plural(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    ("held|date", "8 April 2020"), ("iso|date('d MMMM yyyy')", "8 April 2020"),
    ("held|date('do MMM yy')", "8th Apr 20"), ("held|date(\"'on' d\")", "on 8"),
  ])
  func date(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
    #expect(
      Sample.error("'8 April 2020'|date")?.remedy
        == "give it as year, month and day: 2020-04-08")
    #expect(Sample.error("'2020-02-30'|date") != nil)
    #expect(Sample.error("held|date('x')") != nil)
    #expect(Sample.error("held|date('d' * 300)") != nil)
  }

  @Test(arguments: [
    ("'RECOMMENDATIONS OF THE CABINET'|title_name", "Recommendations of the Cabinet"),
    ("'the NHS trust in havering'|title_name", "The NHS Trust in Havering"),
    ("'day-to-day (minor) works'|title_name", "Day-to-Day (Minor) Works"),
    ("\"children's services\"|title_name", "Children's Services"), ("'élan'|title_name", "Élan"),
    ("'straße'|upper", "STRASSE"), ("'ÉLAN'|lower", "élan"), ("''|title_name", ""),
    ("'the NHS trust'|title", "The Nhs Trust"),
    ("''|capitalize", ""),
    ("'eLM PARK'|capitalize", "Elm park"), ("count|upper", "59"),
    ("'\u{A0} a b \u{A0}'|trim", "a b"), ("'--a--'|trim('-')", "a"),
    ("'aaa'|replace('aa', 'b')", "ba"), ("'a-b-c'|replace('-', '')", "abc"),
    ("'a-b-c'|replace('-', '+', 1)", "a+b-c"), ("'a'|replace('x', 'y')", "a"),
    ("'a-b'|replace('-', '+', count=0)", "a-b"), ("'ababac'|replace('abac', 'x')", "abx"),
  ])
  func text(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    ("wards|join_and", "Elm Park, gooshays and Harold Wood"), ("['a', 'b']|join_and", "a and b"),
    ("['a', '', 'c']|join_and", "a and c"), ("['', '']|join_and", ""),
    ("['a', left, none, 'c']|join_and", "a and c"), ("[left]|join_and", ""),
    ("[{'n': 'a'}, {'n': none}, {'n': left}]|join_and('n')", "a"),
    ("['e\u{301}', '\u{E9}', '\u{E9}']|unique|length", "2"),
    ("['a']|join_and", "a"), ("[]|join_and", ""), ("[]|join(', ')", ""),
    ("wards|sort|join(', ')", "Elm Park, gooshays, Harold Wood"),
    ("['b', 'A', 'C']|sort|join", "AbC"), ("['b', 'A', 'C']|sort(case_sensitive=true)|join", "ACb"),
    ("[10, 9, 1.5]|sort|join(' ')", "1.5 9 10"), ("[3, 1]|sort(reverse=true)|join", "31"),
    ("[1, 3]|sort(true)|join", "31"),
    ("suppliers|sort(attribute='score', reverse=true)|map(attribute='name')|join", "beechOakAsh"),
    ("suppliers|sort('name')|join_and('name')", "Ash, beech and Oak"),
    ("suppliers|sort(false, false, 'score')|join(' ', 'name')", "Ash Oak beech"),
    ("suppliers|sort('admitted')|join(' ', 'name')", "Ash Oak beech"),
    ("suppliers|selectattr('admitted')|map(attribute='name')|join_and", "Oak and beech"),
    ("suppliers|selectattr('name', 'equalto', 'Oak')|length", "1"),
    ("suppliers|rejectattr('score', '<', 60)|length", "2"),
    ("suppliers|selectattr('nothing', 'defined')|length", "0"),
    ("suppliers|map(attribute='phone', default='-')|join", "---"),
    ("wards|map('replace', 'o', '0')|join(' ')", "Elm Park g00shays Har0ld W00d"),
    ("[['a'], ['b']]|map('first')|join", "ab"), ("wards|first", "Elm Park"), ("'abc'|last", "c"),
    ("empty|first|default('none')", "none"), ("'é'|length", "1"), ("suppliers[0]|length", "3"),
    ("left|sort|map(attribute='x')|default('none')", "none"), ("wards|count", "3"),
    ("blank|d('x')", ""),
  ])
  func lists(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    "[1, 'a']|sort|join", "suppliers|sort|length", "suppliers|sort('phone')|length",
    "wards|map|join", "wards|map('nosuch')|join", "wards|map('replace')|join",
    "suppliers|selectattr('name', 'equalto')|length", "[true]|join", "suppliers|join('x', 'phone')",
    "wards|map(attribute='x')|join", "subject|checkbox", "1|replace('', 'x')",
  ])
  func faultsOfLists(source: String) {
    #expect(Sample.error(source) != nil)
  }

  @Test(arguments: [
    ("['12.50', '3']|sum", "item 1 is the text “12.50”, and sum adds numbers"),
    ("[{'v': 1}, {'v': 'x'}]|sum('v')", "item 2 is the text “x”, and sum adds numbers"),
    ("4 ** 0.5", "0.5 is no whole number, and a power is one"),
    ("0 ** -1", "nought has no power below nought"),
  ])
  func whatCannotBeReckonedIsSaid(source: String, message: String) {
    #expect(Sample.error(source)?.message == message)
  }

  @Test func sortingKeepsEqualItemsInTheirOrder() throws {
    let source = "[1, 1.0, 1.00]|sort(reverse=true)|join(' ')"
    #expect(try Sample.printed(source) == "1 1.0 1.00")
  }

  @Test func markdownMakesAPassage() throws {
    #expect(
      try Sample.value("subject|markdown")
        == .flow(Flow([.markdown(number: nil, source: "Supported living")])))
    #expect(try Sample.value("passage|markdown") == Sample.value("passage"))
  }
}
