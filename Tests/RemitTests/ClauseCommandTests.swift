import Foundation
import OfficeFiles
import TestSupport
import Testing

/// A council's library of clauses, as a person works with it.
@Suite struct ClauseCommandTests {
  private func write(_ draft: Draft, _ name: String, in scratch: Scratch) throws {
    let bytes = TestTemplate(draft).bytes(OfficeFormat(fileName: name))
    try make(name, in: scratch)
    try Data(bytes).write(to: scratch.file(name))
  }

  private func write(_ text: String, to name: String, in scratch: Scratch) throws {
    try make(name, in: scratch)
    try text.write(to: scratch.file(name), atomically: true, encoding: .utf8)
  }

  private func clause(_ text: String, _ name: String, in scratch: Scratch) throws {
    try write(
      "---\ntitle: T\nauthority: A\nfrom: 2020-04-01\n---\n\(text)\n", to: "clauses/\(name).md",
      in: scratch)
  }

  private func make(_ name: String, in scratch: Scratch) throws {
    try FileManager.default.createDirectory(
      at: scratch.file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  /// A folder of forms that print clauses, and of clauses.
  private func library() throws -> Scratch {
    let scratch = try Scratch()
    try clause("It ends on {{ end|date }}.", "term", in: scratch)
    try clause("{{ clause(\"term\") }}\n\nOther terms stay.", "rest", in: scratch)
    try clause("Nobody.", "spare", in: scratch)
    try write("# Terms\n{{ clause(\"rest\") }}", "forms/a.docx", in: scratch)
    try write("x {{ clause('term') }} {{ who }}", "forms/b.odt", in: scratch)
    try write("nothing", "forms/c.odt", in: scratch)
    try write("{\"end\": \"2027-03-31\", \"who\": \"Oak\"}", to: "data.json", in: scratch)
    return scratch
  }

  private func remit(_ words: String..., in scratch: Scratch) throws -> Program.Outcome {
    try Program.remit(["template"] + words, in: scratch.url)
  }

  @Test func whereAClauseIsUsedIsTold() throws {
    let scratch = try library()
    defer { scratch.remove() }
    let run = try remit("where-used", "term", in: scratch)
    #expect(run.status == 0, "\(run.words)")
    #expect(
      run.output.split(separator: "\n").map(String.init) == [
        "forms/a.docx: body, under \"Terms\", paragraph 2, “{{ clause(\"rest\") }}”, through rest",
        "forms/b.odt: body, paragraph 1, “{{ clause('term') }}”",
        "clauses/rest.md: line 6, “{{ clause(\"term\") }}”",
      ])
    let nobody = try remit("where-used", "spare", in: scratch)
    #expect(nobody.status == 0)
    #expect(nobody.errors.contains("nobody uses spare"))
    let missing = try remit("where-used", "term", "nowhere", in: scratch)
    #expect(missing.status == 66 && missing.words.contains("nowhere"), "\(missing.words)")
    let unknown = try remit("where-used", "tern", in: scratch)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean “term”?"))
    let json = try remit("where-used", "term", "--json", in: scratch)
    let printed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let schema = try JSONSerialization.jsonObject(
      with: Data(try Program.remit(["schema", "uses"], in: scratch.url).output.utf8))
    #expect(SchemaFaults.of(printed, by: schema, at: "").isEmpty)
  }

  @Test func everyCommandSeesThroughClauses() throws {
    let scratch = try library()
    defer { scratch.remove() }
    let fields = try remit("fields", "forms/a.docx", in: scratch)
    #expect(fields.output == "end\n", "\(fields.words)")
    let check = try remit("check", "--data", "data.json", "--unused", "forms/a.docx", in: scratch)
    #expect(check.output.contains("reads “who”"))
    #expect(!check.output.contains("reads “end”"))
    let render = try remit(
      "render", "forms/a.docx", "--data", "data.json", "--output", "a.docx", "--prove", in: scratch)
    #expect(render.status == 0, "\(render.words)")
    let document = try RenderedDocument(
      Array(Data(contentsOf: scratch.file("a.docx"))), .docx)
    #expect(try document.body() == ["Terms", "It ends on 31 March 2027.", "Other terms stay."])
    let verify = [
      "verify", "a.docx", "--template", "forms/a.docx", "--data", "data.json",
    ]
    #expect(try Program.remit(["template"] + verify, in: scratch.url).status == 0)
    try clause("It ends.", "term", in: scratch)
    let changed = try Program.remit(["template"] + verify, in: scratch.url)
    #expect(changed.status == 1)
    #expect(changed.output.contains("or of its clauses"), "\(changed.words)")
    let diff = try remit("diff", "forms/a.docx", "forms/b.odt", in: scratch)
    #expect(diff.status == 1)
    #expect(diff.output.contains("came: who"))
  }

  @Test func aFaultInAClauseIsToldAtItsPlace() throws {
    let scratch = try library()
    defer { scratch.remove() }
    try clause("One.\n\n{{ end|dat }}", "term", in: scratch)
    for file in ["forms/a.docx", "clauses/term.md", "clauses/rest.md", "forms"] {
      let run = try remit("check", file, in: scratch)
      #expect(run.status == 1, "\(file) \(run.words)")
      #expect(
        run.output.contains("clauses/term.md:8:1: error: there is no filter “dat”"), "\(file)")
    }
    let render = try remit(
      "render", "forms/b.odt", "--data", "data.json", "--output", "b.odt", in: scratch)
    #expect(render.status == 65)
    #expect(scratch.contents()["b.odt"] == nil)
  }

  @Test func aFaultInAClauseIsToldOnceWithTheFormsThatPrintIt() throws {
    let scratch = try library()
    defer { scratch.remove() }
    try clause("One.\n\n{{ end|dat }}", "term", in: scratch)
    try write("# Terms\n{{ clause(\"rest\") }}", "forms/a.odt", in: scratch)
    let both = try remit("check", "forms/a", in: scratch)
    #expect(both.status == 1)
    #expect(
      both.output.split(separator: "\n").prefix(2) == [
        "clauses/term.md:8:1: error: there is no filter “dat”",
        "    in the clause “term”, printed by forms/a.docx and forms/a.odt",
      ])
    #expect(both.output.components(separatedBy: "clauses/term.md").count == 2, "\(both.words)")
    #expect(both.errors.contains("1 error and "), "\(both.words)")
    let all = try remit("check", "--json", "forms", in: scratch)
    let printed = try JSONSerialization.jsonObject(with: Data(all.output.utf8))
    let findings = (printed as? [String: Any])?["findings"] as? [[String: Any]] ?? []
    let shared = findings.compactMap { $0["sharedText"] as? [String: Any] }
    #expect(shared.map { $0["name"] as? String } == ["term"])
    #expect(
      shared.map { $0["printedBy"] as? [String] } == [
        ["forms/a.docx", "forms/a.odt", "forms/b.odt"]
      ])
    let schema = try JSONSerialization.jsonObject(
      with: Data(try Program.remit(["schema", "findings"], in: scratch.url).output.utf8))
    #expect(SchemaFaults.of(printed, by: schema, at: "").isEmpty)
  }

  @Test func aClauseThatIsNoLongerInForceIsFoundBeforeALetterIsWritten() throws {
    let scratch = try library()
    defer { scratch.remove() }
    try write(
      "---\ntitle: T\nauthority: A\nfrom: 2020-04-01\nto: 2021-03-31\n---\nIt ends.\n",
      to: "clauses/term.md", in: scratch)
    for file in ["forms/a.docx", "clauses/term.md"] {
      let run = try remit("check", file, in: scratch)
      #expect(run.status == 0, "\(file) \(run.words)")
      #expect(run.output.contains("warning: the clause “term” (T) is not in force on"), "\(file)")
      #expect(try remit("check", "--strict", file, in: scratch).status == 1, "\(file)")
    }
  }

  @Test func theLibraryMayBeElsewhere() throws {
    let scratch = try library()
    defer { scratch.remove() }
    try FileManager.default.moveItem(at: scratch.file("clauses"), to: scratch.file("library"))
    let lost = try remit("check", "forms/a.docx", in: scratch)
    #expect(lost.status == 1)
    #expect(lost.output.contains("no library of clauses is at hand"))
    let found = try remit("check", "forms/a.docx", "--clauses", "library", in: scratch)
    #expect(found.status == 0, "\(found.words)")
    #expect(try remit("check", "forms/a.docx", "--clauses", "no", in: scratch).status == 66)
  }

  @Test func namesAreCheckedAgainstASchema() throws {
    let scratch = try library()
    defer { scratch.remove() }
    let schema = try remit("fields", "--schema", "forms/b.odt", in: scratch)
    try write(schema.output, to: "b.schema.json", in: scratch)
    let sound = try remit("check", "--schema", "b.schema.json", "forms/b.odt", in: scratch)
    #expect(sound.status == 0, "\(sound.words)")
    try write(
      "{{ whoo }} {{ who.name }} {% for e in end %}{{ e }}{% endfor %}", "d.odt", in: scratch)
    let faulty = try remit("check", "--schema", "b.schema.json", "d.odt", in: scratch)
    #expect(faulty.status == 1)
    #expect(faulty.output.contains("“whoo” is not declared"), "\(faulty.words)")
    #expect(faulty.output.contains("a loop goes through a list"), "\(faulty.words)")
    try write("[1]", to: "bad.json", in: scratch)
    let bad = try remit("check", "--schema", "bad.json", "forms/b.odt", in: scratch)
    #expect(bad.output.contains("declares no names") || bad.errors.contains("declares no names"))
  }
}
