import Foundation
import Testing
import ZipFiles

/// What bad input gets: one clear message that says where and what to do, an exit status, nothing
/// half written and nothing destroyed.
@Suite struct BadInputTests {
  /// A run that must fail.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// Made before the run, by name.
    var files: [String: [UInt8]] = [:]
    var arguments: [String]
    var status: Int32
    /// What the message must say: what, where, what to do.
    var words: [String]
  }

  @Test(arguments: decisions + templates + data + commands)
  func aFaultIsToldAndNothingIsLeft(_ fault: Case) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (name, bytes) in fault.files { try Data(bytes).write(to: scratch.file(name)) }
    // What stands where the paper would go must stay.
    try FileManager.default.createDirectory(
      at: scratch.file("out"), withIntermediateDirectories: true)
    for name in ["d.docx", "d.odt", "t.docx", "t.odt", "t.txt", "1.txt"] {
      try Data("kept".utf8).write(to: scratch.file("out/\(name)"))
    }
    let before = scratch.contents()
    let run = try Program.remit(
      fault.arguments, in: scratch.url, environment: ["REMIT_COUNCILS": Samples.councils])
    #expect(run.status == fault.status, "\(run.words)")
    for words in fault.words { #expect(run.words.contains(words), "\(run.words)") }
    #expect(!run.words.contains("Fatal error"))
    #expect(scratch.contents() == before)
  }

  // MARK: Decision files

  static let decisions: [Case] = [
    decision("not YAML", change("subject: ", to: "subject: [a, "), ["d.yaml:", "not YAML", "]"]),
    decision(
      "a field lacking", change("subject: ", to: "summary: "), ["d.yaml:", "“subject”", "add"]),
    decision(
      "an unknown field", valid + "\nsubjet: x\n",
      ["d.yaml:", "“subjet” is not a field", "did you mean “subject”?"]),
    decision(
      "an impossible date", valid + "\nreportDate: 2025-02-30\n", ["d.yaml:", "2025-02-30"]),
    decision(
      "a post that does not exist",
      valid + """

        leadOfficer: {post: head-of-nothing}
        """, ["d.yaml:", "leadOfficer.post", "head-of-nothing"]),
    decision(
      "a council that does not exist", change("council: havering", to: "council: haverin"),
      ["d.yaml:", "haverin", "did you mean havering?"]),
    decision(
      "a form that does not exist", change("form: non-key", to: "form: nonn-key"),
      ["d.yaml:", "nonn-key-executive-decision", "did you mean"]),
    decision("a control character", valid + "\nversion: \"a\\u0007b\"\n", ["d.yaml:", "U+0007"]),
    decision("bytes that are no text", valid + "\nversion: ", bytes: [0xFF], ["UTF-8", "d.yaml:"]),
    decision("an empty file", "", ["d.yaml"]),
    decision(
      "a name twice", valid + "\nsubject: again\n",
      ["d.yaml:", "subject", "a second time", "line 3"]),
  ]

  /// A short decision that is in order.
  static let valid = """
    council: havering
    form: non-key-executive-decision
    subject: A test
    recommendations:
      - {number: "1", text: To do nothing.}

    """

  private static func change(_ words: String, to others: String) -> String {
    valid.replacing(words, with: others)
  }

  private static func decision(
    _ name: String, _ text: String, bytes: [UInt8] = [], _ words: [String]
  ) -> Case {
    Case(
      testDescription: name, files: ["d.yaml": Array(text.utf8) + bytes],
      arguments: ["render", "d.yaml", "--output", "out"], status: 65, words: words)
  }

  // MARK: Templates

  static let templates: [Case] = [
    template("not a ZIP", "t.docx", Array("words".utf8), ["t.docx", "not a ZIP", "save it again"]),
    template("cut short", "t.docx", Array(form.prefix(2_000)), ["t.docx", "cut short"]),
    template("cut short in Writer's format", "t.odt", Array(form.prefix(2_000)), ["t.odt"]),
    tag("{{ name", ["t.txt", "closed", "write }}"]),
    tag("{% if name %}x", ["never ended", "{% endif %}"]),
    tag("{% endfor %}", ["ends no", "{% for"]),
    tag("{{ nane }}", ["“nane” is not declared", "did you mean name?"]),
    tag("{{ name|uper }}", ["no filter “uper”", "did you mean |upper?"]),
    tag("{% for x in name %}{{ x }}{% endfor %}", ["name is text", "list"]),
    tag("{{ yes }}", ["yes or no", "checkbox"]),
    tag("{{ nothing }}", ["nothing", "default"]),
    tag("{{ name|date }}", ["not a date"]),
    tag("{{ 1 / 0 }}", ["t.txt"]),
    template(
      "a loop that crosses a table's edge", "t.docx",
      word(
        paragraph("{% for x in list %}")
          + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
          + paragraph("{{ x }}") + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("{% endfor %}")
          + "</w:tc></w:tr></w:tbl>" + paragraph("end")),
      ["t.docx", "body", "{% for x in list %}"]),
    template(
      "a document type in a part", "t.docx",
      word(paragraph("{{ name }}"), before: "<!DOCTYPE w [<!ENTITY e 'x'>]>"),
      ["t.docx", "word/document.xml"]),
    template(
      "a name that climbs in the archive", "t.docx", word(paragraph("x"), also: "../climbs.xml"),
      ["t.docx", "climbs.xml"]),
  ]

  private static let form: [UInt8] =
    (try? Data(
      contentsOf: URL(
        fileURLWithPath: Samples.councils + "/havering/forms/key-executive-decision.docx")))
    .map { Array($0) } ?? []

  private static let values = Array(
    #"{"name": "Ann", "yes": true, "nothing": null}"#.utf8)

  private static func tag(_ text: String, _ words: [String]) -> Case {
    template(text, "t.txt", Array(text.utf8), words)
  }

  private static func template(
    _ name: String, _ file: String, _ bytes: [UInt8], _ words: [String]
  ) -> Case {
    Case(
      testDescription: name, files: [file: bytes, "v.json": values],
      arguments: ["template", "render", file, "--data", "v.json", "--output", "out/\(file)"],
      status: 65, words: words)
  }

  private static func paragraph(_ text: String) -> String {
    "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// A Word document of that body, as small as one can be.
  static func word(_ body: String, before: String = "", also name: String? = nil) -> [UInt8] {
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    let relations = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Type=\
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """
    let document =
      before + "<w:document xmlns:w="
      + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
      + "</w:body></w:document>"
    // The writer refuses a climbing name, so one of the same length is written and exchanged.
    let stand = name.map { String(repeating: "n", count: $0.utf8.count) }
    var parts: [ZipPart] = [
      .stored(name: "[Content_Types].xml", bytes: Array(types.utf8)),
      .stored(name: "_rels/.rels", bytes: Array(relations.utf8)),
      .stored(name: "word/document.xml", bytes: Array(document.utf8)),
    ]
    if let stand { parts.append(.stored(name: stand, bytes: Array("<x/>".utf8))) }
    var bytes = (try? ZipRewrite.archive(parts)) ?? []
    if let stand, let name { bytes.replace(Array(stand.utf8), with: Array(name.utf8)) }
    return bytes
  }

  // MARK: Data

  static let data: [Case] = [
    data("JSON cut short", "v.json", #"{"name": "#, ["v.json:1", "JSON"]),
    data("JSON that is no object", "v.json", "[1]", ["v.json", "list", "object"]),
    data("YAML that is none", "v.yaml", "name: [a", ["v.yaml:", "YAML"]),
    data("a control character", "v.json", #"{"name": "a\u0001b"}"#, ["v.json", "name", "U+0001"]),
    data(
      "a picture outside the folder", "v.json", #"{"name": {"$image": "../secret.png"}}"#,
      ["v.json", "name", "../secret.png", "outside"]),
    data(
      "a sub-document outside the folder", "v.json",
      #"{"name": {"$subdoc": "/etc/secret.docx"}}"#, ["v.json", "/etc/secret.docx", "outside"]),
    data(
      "a type of value there is not", "v.json", #"{"name": {"$markdow": "x"}}"#,
      ["$markdow", "did you mean $markdown?"]),
    many(
      "a fault in a line", "v.jsonl", "{\"name\": \"a\"}\n{\"name\"", "{{ name }}", ["v.jsonl:2"]),
    many("two columns of a name", "v.csv", "name,name\na,b\n", "{{ name }}", ["v.csv", "name"]),
    many("a table without a record", "v.csv", "name\n", "{{ name }}", ["v.csv", "no record"]),
    many("too many values", "v.csv", "name\na,b\n", "{{ name }}", ["v.csv", "record 1"]),
    many(
      "two documents of a name", "v.csv", "name,n\nAnn,1\nann,1\n", "{{ name }}",
      ["records 1 and 2", "--name"]),
    many("a name that climbs", "v.csv", "name\n../up\n", "{{ name }}", ["record 1", "folder"]),
    many("an absolute name", "v.csv", "name\n/tmp/up\n", "{{ name }}", ["record 1", "folder"]),
    many(
      "a value left out in one record", "v.jsonl", "{\"name\": \"a\"}\n{\"name\": null}",
      "{{ document_number }}", ["document 2", "name", "default"]),
  ]

  private static func data(
    _ name: String, _ file: String, _ text: String, _ words: [String]
  ) -> Case {
    Case(
      testDescription: name, files: [file: Array(text.utf8), "t.txt": Array("{{ name }}".utf8)],
      arguments: ["template", "render", "t.txt", "--data", file, "--output", "out/t.txt"],
      status: 65, words: words)
  }

  private static func many(
    _ name: String, _ file: String, _ text: String, _ pattern: String, _ words: [String]
  ) -> Case {
    Case(
      testDescription: name, files: [file: Array(text.utf8), "t.txt": Array("{{ name }}".utf8)],
      arguments: [
        "template", "render", "t.txt", "--data", file, "--name", pattern, "--output", "out",
      ], status: 65, words: words)
  }

  // MARK: Commands and places

  static let commands: [Case] = [
    Case(
      testDescription: "a decision that is not there",
      arguments: ["render", "none.yaml", "--output", "out"], status: 66,
      words: ["none.yaml", "no such file"]),
    Case(
      testDescription: "a folder for a file", arguments: ["render", "out", "--output", "out"],
      status: 66, words: ["out", "folder"]),
    Case(
      testDescription: "councils that are not there", files: ["d.yaml": Array(valid.utf8)],
      arguments: ["render", "d.yaml", "--councils", "nowhere", "--output", "out"], status: 66,
      words: ["nowhere", "--councils"]),
    Case(
      testDescription: "a format there is not", files: ["d.yaml": Array(valid.utf8)],
      arguments: ["render", "d.yaml", "--format", "pdf", "--output", "out"], status: 64,
      words: ["pdf", "docx"]),
    Case(
      testDescription: "a command there is not", arguments: ["rendr"], status: 64,
      words: ["rendr"]),
    Case(
      testDescription: "an output folder that is a file", files: ["d.yaml": Array(valid.utf8)],
      arguments: ["render", "d.yaml", "--output", "d.yaml/papers"], status: 73,
      words: ["d.yaml/papers", "cannot be written"]),
    Case(
      testDescription: "an output folder that cannot be written",
      files: ["d.yaml": Array(valid.utf8)],
      arguments: ["render", "d.yaml", "--output", "/proc/self"], status: 73,
      words: ["/proc/self", "cannot be written"]),
    Case(
      testDescription: "a Word document for standard output",
      files: ["t.docx": word(paragraph("x")), "v.json": Array("{}".utf8)],
      arguments: ["template", "render", "t.docx", "--data", "v.json", "--output", "-"],
      status: 64, words: ["--output"]),
  ]

  // MARK: What needs a machine of its own

  @Test func aFullDiskLeavesWhatWasThere() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try FileManager.default.createDirectory(
      at: scratch.file("out"), withIntermediateDirectories: true)
    try Data("kept".utf8).write(to: scratch.file("out/halton.docx"))
    let before = scratch.contents()
    // A file may have one block: the second write fails as on a full disk.
    let run = try Program.run(
      "/bin/bash",
      ["-c", "ulimit -f 1; exec \"$0\" \"$@\"", Program.path, "render"]
        + [Samples.decision("halton"), "--councils", Samples.councils, "--output", "out"],
      in: scratch.url)
    #expect(run.status == 73, "\(run.words)")
    #expect(run.words.contains("the disk is full"), "\(run.words)")
    #expect(run.words.contains("make room"))
    #expect(scratch.contents() == before)
  }

  @Test(arguments: Samples.formats)
  func aValueOfAnyCharactersIsPrintedAsItIs(format: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let subject = "Care & <support> “for” 'all' 😀 שלום مرحبا {{ subject }} ]]> &amp; \\\\ end"
    let quoted = subject.replacing("'", with: "''")
    let text = Self.valid.replacing("subject: A test", with: "subject: '\(quoted)'")
    try Data(text.utf8).write(to: scratch.file("d.yaml"))
    let run = try Program.remit(
      ["render", "d.yaml", "--councils", Samples.councils, "--format", format], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    let paper = Array(try Data(contentsOf: scratch.file("d.\(format)")))
    let lines = try PaperText.lines(of: paper, format: format)
    #expect(lines.contains { $0.contains(subject) }, "\(lines.prefix(5))")
  }

  @Test func everyDecisionFaultIsFoundByCheckToo() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for fault in Self.decisions {
      try Data(fault.files["d.yaml"] ?? []).write(to: scratch.file("d.yaml"))
      let run = try Program.remit(
        ["check", "d.yaml", "--councils", Samples.councils], in: scratch.url)
      #expect(run.status == 1 || run.status == 65, "\(fault.testDescription)")
      for words in fault.words { #expect(run.words.contains(words), "\(run.words)") }
    }
  }
}
