import Testing

@testable import TemplateLanguage

@Suite struct ExpressionParserTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ** 3 ** 2", "64"), ("-2 ** 2", "4"),
    ("7 // 2", "3"), ("-7 // 2", "-4"), ("-7 % 3", "2"), ("1 ~ 2 * 3", "16"),
    ("(1 + 1) ~ 1", "21"), ("10 - 2 - 3", "5"), ("100 / 8", "12.5"), ("1_000", "1000"),
    ("1.5e3", "1500.0"), ("\"a\" ~ 'b'", "ab"), ("'x' if key else 'y'", "x"),
    ("'x' if urgent else 'y' if key else 'z'", "y"), ("'x' if urgent", ""),
    ("'yes' if 1 < 2 < 3 else 'no'", "yes"), ("'yes' if 1 < 3 < 2 else 'no'", "no"),
    ("'yes' if not urgent and key else 'no'", "yes"),
    ("'yes' if not 'x' in 'abc' else 'no'", "yes"),
    ("'yes' if 'x' not in 'abc' else 'no'", "yes"),
    ("'yes' if 'b' in ('a', 'b') else 'no'", "yes"), ("[1, 2,]|length", "2"),
    ("-5|money", "-£5"), ("suppliers[0].name", "Oak"), ("suppliers.1.name", "beech"),
    ("suppliers[-1][\"name\"]", "Ash"), ("'abc'[1]", "b"),
    ("blank or subject", "Supported living"), ("'it\\'s'", "it's"), ("+3", "3"),
    ("'5' if 6 is divisibleby 3 else 'no'", "5"),
  ])
  func operatorsBindAsInJinja(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    ("wards|join(“, ”)", "Elm Park, gooshays, Harold Wood"),
    ("wards|join(”, ”)", "Elm Park, gooshays, Harold Wood"),
    ("wards|join(\", ”)", "Elm Park, gooshays, Harold Wood"),
    ("wards|join(‘; ’)", "Elm Park; gooshays; Harold Wood"),
    ("‘the council’s’", "the council’s"), ("\"the “call-in”\"", "the “call-in”"),
    ("5 – 2", "3"), ("5 − 2", "3"), ("\u{A0}count\u{2009}+\u{A0}1", "60"),
    ("sub\u{AD}ject", "Supported living"), ("'x' if count ≥ 59 else 'y'", "x"),
  ])
  func whatWordDoesToTypedTextIsTaken(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    ("", 0, "the tag holds nothing"),
    ("subject count", 8, "“count” cannot stand after “subject”"),
    ("subject = 1", 8, "“=” cannot stand after “subject”"),
    ("1 +", 3, "a name or a value is wanted, but here is the end of the tag"),
    ("subject.", 8, "a name is wanted after the dot, but here is the end of the tag"),
    ("subject|", 8, "the name of a filter is wanted after the bar, but here is the end of the tag"),
    ("(1", 2, "“(” has no “)”; here is the end of the tag"),
    ("[1 2]", 3, "“[” has no “]”; here is “2”"),
    ("'abc", 0, "the text that begins with ' has no end"),
    ("a ? b", 2, "“?” has no meaning in an expression"),
    ("a && b", 2, "“&” has no meaning in an expression"),
    ("a[]", 1, "the square brackets hold nothing"), ("{'a' 1}", 5, "“{” has no “:”; here is “1”"),
    ("a(b", 3, "“(” has no “)”; here is the end of the tag"),
    ("1 == not 2", 5, "a name or a value is wanted, but here is “not”"),
    ("if", 0, "a name or a value is wanted, but here is “if”"),
    ("a is", 4, "a test is wanted after is, but here is the end of the tag"),
    (
      "\(String(repeating: "9", count: 40))", 0,
      "the number \(String(repeating: "9", count: 40)) has too many digits"
    ),
  ])
  func whatCannotBeReadIsAnErrorInItsPlace(source: String, offset: Int, message: String) {
    let error = #expect(throws: ExpressionError.self) { try ExpressionParser.parse(source) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test(arguments: [
    String(repeating: "(", count: 5000), String(repeating: "[", count: 5000),
    String(repeating: "not ", count: 4000) + "a", String(repeating: "-", count: 5000) + "1",
    "1" + String(repeating: " + 1", count: 4000), "a" + String(repeating: "|upper", count: 3000),
    "a" + String(repeating: "[0]", count: 3000), "a" + String(repeating: " and a", count: 3000),
    "a" + String(repeating: ".b", count: 9000),
    "1" + String(repeating: " if 1 else 1", count: 1500), String(repeating: "a[", count: 9000),
    String(repeating: "a|join(", count: 2000), String(repeating: "a", count: 20_001),
  ])
  func hostileNestingIsRefused(source: String) {
    #expect(throws: ExpressionError.self) { try ExpressionParser.parse(source) }
  }

  @Test func nestingWithinTheLimitIsTaken() throws {
    let source = String(repeating: "(", count: 120) + "1" + String(repeating: ")", count: 120)
    #expect(try Sample.printed(source) == "1")
    let long = "''" + String(repeating: " ~ 'a'", count: 1000)
    #expect(try Sample.printed(long).count == 1000)
  }
}
