/// Where the language does not give what Jinja2 3.1.6 gives, and why: the list that is published.
struct JinjaException: Sendable {
  /// What differs.
  var what: String
  /// Why.
  var reason: String
  /// A template that shows it.
  var example: String
  /// What the language gives for it; nil where it is refused.
  var ours: String?
  /// What Jinja gives for it; nil where it raises.
  var jinjas: String?
  /// The shared cases that differ for it.
  var cases: Set<String> = []
}

enum JinjaExceptions {
  static let all: [JinjaException] = ofNumbers + ofHost + ofValues + ofReading

  private static let exact =
    "Every number is an exact decimal, so that sums of money come out to the penny."
  private static let bounded =
    "Every number has a fixed size, so that no sum can fill the machine."

  private static let ofNumbers = [
    JinjaException(
      what: "A number has at most 38 digits.", reason: bounded,
      example: "{{ 340282366920938463463374607431768211455 }}", ours: nil,
      jinjas: "340282366920938463463374607431768211455",
      cases: ["err_too_large_integer.txt#0", "literals.txt#0"]),
    JinjaException(
      what: "Fractions are decimal and not binary.", reason: exact, example: "{{ 0.1 + 0.2 }}",
      ours: "0.3", jinjas: "0.30000000000000004"),
    JinjaException(
      what: "A division that does not end is rounded at sixteen places.", reason: exact,
      example: "{{ 10 / 3 }}", ours: "3.3333333333333333", jinjas: "3.3333333333333335"),
    JinjaException(
      what: "A half is rounded to the even digit by its decimals, not by its nearest binary.",
      reason: exact, example: "{{ 2.675|round(2) }}", ours: "2.68", jinjas: "2.67"),
    JinjaException(
      what: "There are no roots: a power is a whole number.", reason: exact,
      example: "{{ 2 ** 0.5 }}", ours: nil, jinjas: "1.4142135623730951"),
  ]

  private static let ofHost = [
    JinjaException(
      what: "Tags that read other files are refused: include, import, from, extends.",
      reason: "A template opens nothing that it was not given.",
      example: "{% include ['none'] ignore missing %}", ours: nil, jinjas: "",
      cases: [
        "tests/test_regression.py::TestBug::test_extends_output_bugs",
        "err_extends_actually_not.txt#0",
      ]),
    JinjaException(
      what: "random and lipsum are left out.",
      reason: "The same template and data give the same document, byte for byte.",
      example: "{{ [1]|random }}", ours: nil, jinjas: "1",
      cases: ["tests/test_filters.py::TestFilter::test_random"]),
    JinjaException(
      what: "Methods that change a value are left out: append, update, pop.",
      reason: "A value stays what it is; set and namespace() bind names to other values.",
      example: "{% set a = [] %}{{ a.append(1) }}", ours: nil, jinjas: "None",
      cases: ["tests/test_regression.py::TestBug::test_macro_scoping"]),
    JinjaException(
      what: "The insides of Python are left out: attributes with underscores, encode, translate.",
      reason: "Nothing of the host is reached from a template.",
      example: "{{ ''.__class__ is defined }}",
      ours: "False", jinjas: "True"),
  ]

  private static let ofValues = [
    JinjaException(
      what: "What Jinja makes lazily is a list at once: map, select, batch, items().",
      reason: "It can be printed, counted and gone through twice.",
      example: "{{ [1, 2]|map('string') }}", ours: "['1', '2']", jinjas: nil),
    JinjaException(
      what: "A field hides a method of the same name.",
      reason: "Data have fields named items and values.",
      example: "{% set d = {'items': 1} %}{{ d.items }}", ours: "1", jinjas: nil),
    JinjaException(
      what: "A name that the template binds later is what the data hold until then, in loops too.",
      reason: "Jinja's answer depends on which block asks.",
      example: "{% for i in [1] %}{{ x }}{% endfor %}{% set x = 2 %}", ours: "data", jinjas: ""),
    JinjaException(
      what: "pprint leaves a text whole.",
      reason: "It is of use to whoever writes a template, and needs no more.",
      example: "{{ ('twenty ' * 12)|trim|pprint }}",
      ours: "'" + Array(repeating: "twenty", count: 12).joined(separator: " ") + "'",
      jinjas: "('twenty … '\n 'twenty …')"),
    JinjaException(
      what: "sameas asks of lists and groups whether they hold the same.",
      reason: "A value is what it holds; nothing here tells two alike apart.",
      example: "{{ [1] is sameas([1]) }}", ours: "True", jinjas: "False"),
    JinjaException(
      what: "A pattern reaches the fields of a group by a dot.",
      reason: "Names reach them so everywhere else.",
      example: "{{ '{0.a}'.format({'a': 1}) }}", ours: "1", jinjas: nil),
    JinjaException(
      what: "A text grows to 1 MiB.", reason: "No template can fill the machine.",
      example: "{{ ('x' * 2000000)|length }}", ours: nil, jinjas: "2000000",
      cases: ["err_repeat_string_too_large.txt#0"]),
    JinjaException(
      what: "A mark of the template itself prints by its kind.",
      reason: "Where it lies in memory differs from day to day.", example: "{{ joiner() }}",
      ours: "<a function>", jinjas: nil),
  ]

  private static let ofReading = [
    JinjaException(
      what: "A condition may be a choice.", reason: "It says what is meant.",
      example: "{% if 1 if x else 0 %}yes{% endif %}", ours: "yes", jinjas: nil),
    JinjaException(
      what: "Curly quotation marks, dashes for the minus and unseen marks are read.",
      reason: "Office programs put them in as one types.", example: "{{ “a”|upper ~ (5 – 2) }}",
      ours: "A3",
      jinjas: nil),
  ]
}
