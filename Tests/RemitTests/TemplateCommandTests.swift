import Foundation
import OfficeFiles
import TestSupport
import Testing

/// `remit template` as a person gives it.
@Suite struct TemplateCommandTests {
  private func write(_ draft: Draft, _ name: String, in scratch: Scratch) throws {
    let bytes = TestTemplate(draft).bytes(OfficeFormat(fileName: name))
    try Data(bytes).write(to: scratch.file(name))
  }

  private func write(_ text: String, to name: String, in scratch: Scratch) throws {
    try text.write(to: scratch.file(name), atomically: true, encoding: .utf8)
  }

  private func schema(_ subject: String, in scratch: Scratch) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(try Program.remit(["schema", subject], in: scratch.url).output.utf8))
  }

  // MARK: render

  /// A Word document that is named .odt opens nowhere as what its name says.
  @Test func aDocumentIsNotNamedForTheOtherFormat() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{{ a }}", "form.docx", in: scratch)
    try write("{\"a\": 1}", to: "data.json", in: scratch)
    let run = try Program.remit(
      ["template", "render", "form.docx", "--data", "data.json", "--output", "paper.odt"],
      in: scratch.url)
    #expect(run.status == 64)
    #expect(run.words.contains("name it .docx"))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("paper.odt").path))
  }

  // MARK: check

  @Test func anErrorMakesTheStatusOneAWarningOnlyWhenStrict() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{{ a|nofilter }}", "faulty.docx", in: scratch)
    try write("{% if false %}\n{{ a }}\n{% endif %}", "dead.docx", in: scratch)
    let faulty = try Program.remit(["template", "check", "faulty.docx"], in: scratch.url)
    #expect(faulty.status == 1)
    #expect(faulty.output.contains("body, paragraph 1, “{{ a|nofilter }}”: error: "))
    let dead = try Program.remit(["template", "check", "dead.docx"], in: scratch.url)
    #expect(dead.status == 0, "\(dead.words)")
    #expect(dead.output.contains("warning: what stands here can never appear"))
    let strict = ["template", "check", "--strict", "dead.docx"]
    #expect(try Program.remit(strict, in: scratch.url).status == 1)
  }

  @Test func bothFormatsOfAFormMustAgree() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{{ a }} {{ b }}\n{% if c == “x” %}y{% endif %}", "form.docx", in: scratch)
    try write("{{ a }}\n{%p if c == \"x\" %}\ny\n{%p endif %}", "form.odt", in: scratch)
    for arguments in [["form.docx", "form.odt"], ["form"], ["."]] {
      let run = try Program.remit(["template", "check"] + arguments, in: scratch.url)
      #expect(run.status == 1, "\(arguments)")
      #expect(run.output.contains("{{ b }} stands once in the body and not at all in "))
      #expect(run.output.components(separatedBy: "not at all").count == 2, "\(run.output)")
    }
    try write("{{ b }}{{ a }}{% if c == 'x' %}y{% endif %}", "form.odt", in: scratch)
    try write("{{ a }} {{ b }}\n{% if c  ==  'x' %}y{% endif %}", "form.docx", in: scratch)
    let run = try Program.remit(["template", "check", "form"], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
  }

  @Test(arguments: ["docx", "odt"])
  func findingsAreWrittenInTheMarginOfACopy(format: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{{ a|nofilter }}", "form.\(format)", in: scratch)
    let before = scratch.contents()["form.\(format)"]
    let run = try Program.remit(
      ["template", "check", "form.\(format)", "--annotate", "read.\(format)", "--json"],
      in: scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("written: read.\(format)"))
    let printed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(SchemaFaults.of(printed, by: try schema("findings", in: scratch), at: "").isEmpty)
    let copy = try #require(scratch.contents()["read.\(format)"])
    #expect(copy != before)
    #expect(scratch.contents()["form.\(format)"] == before)
    let again = try Program.remit(
      ["template", "check", "form.\(format)", "--annotate", "read.\(format)"], in: scratch.url)
    #expect(again.errors.contains("written: read.\(format)"), "\(again.words)")
    let checked = try Program.remit(["template", "check", "read.\(format)"], in: scratch.url)
    #expect(checked.words.contains("correct the form itself"), "\(checked.words)")
    try write("{{ a }}", "other.\(format)", in: scratch)
    for (arguments, words) in [
      (["form.\(format)", "--annotate", "form.\(format)"], "take the place of the template"),
      (["form.\(format)", "--annotate", "other.\(format)"], "no such copy"),
      (["form.\(format)", "--annotate", "read.pdf"], "its name says otherwise"),
      ([".", "--annotate", "read.\(format)"], "a copy is made of one template"),
    ] {
      let run = try Program.remit(["template", "check"] + arguments, in: scratch.url)
      #expect(run.status == 64, "\(arguments) \(run.words)")
      #expect(run.words.contains(words), "\(run.words)")
    }
  }

  @Test func theCouncilsFormsAreClean() throws {
    let forms = Samples.root.appendingPathComponent("Templates")
    for council in try FileManager.default.contentsOfDirectory(atPath: forms.path).sorted() {
      let folder = forms.appendingPathComponent(council).appendingPathComponent("forms")
      guard FileManager.default.fileExists(atPath: folder.path) else { continue }
      let run = try Program.remit(["template", "check", "--strict", folder.path], in: forms)
      #expect(run.status == 0, "\(run.output)")
    }
  }

  // MARK: render, verify

  @Test(arguments: ["docx", "odt", "txt"])
  func aDocumentIsVerifiedByRenderingItAgain(format: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    if format == "txt" {
      try write("first\nDear {{ who }}", to: "t.txt", in: scratch)
    } else {
      try write("first\nDear {{ who }}", "t.\(format)", in: scratch)
    }
    try write(#"{"who": "Ann"}"#, to: "a.json", in: scratch)
    try write("{\"who\": \"Bob\"}\n{\"who\": \"Ann\"}\n", to: "all.jsonl", in: scratch)
    let render = [
      "template", "render", "t.\(format)", "--data", "a.json", "--output", "o.\(format)",
    ]
    #expect(try Program.remit(render + ["--prove"], in: scratch.url).status == 0)
    let verify = ["template", "verify", "o.\(format)", "--template", "t.\(format)", "--data"]
    #expect(try Program.remit(verify + ["a.json"], in: scratch.url).status == 0)
    let second = verify + ["all.jsonl", "--record", "2"]
    #expect(try Program.remit(second, in: scratch.url).status == 0)
    #expect(try Program.remit(verify + ["all.jsonl"], in: scratch.url).status == 0)
    let first = try Program.remit(verify + ["all.jsonl", "--record", "1"], in: scratch.url)
    #expect(first.status == 1)
    #expect(
      first.output.contains("it says “Dear Ann”, and should say “Dear Bob”"), "\(first.words)")
    #expect(first.output.contains(format == "txt" ? "o.txt:2" : "body, paragraph 2"))
    try write("{\"who\": \"Bob\"}\n{\"who\": \"Cid\"}\n", to: "others.jsonl", in: scratch)
    let others = try Program.remit(verify + ["others.jsonl"], in: scratch.url)
    #expect(others.status == 1)
    #expect(others.output.contains("none of the 2 records gives this document"))
    let none = try Program.remit(verify + ["all.jsonl", "--record", "3"], in: scratch.url)
    #expect(none.status == 64)
    if format == "txt" { return }
    try write("first\nDear {{ who }}!", "t.\(format)", in: scratch)
    let other = try Program.remit(verify + ["a.json", "--json"], in: scratch.url)
    #expect(other.status == 1)
    #expect(other.output.contains("another-template"))
    let printed = try JSONSerialization.jsonObject(with: Data(other.output.utf8))
    #expect(SchemaFaults.of(printed, by: try schema("findings", in: scratch), at: "").isEmpty)
  }

  @Test(arguments: ["docx", "odt", "txt"])
  func aJoinedDocumentIsVerifiedToo(format: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    if format == "txt" {
      try write("Dear {{ who }}", to: "t.txt", in: scratch)
    } else {
      try write("Dear {{ who }}{{ source|footnote }}", "t.\(format)", in: scratch)
    }
    let ann = #"{"who": "Ann", "source": "Minute 1"}"#
    try write("\(ann)\n\(ann)\n", to: "all.jsonl", in: scratch)
    let separator = format == "txt" ? "line" : "page"
    let render = [
      "template", "render", "t.\(format)", "--data", "all.jsonl", "--output", "o.\(format)",
      "--joined", separator, "--prove",
    ]
    let made = try Program.remit(render, in: scratch.url)
    #expect(made.status == 0, "\(made.words)")
    let verify = [
      "template", "verify", "o.\(format)", "--template", "t.\(format)", "--data", "all.jsonl",
    ]
    #expect(try Program.remit(verify + ["--joined", separator], in: scratch.url).status == 0)
    #expect(try Program.remit(verify, in: scratch.url).status == 1)
  }

  @Test(arguments: ["docx", "odt"])
  func aDocumentWithRowsOfAFileIsVerifiedToo(format: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(
      "{{ who }}\n{% for i in items %}\n{{ i.ref }}\n{% endfor %}", "t.\(format)", in: scratch)
    try write(#"{"who": "Ann"}"#, to: "d.json", in: scratch)
    try write("{\"ref\": \"A1\"}\n{\"ref\": \"A2\"}\n", to: "rows.jsonl", in: scratch)
    try write("{\"ref\": \"A1\"}\n{\"ref\": \"A3\"}\n", to: "others.jsonl", in: scratch)
    let made = try Program.remit(
      [
        "template", "render", "t.\(format)", "--data", "d.json", "--rows", "items=rows.jsonl",
        "--output", "o.\(format)",
      ], in: scratch.url)
    #expect(made.status == 0, "\(made.words)")
    let verify = ["template", "verify", "o.\(format)", "--template", "t.\(format)"]
    for (arguments, status) in [
      (["--data", "d.json", "--rows", "items=rows.jsonl"], Int32(0)),
      (["--data", "d.json", "--rows", "items=others.jsonl"], 1),
      (["--rows", "items=rows.jsonl"], 65), (["--rows", "items=rows.jsonl", "--record", "1"], 64),
      ([], 64),
    ] {
      let run = try Program.remit(verify + arguments, in: scratch.url)
      #expect(run.status == status, "\(arguments) \(run.words)")
    }
  }

  typealias Output = (template: String, arguments: [String], status: Int32, says: String)

  static let outputs: [Output] = [
    ("t.txt", ["--data", "d.json", "--output", "papers/"], 64, "name the file, too"),
    ("t.txt", ["--data", "d.json", "--output", "o.docx"], 64, "name it .txt"),
    ("t.docx", ["--data", "d.json", "--output", "o.odt"], 64, "name it .docx"),
    (
      "t.txt", ["--data", "all.csv", "--name", "{{ who }}", "--output", "papers"], 65,
      #"{{ who|replace("/", "-") }}"#
    ),
    ("t.txt", ["--data", "all.csv", "--output", "papers/"], 0, "2 documents written"),
  ]

  @Test(arguments: outputs)
  func aDocumentHasAPlaceThatFitsIt(example: Output) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("Dear {{ who }}", to: "t.txt", in: scratch)
    try write("Dear {{ who }}", "t.docx", in: scratch)
    try write(#"{"who": "Ann"}"#, to: "d.json", in: scratch)
    try write("who\nAnn\nBea/Cyd\n", to: "all.csv", in: scratch)
    let run = try Program.remit(
      ["template", "render", example.template] + example.arguments, in: scratch.url)
    #expect(run.status == example.status && run.words.contains(example.says), "\(run.words)")
  }

  @Test func whoeverStopsARunIsToldHowItGoesOn() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{% for i in range(2000) %}{{ who }}{% endfor %}", to: "t.txt", in: scratch)
    try write("who\n" + String(repeating: "Ann\n", count: 20_000), to: "all.csv", in: scratch)
    let run = try Program.run(
      "/usr/bin/timeout",
      [
        "--preserve-status", "--signal=INT", "2", Program.path, "template", "render", "t.txt",
        "--data", "all.csv", "--output", "papers",
      ], in: scratch.url)
    #expect(run.status == 130, "\(run.words)")
    #expect(run.errors.contains("the same command goes on from here"), "\(run.words)")
  }

  @Test func dataThatNothingReadsAreToldOnRequest() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(
      "{{ a }}{% for i in items %}{{ i.name }}{% endfor %}{% if who %}{{ who.name }}{% endif %}"
        + "{{ wards|join(', ') }}{% for k, v in map.items() %}{{ k }}{% endfor %}",
      to: "t.txt", in: scratch)
    try write(
      #"{"a": 1, "b": {"c": 1}, "items": [{"name": "x", "cost": 1}], "wards": ["y"], "#
        + #""who": {"name": "n", "post": "p"}, "map": {"k": 1}}"#, to: "d.json", in: scratch)
    let render = ["template", "render", "t.txt", "--data", "d.json", "--output", "o.txt"]
    let run = try Program.remit(render + ["--unused"], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    let told = run.errors.split(separator: "\n").filter { $0.contains("nothing in t.txt reads") }
    #expect(told.count == 3, "\(run.errors)")
    for name in ["“b”", "“items[].cost”", "“who.post”"] { #expect(run.errors.contains(name)) }
    #expect(try !Program.remit(render, in: scratch.url).errors.contains("reads"))
    let check = ["template", "check", "t.txt", "--data", "d.json", "--unused"]
    #expect(try Program.remit(check, in: scratch.url).output.contains("“who.post”"))
    #expect(
      try Program.remit(["template", "check", "t.txt", "--unused"], in: scratch.url).status == 64)
  }

  // MARK: fields, diff

  @Test func theDataThatATemplateNeedsAreGivenAsASchema() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(
      "{{ total|money }}{{ when|date }}{{ who.post|default('-') }}{{ who.name }}"
        + "{% for i in items %}{{ i.price * 2 }}{% for t in i.tags %}{{ t }}{% endfor %}{% endfor %}"
        + "{% if n > 3 %}x{% endif %}{% if note is defined %}{{ note }}{% endif %}",
      to: "t.txt", in: scratch)
    let run = try Program.remit(["template", "fields", "t.txt", "--schema"], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let data: [(String, Bool)] = [
      (
        #"{"total": "£1,234.50", "when": "2020-04-08", "who": {"name": "A"}, "n": 1, "#
          + #""items": [{"price": 2, "tags": ["a"]}]}"#, true
      ),
      (
        #"{"total": 12.5, "when": "2020-04-08", "who": {"name": "A", "post": null}, "n": 4, "#
          + #""items": [], "note": "x"}"#, true
      ),
      (#"{"total": 12.5, "when": "2020-04-08", "who": {"post": "B"}, "n": 1, "items": []}"#, false),
      (#"{"total": 12.5, "when": 2020, "who": {"name": "A"}, "n": 1, "items": []}"#, false),
      (
        #"{"total": true, "when": "2020-04-08", "who": {"name": "A"}, "n": 1, "items": [1]}"#,
        false
      ),
    ]
    for (json, fits) in data {
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
      let faults = DataFaults.of(value, by: schema)
      #expect(faults.isEmpty == fits, "\(faults) of \(json)")
    }
    let whole = try #require(schema as? [String: Any])
    #expect(whole["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(
      whole["required"] as? [String] == ["total", "when", "who", "items", "n"], "\(run.output)")
  }

  @Test func whatCannotBeReadHasNoFields() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{% if a %}", to: "t.txt", in: scratch)
    for more in [[], ["--schema"], ["--json"]] {
      let run = try Program.remit(["template", "fields", "t.txt"] + more, in: scratch.url)
      #expect(run.status == 65)
      #expect(run.errors.contains("is never ended"))
    }
  }

  @Test func theFieldsThatCameWentAndChangedAreTold() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write("{{ subject }} {{ due }} {{ gone }} {{ same|money }}", "old.docx", in: scratch)
    try write(
      "{{ subject|default('-') }} {{ due|date }} {{ same|money }} {{ new }}", "new.odt", in: scratch
    )
    let run = try Program.remit(["template", "diff", "old.docx", "new.odt"], in: scratch.url)
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      lines == [
        "changed: subject: printed; now printed, or left out",
        "changed: due: printed; now printed as a date", "came: new: printed", "went: gone: printed",
      ])
    let same = try Program.remit(["template", "diff", "old.docx", "old.docx"], in: scratch.url)
    #expect(same.status == 0)
    #expect(same.output == "")
    let json = try Program.remit(
      ["template", "diff", "old.docx", "new.odt", "--json"], in: scratch.url)
    let printed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(SchemaFaults.of(printed, by: try schema("differences", in: scratch), at: "").isEmpty)
    let none = try Program.remit(["template", "diff", "old.docx", "none.odt"], in: scratch.url)
    #expect(none.status == 66)
  }

  /// What a macro is given, or two lists have together, is not followed to the data: its fields are told
  /// for themselves.
  @Test(arguments: [
    "{% macro f(m) %}{{ m.NAME }}{% endmacro %}{{ f(a) }}",
    "{% for k, v in d.items() %}{{ v.NAME }}{% endfor %}",
    "{% for i in (l or k) %}{{ i.NAME }}{% endfor %}", "{{ (l + k)|map(attribute='NAME')|join }}",
    "{{ a.get('NAME') or 1 }}", "{{ a|attr('NAME') }}", "{{ (a if b else c).NAME }}",
    "{% for r in rows|batch(2) %}{{ r[0].NAME }}{% endfor %}",
    "{% for r in rows %}{{ r.x }}{% if loop.previtem %}{{ loop.previtem.NAME }}{% endif %}{% endfor %}",
  ])
  func aFieldIsToldThoughItsPlaceInTheDataIsNotKnown(template: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (file, name) in [("old.txt", "net"), ("new.txt", "gross")] {
      try write(template.replacing("NAME", with: name), to: file, in: scratch)
    }
    let run = try Program.remit(["template", "diff", "old.txt", "new.txt"], in: scratch.url)
    #expect(run.status == 1)
    let told = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(told.count == 2 && told[0].contains("gross") && told[1].contains("net"), "\(told)")
  }
}
