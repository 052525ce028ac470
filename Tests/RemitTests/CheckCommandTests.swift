import Foundation
import Testing

/// `remit check`, `remit answer` and `remit rules`, as a person gives them.
@Suite struct CheckCommandTests {
  private func check(_ arguments: [String], in scratch: Scratch) throws -> Program.Outcome {
    try Program.remit(["check"] + arguments + ["--councils", Samples.councils], in: scratch.url)
  }

  /// A copy of a sample that a test may change.
  private func copy(
    of sample: String, in scratch: Scratch, replacing old: String = "", with new: String = ""
  ) throws {
    var text = try String(contentsOfFile: Samples.decision(sample), encoding: .utf8)
    if !old.isEmpty {
      try #require(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    try text.write(to: scratch.file("d.yaml"), atomically: true, encoding: .utf8)
  }

  private func findings(
    in scratch: Scratch, _ more: [String] = []
  ) throws -> [[String: Any]] {
    let run = try check(["--json", "d.yaml"] + more, in: scratch)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require((json as? [String: Any])?["findings"] as? [[String: Any]])
  }

  @Test func aDecisionWithNothingInItsWayIsCleanAndOneWithSomethingIsNot() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let clean = try check([Samples.decision("havering-key")], in: scratch)
    #expect(clean.status == 0, "\(clean.words)")
    let faulty = try check([Samples.decision("havering-key-as-written")], in: scratch)
    #expect(faulty.status == 1)
    #expect(faulty.errors.contains("that block"), "\(faulty.errors)")
  }

  @Test func whatBlocksComesFirstThenWarningsThenQuestions() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(of: "havering-key-as-written", in: scratch)
    let order = ["blocks", "warns", "asks"]
    let ranks = try findings(in: scratch).compactMap { finding in
      order.firstIndex(of: finding["severity"] as? String ?? "")
    }
    #expect(ranks.count > 20)
    #expect(ranks == ranks.sorted())
  }

  @Test func aFindingSaysWhereByWhatRuleWithWhatWorkingAndWhoClearsIt() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(
      of: "havering-key", in: scratch, replacing: "decidedOn: 2020-05-11",
      with: "decidedOn: 2020-05-06")
    let run = try check(["d.yaml"], in: scratch)
    #expect(run.status == 1)
    let block = try #require(
      run.output.components(separatedBy: "\n\n").first { $0.contains("NT-2") })
    for words in [
      "d.yaml:", "record.decidedOn: blocks: ", "keyDecision.noticeGiven", "working", "to clear",
      "SI 2012/2089 reg 9(2)", "Thu 7 May 2020", "key       NT-2-",
    ] {
      #expect(block.contains(words), "\(words) is not in \(block)")
    }
  }

  @Test func whatIsMetIsShownWhereItIsAskedFor() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let plain = try check([Samples.decision("havering-key")], in: scratch)
    #expect(!plain.output.contains(": met: "))
    let explained = try check(["--explain", Samples.decision("havering-key")], in: scratch)
    #expect(explained.output.contains(": met: "))
    #expect(explained.output.contains("Thu 7 May 2020"))
  }

  @Test func aWarningFailsOnlyAStrictCheck() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(
      of: "havering-key", in: scratch, replacing: "scrutinyCommittee: Individuals",
      with: "scrutinyCommittee: Individuals\nkeyIssues: The work ends on 31 December.")
    #expect(try check(["d.yaml"], in: scratch).status == 0)
    #expect(try check(["--strict", "d.yaml"], in: scratch).status == 1)
  }

  @Test func anAnswerHoldsUntilTheFactsChange() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let warning = "scrutinyCommittee: Individuals\nkeyIssues: The work ends on 31 December."
    try copy(
      of: "havering-key", in: scratch, replacing: "scrutinyCommittee: Individuals", with: warning)
    let key = try #require(
      try findings(in: scratch).first { $0["code"] as? String == "TX-5" }?["key"] as? String)
    let answered = try Program.remit(
      [
        "answer", "d.yaml", key, "--reason", "The year is in the heading: \"2026\"", "--by",
        "Ann O'Neil", "--post", "Senior Commissioner", "--councils", Samples.councils,
      ], in: scratch.url)
    #expect(answered.status == 0, "\(answered.words)")
    #expect(answered.output == "d.answers.yaml\n")
    let after = try #require(try findings(in: scratch).first { $0["key"] as? String == key })
    #expect(after["isOpen"] as? Bool == false)
    #expect((after["answer"] as? [String: Any])?["by"] as? String == "Ann O'Neil")
    let again = try Program.remit(
      [
        "answer", "d.yaml", key, "--reason", "x", "--by", "y", "--councils", Samples.councils,
      ], in: scratch.url)
    #expect(again.status == 1, "\(again.words)")

    try copy(
      of: "havering-key", in: scratch, replacing: "scrutinyCommittee: Individuals",
      with: warning.replacingOccurrences(of: "31 December", with: "30 November"))
    let changed = try #require(
      try findings(in: scratch).first { $0["code"] as? String == "TX-5" })
    #expect(changed["isOpen"] as? Bool == true)
    #expect(changed["answer"] == nil)
    #expect((changed["expiredAnswer"] as? [String: Any])?["by"] as? String == "Ann O'Neil")
  }

  @Test func noAnswerLiftsWhatTheLawForbids() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(
      of: "havering-key", in: scratch, replacing: "decidedOn: 2020-05-11",
      with: "decidedOn: 2020-05-06")
    let key = try #require(
      try findings(in: scratch).first { $0["code"] as? String == "NT-2" }?["key"] as? String)
    let run = try Program.remit(
      [
        "answer", "d.yaml", key, "--reason", "It was urgent", "--by", "Ann O'Neil", "--councils",
        Samples.councils,
      ], in: scratch.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("still blocks"))
    #expect(try check(["d.yaml"], in: scratch).status == 1)
  }

  @Test(arguments: [
    (["NT-2-00000000", "--reason", "x", "--by", "y"], 1, "there is no finding"),
    (["TX-5", "--reason", "  ", "--by", "y"], 64, "an answer has a reason"),
  ])
  func anAnswerToNothingIsRefused(arguments: [String], status: Int32, words: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(of: "havering-key", in: scratch)
    let before = scratch.contents()
    let run = try Program.remit(
      ["answer", "d.yaml"] + arguments + ["--councils", Samples.councils], in: scratch.url)
    #expect(run.status == status, "\(run.words)")
    #expect(run.words.contains(words), "\(run.words)")
    #expect(scratch.contents() == before)
  }

  @Test func answersThatCannotBeReadAreToldAndNothingIsAddedToThem() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try copy(of: "havering-key", in: scratch)
    try "answers:\n  - {finding: TX-5-1, by: A, on: 2026-02-30, reason: x}\n".write(
      to: scratch.file("d.answers.yaml"), atomically: true, encoding: .utf8)
    let before = scratch.contents()
    let run = try check(["d.yaml"], in: scratch)
    #expect(run.status == 65)
    #expect(run.output.contains("d.answers.yaml:2:"), "\(run.words)")
    #expect(scratch.contents() == before)
  }

  @Test func theRulesAreListedWithWhereTheyComeFrom() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let list = try Program.remit(["rules"], in: scratch.url)
    #expect(list.status == 0)
    let line = try #require(list.output.split(separator: "\n").first { $0.hasPrefix("NT-2 ") })
    #expect(line.contains("checked"))
    #expect(line.contains("SI 2012/2089 reg 9(2)"))
    let one = try Program.remit(["rules", "nt-2"], in: scratch.url)
    #expect(one.output.contains("2012-09-10 to now"), "\(one.words)")
    let none = try Program.remit(["rules", "NT-22"], in: scratch.url)
    #expect(none.status == 64)
    #expect(none.errors.contains("did you mean NT-"), "\(none.errors)")
  }

  @Test(arguments: ["findings", "rules"])
  func theSchemaFitsWhatIsPrinted(subject: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let schema = try JSONSerialization.jsonObject(
      with: Data(try Program.remit(["schema", subject], in: scratch.url).output.utf8))
    let commands =
      subject == "rules"
      ? [["rules", "--json"]]
      : Samples.all.map { ["check", "--json", "--explain", Samples.decision($0)] }
        + [["check", "--json", Samples.councils + "/../Samples/complex-placements-as-written"]]
    for command in commands {
      let run = try Program.remit(
        command, in: scratch.url, environment: ["REMIT_COUNCILS": Samples.councils])
      let printed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let faults = SchemaFaults.of(printed, by: schema, at: subject)
      #expect(faults.isEmpty, "\(command): \(faults.prefix(5))")
    }
  }
}
