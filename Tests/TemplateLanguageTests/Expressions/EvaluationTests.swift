import Testing

@testable import TemplateLanguage

@Suite struct EvaluationTests {
  @Test(arguments: [
    ("decision.maker.name", "A. Member"), ("total", "£1,482,350.50"), ("held", "8 April 2020"),
    ("score", "61.5"), ("count", "59"), ("key|checkbox", "☒"),
    ("'no'|checkbox", "☐"), ("'TRUE'|checkbox", "☒"), ("''|checkbox", "☐"),
    ("total + 0.5", "£1,482,351"), ("total * 2", "£2,964,701"), ("total / 3", "£494,116.83"),
    ("total / total", "1"), ("total - total", "£0"), ("'a' * 3", "aaa"),
    ("([1] + [2])|join", "12"), ("([1] * 3)|join", "111"),
    ("left|default('none')", "none"), ("left.deeper|default('none')", "none"),
    ("unknown.name|default('none')", "none"), ("suppliers[9].name|default('none')", "none"),
    ("left|date|default('to be fixed')", "to be fixed"),
    ("blank|default('x')", ""), ("blank|default('x', true)", "x"),
    ("held.year ~ '/' ~ held.month ~ '/' ~ held.day", "2020/4/8"),
    ("held.strftime('%a %d.%m.%y, day %j%%')", "Wed 08.04.20, day 099%"),
    ("held.strftime('%-d %b %Y')", "8 Apr 2020"), ("held.isoformat()", "2020-04-08"),
  ])
  func valuesArePrintedAsPapersHaveThem(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    ("total > 500000", true), ("total == 1482350.50", true), ("held > '2020-04-07'", true),
    ("held == iso", true), ("held < '2020-04-08'", false), ("1.50 == 1.5", true),
    ("'a' < 'b'", true), ("59 == '59'", false), ("[1, [2]] == [1, [2]]", true),
    ("left == 1", false), ("left != 1", true), ("left == left", false), ("left == none", true),
    ("count != none", true), ("count == none", false), ("left in wards", false),
    ("'x' in left", false), ("'x' not in left", true), ("left", false), ("empty", false),
    ("blank", false), ("0", false), ("0.0", false), ("passage", true),
    ("'name' in suppliers[0]", true),
    ("left is defined", false), ("left is not defined", true), ("left is none", true),
    ("count is defined", true), ("count is odd", true), ("wards is sequence", true),
    ("count is == 59", true), ("count is ge(60)", false), ("count is in [58, 59]", true),
    ("not left and not urgent", true),
  ])
  func comparisonsAndTests(source: String, expected: Bool) throws {
    #expect(try ExpressionParser.parse(source).isTrue(in: Sample.scope) == expected)
  }

  @Test(arguments: [
    ("held.strftime('%d %Q')", "“%d %Q” holds a % that no part of a date follows"),
    ("iso.strftime('%d')", "text has no method “strftime”"),
  ])
  func aPatternOfADateIsSaidToBeWrong(source: String, message: String) {
    #expect(Sample.error(source)?.message == message)
    #expect(Sample.error(source)?.remedy.contains("|date(\"d MMMM yyyy\")") == true)
  }

  @Test(
    arguments: [
      (
        "decision.notice", "the data leaves out decision.notice",
        "fill it in, or write {{ decision.notice|default(\"…\") }}"
      ),
      (
        "decision.notice + 1", "the data leaves out decision.notice",
        "fill it in, or write {{ decision.notice|default(\"…\") }}"
      ),
      (
        "decision.notice > 1", "the data leaves out decision.notice",
        "fill it in, or write {{ decision.notice|default(\"…\") }}"
      ),
      (
        "left|length", "the data leaves out left, which has no length",
        "fill it in, or write {{ left|default([])|length }}"
      ),
      (
        "urgent", "urgent is yes or no, which has no one way to be printed",
        "write {{ 'Yes' if urgent else 'No' }}, or {{ urgent|checkbox }} for ☒ or ☐"
      ),
      (
        "count > 1", "(count > 1) is yes or no, which has no one way to be printed",
        "write {{ 'Yes' if (count > 1) else 'No' }}, or {{ (count > 1)|checkbox }} for ☒ or ☐"
      ),
      (
        "wards", "wards is a list, which cannot be printed as it is",
        "write {{ wards|join_and }} or {{ wards|join(\", \") }}, or go through it by"
          + " {% for item in wards %}"
      ),
      (
        "decision.maker", "decision.maker is a group of fields, which cannot be printed as it is",
        "print one of its fields: name"
      ),
      (
        "passage", "passage is a whole passage, which cannot stand here",
        "put {{ passage }} alone in a paragraph of its own"
      ),
      (
        "subject.name", "subject is text and has no field “name”",
        "write {{ subject }} alone, or another name"
      ),
      (
        "wards.name", "wards is a list and has no field “name”",
        "go through it by {% for item in wards %}, or take {{ (wards|first).name }}"
      ),
      ("subject + 1", "text + a number has no meaning", "write ~ to join texts"),
      (
        "subject < 1", "text and a number have no order between them",
        "compare numbers, amounts, dates (2020-04-08) or texts with their like"
      ),
      ("1 / 0", "nothing can be divided by nought", "ask first, as in {% if count %}…{% endif %}"),
      ("1 in 2", "a number cannot hold a number", "write `in` before a list, or between two texts"),
      ("subject|nosuch", "there is no filter “nosuch”", nil),
      ("subject|uper", "there is no filter “uper”", "did you mean |upper?"),
      ("subject is defned", "there is no test “defned”", "did you mean is defined?"),
      (
        "wards|upper",
        "upper takes text, a number, an amount of money, a date or a check box, but "
          + "here is a list", "use another filter, or another name"
      ),
      (
        "subject|replace('a')", "“new” is left out of the brackets",
        "write |replace(old, new, count)"
      ),
      ("subject|upper(1)", "there are more values in the brackets than it takes", "write |upper"),
      (
        "wards|join(sep=1)", "“sep” is not one of its parameters",
        "write |join(separator, attribute)"
      ),
      ("-subject", "text has no sign to turn", "write - before a number or an amount only"),
    ] as [(String, String, String?)])
  func errorsSpeakToAnOfficer(source: String, message: String, remedy: String?) {
    let error = Sample.error(source)
    #expect(error?.message == message)
    if let remedy { #expect(error?.remedy == remedy) }
  }

  @Test func aFieldLeftOutIsNoFunctionOfTheSameName() throws {
    let expression = try ExpressionParser.parse("'there' if range else range(3)|join")
    #expect(try expression.printed(in: Scope([:])) == "012")
    #expect(Sample.error("dict")?.message == "the data leaves out dict")
  }

  @Test func anErrorPointsToItsPlace() {
    #expect(Sample.error("subject ~ decision.notice")?.offset == 10)
    #expect(Sample.error("1 + (2 / 0)")?.offset == 7)
    #expect(Sample.error("subject|replace('a', 'b', 'c')")?.offset == 8)
  }

  @Test(arguments: [
    "10 ** 60", "(-10) ** 60", "99999999999999999999 * 99999999999999999999",
    "2 ** 100000000000", "'a' * 2000000", "'a' * 99999999999999999999", "[1] * 2000000",
    "'a' * 1000000|replace('a', 'bb')", "('a' * 1000000) ~ ('a' * 1000000)",
    "('a' * 1000000)|replace('a', 'b' * 1000000)", "(['a' * 1000] * 2000)|join",
    "(['a' * 1000000] * 1000000)|map('upper')|length", "(['a' * 1000000] * 1000)|sort|length",
    "'y' if [[[[1] * 1000] * 1000] * 1000] == [[[[1] * 1000] * 1000] * 1000] else 'n'",
    "total * 99999999999999999999", "total * (10 ** 18)", "2 ** 0.5", "'a' * 1.5",
    "99999999999999999999999999999999999999|money", "wards[99999999999999999999]",
  ])
  func hostileSumsEndInAnError(source: String) {
    #expect(Sample.error(source) != nil)
  }

  @Test func loopsBindNamesAndHideThem() throws {
    var scope = Sample.scope
    let mark = scope.mark
    scope.bind("subject", to: "inner")
    scope.bindLoop(index: 1, length: 3)
    #expect(try Sample.printed("subject ~ loop.index ~ loop.revindex", in: scope) == "inner22")
    let inner = scope.mark
    scope.bindLoop(index: 0, length: 1)
    #expect(try Sample.printed("loop.depth ~ ('x' if loop.last else '')", in: scope) == "2x")
    scope.leave(inner)
    #expect(try Sample.printed("loop.depth ~ loop['index0']", in: scope) == "11")
    scope.leave(mark)
    #expect(try Sample.printed("subject", in: scope) == "Supported living")
    #expect(scope.value(named: "loop") == nil)
  }

  @Test func aFieldLeftOutOfALoopItemIsNamedAsTheFormNamesIt() {
    var scope = Sample.scope
    scope.bind("row", to: ["name": .missing("suppliers.name")])
    #expect(throws: EvaluationError.leftOut("row.name", offset: 0)) {
      try Sample.printed("row.name", in: scope)
    }
  }

  @Test func textIsEscapedAndFiguresAreNot() throws {
    var bytes: [UInt8] = []
    for source in ["ampersand", "total"] {
      let expression = try ExpressionParser.parse(source)
      try expression.appendText(of: expression.evaluate(in: Sample.scope), to: &bytes) {
        $0.append(contentsOf: "[\($1)]".utf8)
      }
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "[Fish & <Chips>]£1,482,350.50")
  }
}
