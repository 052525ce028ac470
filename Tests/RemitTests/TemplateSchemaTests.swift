import Foundation
import Testing

/// `remit template fields --schema` refuses no data that rendering takes.
@Suite struct TemplateSchemaTests {
  static let taken: [(template: String, data: String)] = [
    ("{{ b.c|default('x') }}", #"{"b": null}"#),
    ("{{ q or 'none' }}", #"{"q": null}"#),
    ("{{ q or 'none' }}", #"{"q": false}"#),
    ("{% if n.a %}{{ n.a }}{% endif %}", #"{"n": null}"#),
    ("{% if n %}{{ m.a }}{% endif %}", #"{"n": false, "m": null}"#),
    ("{% for s in l %}{{ s.a }}{% endfor %}", #"{"l": null}"#),
    ("{% for s in l %}{{ s }}{% endfor %}", #"{"l": {"x": 1}}"#),
    ("{% for s in l %}{{ x }}{% endfor %}", #"{"l": [], "x": null}"#),
    ("{{ d|date }}", #"{"d": {"$date": "2025-03-14"}}"#),
    ("{{ d|money }}", #"{"d": {"$decimal": "12.50"}}"#),
    ("{{ d + 1 }}", #"{"d": {"$decimal": "12.50"}}"#),
    ("{{ d.year }}", #"{"d": {"$date": "2025-03-14"}}"#),
    ("{{ w|checkbox }}", #"{"w": {"$checkbox": true}}"#),
    ("{{ w|markdown }}", #"{"w": {"$markdown": "a"}}"#),
    ("{{ w|plural('ward') }}", #"{"w": ["a"]}"#),
    ("{{ w|ordinal }}", #"{"w": "2"}"#),
    ("{{ w * 2 }}", #"{"w": "a"}"#),
    ("{{ w }}", #"{"w": [1]}"#),
    ("{{ w|default('x', true) }}", #"{"w": false}"#),
    ("{{ 'a' if y == 3 else 'b' }}", #"{"y": "q"}"#),
    ("{{ w[0].a }}", #"{"w": [{"a": 1}, {}]}"#),
    ("{{ (w|first).a }}", #"{"w": [{"a": 1}, {}]}"#),
    (
      "{% for s in l|selectattr('k') %}{{ s.a }}{% endfor %}",
      #"{"l": [{"k": 1, "a": 1}, {"k": 0}]}"#
    ),
    (
      "{% for s in l %}{% if s.k %}{{ s.a }}{% else %}{{ s.b }}{% endif %}{% endfor %}",
      #"{"l": [{"k": 1, "a": 1}, {"k": 0, "b": 2}]}"#
    ),
    (
      "{% for s in l %}{{ s.a|money if s.k else s.a }}{% endfor %}",
      #"{"l": [{"k": 1, "a": 1}, {"k": 0, "a": "x"}]}"#
    ),
  ]

  @Test(arguments: taken)
  func whatIsRenderedIsNotRefused(template: String, data: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let (status, faults) = try outcome(template, data, in: scratch)
    #expect(status == 0)
    #expect(faults.isEmpty, "\(faults)")
  }

  static let refused: [(template: String, data: String)] = [
    ("{{ a.b }}", #"{"a": null}"#),
    ("{{ a.b }}", #"{"a": 1}"#),
    ("{{ a }}{% if b %}{{ c }}{% endif %}", #"{"a": 1, "b": false}"#),
    ("{{ a ~ 'x' }}", #"{"a": ["x"]}"#),
    ("{{ d|date }}", #"{"d": 2025}"#),
    ("{{ d|date }}", #"{"d": {"year": 2025}}"#),
    ("{{ n - 1 }}", #"{"n": "2"}"#),
    ("{% if n > 3 %}x{% endif %}", #"{"n": null}"#),
    ("{% for s in l %}{{ s.a }}{% endfor %}", #"{"l": "x"}"#),
    ("{% for s in l %}{{ s.a }}{% endfor %}", #"{"l": [{"a": 1}, {"b": 2}]}"#),
    (
      "{% for s in l %}{% if s.k %}{{ s.a }}{% else %}({{ s.a }}){% endif %}{% endfor %}",
      #"{"l": [{"k": 1, "a": 1}, {"k": 0}]}"#
    ),
    ("{{ l|sum('a') }}", #"{"l": [{"a": 1}, {"b": 2}]}"#),
  ]

  @Test(arguments: refused)
  func whatCannotBeRenderedIsRefused(template: String, data: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let (status, faults) = try outcome(template, data, in: scratch)
    #expect(status == 65)
    #expect(!faults.isEmpty)
  }

  /// The status of rendering, and what the schema has against the data.
  private func outcome(
    _ template: String, _ data: String, in scratch: Scratch
  ) throws -> (Int32, [String]) {
    try template.write(to: scratch.file("t.txt"), atomically: true, encoding: .utf8)
    try data.write(to: scratch.file("d.json"), atomically: true, encoding: .utf8)
    let render = ["template", "render", "t.txt", "--data", "d.json", "--output", "-"]
    let status = try Program.remit(render, in: scratch.url).status
    let schema = try Program.remit(["template", "fields", "t.txt", "--schema"], in: scratch.url)
    let faults = DataFaults.of(
      try JSONSerialization.jsonObject(with: Data(data.utf8)),
      by: try JSONSerialization.jsonObject(with: Data(schema.output.utf8)))
    return (status, faults)
  }
}
