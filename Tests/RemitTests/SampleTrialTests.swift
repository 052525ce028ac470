import Foundation
import Testing

/// `template check --data` tells what `template render` would refuse of these data.
@Suite struct SampleTrialTests {
  private func check(_ template: String, _ data: String, as file: String) throws -> Program.Outcome
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (name, text) in [("t.txt", template), (file, data)] {
      try text.write(to: scratch.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try Program.remit(["template", "check", "t.txt", "--data", file], in: scratch.url)
  }

  @Test(arguments: [
    (
      "Dear {{ name }}", "name,x\nAnn,1\n,2\n,3\n", "d.csv",
      "record 2 and 1 other: the data leaves out name"
    ),
    ("On {{ day|date }}", "day\n2026-01-02\nsoon\n", "d.csv", "record 2: "),
    ("{{ fee|money }}", "{\"fee\": \"free\"}\n{\"fee\": 2}\n", "d.jsonl", "record 1: "),
    ("{{ name }}", "{\"name\": null}", "d.json", "error: the data leaves out name"),
    ("{{ name }}", "{\"name\": \"Ann\"}\n{\"nam\": \"Bea\"}\n", "d.jsonl", "record 2: "),
    (
      "{% for p in people %}{{ p.name }}{% endfor %}", "people:\n  - name: Ann\n  - post: x\n",
      "d.yaml", "in item 2 of people"
    ),
  ])
  func whatSomeRecordCannotPrintIsAnError(
    template: String, data: String, file: String, says: String
  ) throws {
    let run = try check(template, data, as: file)
    #expect(run.status == 1 && run.output.contains(says), "\(run.output)")
  }

  @Test func dataThatCanBePrintedAreClean() throws {
    let run = try check(
      "{{ name|default('you') }}{% if day %}{{ day|date }}{% endif %}",
      "name,day\nAnn,2026-01-02\n,\n", as: "d.csv")
    #expect(run.status == 0 && !run.output.contains("error"), "\(run.words)")
  }

  @Test func aListPrintedBareIsToldOf() throws {
    let run = try check("{{ wards }}", "{\"wards\": [\"Brooklands\", \"Heaton\"]}", as: "d.json")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("wards is a list, and is printed as Jinja prints it, in brackets"))
    #expect(run.output.contains("{{ wards|join_and }}"))
  }
}
