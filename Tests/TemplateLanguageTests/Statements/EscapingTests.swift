import TemplateLanguage
import Testing

/// `{% autoescape true %}` in plain text: what is marked as escaped stays as it is, whatever is made
/// of it, and what comes to it from elsewhere is escaped on the way. Each result is Jinja's.
@Suite struct EscapingTests {
  static let data: Record = [
    "x": "<x>", "signs": ["<a>", "&"], "groups": [["sign": "<"], ["sign": ">"]],
  ]

  static let cases: [(expression: String, result: String)] = [
    ("x", "&lt;x&gt;"), ("x|safe", "<x>"), ("x ~ '<'", "&lt;x&gt;&lt;"),
    // Put together.
    ("x|safe ~ '<'", "<x>&lt;"), ("'<' ~ x|safe ~ x", "&lt;<x>&lt;x&gt;"),
    ("x|e ~ x", "&lt;x&gt;&lt;x&gt;"), ("(x|safe) + '<'", "<x>&lt;"), ("(x|safe) * 2", "<x><x>"),
    ("m(x) ~ '<'", "<i>&lt;x&gt;</i>&lt;"), ("kept ~ '<'", "<p>&lt;x&gt;&lt;"),
    // Patterns.
    ("('%s<'|safe) % x", "&lt;x&gt;<"), ("('%(a)s'|safe) % {'a': x}", "&lt;x&gt;"),
    ("'%s<'|safe|format(x)", "&lt;x&gt;<"), ("'%s<'|format(x|safe)", "&lt;x&gt;&lt;"),
    ("('{}<'|safe).format(x)", "&lt;x&gt;<"),
    // Lists.
    ("signs|join('<')", "&lt;a&gt;&lt;&amp;"), ("signs|join('<'|safe)", "&lt;a&gt;<&amp;"),
    ("signs|map('safe')|join('<')", "<a>&lt;&"),
    ("[x|safe, 1, none]|join('&')", "<x>&amp;1&amp;None"),
    ("groups|map(attribute='sign')|map('e')|join(' & ')", "&lt; &amp; &gt;"),
    ("groups|join('<', attribute='sign')", "&lt;&lt;&gt;"),
    // Parts.
    ("(x|safe)[1:]", "x>"), ("(x|safe)[0]", "<"), ("x|safe|last", ">"), ("x|safe|first", "&lt;"),
    ("x|safe|reverse", ">x<"), ("(x|safe).split('x')[0]", "<"), ("(x|safe).partition('x')[2]", ">"),
    // Words in the place of others.
    ("x|safe|replace('x', '<')", "<&lt;>"), ("x|replace('x', '<'|safe)", "&lt;<&gt;"),
    ("x|replace('<'|safe, 'y')", "&lt;x&gt;"), ("(x|safe).replace('x', '<')", "<&lt;>"),
    ("('<'|safe).join(signs)", "&lt;a&gt;<&amp;"),
    // Filters that begin anew.
    ("x|safe|title", "&lt;X&gt;"), ("x|safe|wordwrap(2)", "&lt;x\n&gt;"), ("x|safe|upper", "<X>"),
  ]

  @Test(arguments: cases)
  func whatIsEscapedIsEscapedOnce(expression: String, result: String) {
    let template =
      "{% autoescape true %}{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}"
      + "{% set kept %}<p>{{ x }}{% endset %}{{ \(expression) }}{% endautoescape %}"
    let rendered = PlainText.rendered(template, Self.data)
    #expect(rendered.text == result, "\(rendered.faults)")
  }
}
