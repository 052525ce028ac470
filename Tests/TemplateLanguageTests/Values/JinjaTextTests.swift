import CivilTime
import Testing

@testable import TemplateLanguage

/// How Jinja prints values.
@Suite struct JinjaTextTests {
  @Test(arguments: [
    ("[1, 'a', none, true]", "[1, 'a', None, True]"), ("(1,)", "(1,)"), ("()", "()"),
    ("{'a': {'b': [1.50]}}", "{'a': {'b': [1.5]}}"), ("{1: 2, none: 'x'}", "{1: 2, None: 'x'}"),
    ("\"it's\"", "it's"),
    (
      "[\"it's\", 'say \"a\"', '\\n\\t\\\\', '\\x07', '£']",
      "[\"it's\", 'say \"a\"', '\\n\\t\\\\', '\\x07', '£']"
    ),
    ("100 / 2", "50.0"), ("7 // 2", "3"), ("7.0 // 2", "3.0"), ("1 + 0.5", "1.5"),
    ("2 ** -1", "0.5"), ("0.00001 * 1", "1e-05"), ("2.5e100", "2.5e+100"),
    ("1e15", "1000000000000000.0"),
    ("1e16", "1e+16"), ("-1.50", "-1.5"), ("true + true", "2"), ("range(3)", "range(0, 3)"),
    ("range(1, 9, 2)[1:]", "range(3, 9, 2)"), ("2.5|round", "2.0"), ("3.5|round", "4.0"),
    ("42.55|round(1, 'floor')", "42.5"), ("7|round(-1)", "10"), ("[undefined]", "[Undefined]"),
    ("'abc'|list", "['a', 'b', 'c']"),
    (
      "'%05.1f|%-4s|%+d|%x'|format(2.25, 'a', 3, 255)",
      "002.2|a   |+3|ff"
    ),
    ("'{:>6,.1f}|{x!r:^5}|{0[1]}'.format([1, 2], x='a')", "*"),
    ("('a{0.foo}b{1}'|safe).format({'foo': 4}, '<')", "a4b&lt;"),
    ("'{:>9,.1f}|{x!r:^5}'.format(1234.56, x='a')", "  1,234.6| 'a' "),
  ])
  func valuesArePrintedAsJinjaPrintsThem(source: String, expected: String) throws {
    var scope = Scope([:])
    scope.rules = .ofJinja
    let expression = try ExpressionParser.parse(source)
    if expected == "*" {
      #expect(throws: EvaluationError.self) { try scope.evaluate(expression) }
    } else {
      #expect(JinjaText.text(of: try scope.evaluate(expression)) == expected)
    }
  }
}
