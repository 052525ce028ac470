import Foundation
import Testing

/// What the acts on a decision answer when they cannot be done; whole lives are in `Samples/lives`.
@Suite struct LifeCommandTests {
  static let id = "havering-2020-1"

  @Test func aDecisionBegunSaysWhatItIsAndWhatComesNext() throws {
    let trial = try Trial()
    defer { trial.remove() }
    let begun = try trial.begin()
    #expect(begun.status == 0, "\(begun.words)")
    #expect(begun.output.hasPrefix("\(Self.id) is "))
    #expect(begun.output.contains("remit submit \(Self.id)"))
    #expect(begun.errors.contains("drafts/\(Self.id)/decision.yaml"))
  }

  @Test(arguments: [
    (["clear", "havering-2020-9", "--as", "lead-officer"], Int32(65), "there is no decision"),
    (["clear", id, "--as", "nobody-at-all"], 64, "there is nobody called nobody-at-all"),
    (["clear", id, "--as", "lead-officer"], 1, "can be cleared only when it is in clearance"),
    (["submit", id, "--as", "auditor"], 77, "that is for the report author"),
    (["submit", id, "--as", "author", "--also", "leagl"], 64, "did you mean legal?"),
    (
      ["submit", id, "--as", "author", "--dated", "2020-04-31"], 64,
      "there is no day 31 of April 2020"
    ),
    (
      ["submit", id, "--as", "author", "--dated", "2020-03-20"], 1,
      "is after the day on which the act is recorded"
    ),
    (
      ["attach", id, "no-such.pdf", "--kind", "minutes", "--as", "author"], 66,
      "there is no such file"
    ),
    (
      ["attach", id, "remit.yaml", "--kind", "minute", "--as", "author"], 64,
      "did you mean minutes?"
    ),
    (["correct", id, "99", "--reason", "x", "--as", "proper-officer"], 64, "--dated"),
    (
      ["correct", id, "99", "--dated", "2020-03-15", "--reason", "x", "--as", "proper-officer"], 1,
      "there is no act 99"
    ),
    (["answer", id, "NT-2-00000000", "--reason", "x", "--as", "author"], 1, "has the key"),
    (["answer", id, "call-in", "--days", "5", "--as", "proper-officer"], 64, "--source"),
    (["migrate", id, "--reason", "x", "--as", "root"], 1, "there is nothing to be done"),
    (
      ["supersede", id, "--by", "havering-2020-7", "--as", "proper-officer"], 65,
      "there is no decision"
    ),
    (["supersede", id, "--by", id, "--as", "proper-officer"], 64, "the place of itself"),
    (["advise", id, "legal", "--as", "adviser-legal"], 64, "--as-drafted"),
    (["advise", id, "legal", "--text", "x", "--as", "adviser-legal"], 64, "--conclusion"),
    (["decide", id, "agreed", "--widens", "--as", "leader"], 64, "--widens goes with"),
    (["decide", id, "agreed", "--interest", "nothing", "--as", "leader"], 64, "NAME: INTEREST"),
    (
      ["give-notice", id, "key", "--at", "25:00", "--as", "proper-officer"], 64,
      "write a time as 17:30"
    ),
    (["call-in", "receive", id, "--reasons", "x", "--as", "councillor-1"], 64, "--member"),
  ])
  func whatCannotBeDoneIsRefusedAndLeavesTheRecordAsItWas(
    arguments: [String], status: Int32, words: String
  ) throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    let before = try trial.log()
    let outcome = try trial.remit(arguments + ["--on", "2020-03-17"])
    #expect(outcome.status == status, "\(outcome.words)")
    #expect(outcome.errors.contains(words), "\(outcome.words)")
    #expect(outcome.output.isEmpty)
    #expect(try trial.log() == before)
  }

  @Test func anActThatIsTriedOutIsNotRecorded() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    let before = try trial.log()
    let outcome = try trial.remit([
      "give-notice", Self.id, "key", "--period", "May 2020", "--as", "proper-officer", "--on",
      "2020-04-08", "--dry-run",
    ])
    #expect(outcome.status == 0, "\(outcome.words)")
    #expect(outcome.output.hasPrefix("Tried out, and not recorded"))
    #expect(outcome.output.contains("7 May 2020"))
    #expect(try trial.log() == before)
    #expect(!FileManager.default.fileExists(atPath: trial.file("data/papers").path))
  }

  @Test func theAnswerAsJSONHasTheSame() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    let outcome = try trial.remit([
      "submit", Self.id, "--due", "10", "--as", "author", "--on", "2020-03-18", "--json",
    ])
    #expect(outcome.status == 0, "\(outcome.words)")
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(answer as? [String: Any])
    #expect(object["phase"] as? String == "clearance")
    #expect(object["isRecorded"] as? Bool == true)
    #expect((object["papers"] as? [String])?.count == 10)
    #expect((object["nextDate"] as? [String: String])?["date"] == "2020-04-01")
  }

  @Test func aDocumentThatShowsADecisionIsNotKeptWhenTheDecisionIsRefused() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    try Data("scan".utf8).write(to: trial.file("scan.pdf"))
    let before = try trial.log()
    let outcome = try trial.remit([
      "decide", Self.id, "agreed", "--no-interests", "--evidence", "scan.pdf", "--as",
      "proper-officer", "--on", "2020-05-11",
    ])
    #expect(outcome.status == 1, "\(outcome.words)")
    #expect(try trial.log() == before)
  }

  @Test(arguments: [["--as", "root"], ["--on", "2020-03-17"]])
  func actingAsAnotherOrOnAnotherDayIsForTrialsOnly(options: [String]) throws {
    let trial = try Trial(isTrial: false)
    defer { trial.remove() }
    let outcome = try trial.remit(["new", Trial.sample] + options)
    #expect(outcome.status == 77, "\(outcome.words)")
    #expect(outcome.errors.contains("possible only in a folder made for trials"))
  }

  /// A data folder for one test.
  struct Trial {
    private let scratch: Scratch

    /// The decision that is begun in it.
    static let sample = Samples.root.appendingPathComponent("Samples/havering-key/decision.yaml")
      .path

    init(isTrial: Bool = true) throws {
      scratch = try Scratch()
      let made = try Program.remit(
        [
          "init", "data", "--council", "havering", "--councils",
          Samples.root.appendingPathComponent("Templates").path, "--checkpoints",
          scratch.file("keys").path,
        ] + (isTrial ? ["--trial"] : []), in: scratch.url)
      #expect(made.status == 0, "\(made.words)")
    }

    func file(_ name: String) -> URL { scratch.file(name) }

    func remove() { scratch.remove() }

    func remit(_ arguments: [String]) throws -> Program.Outcome {
      try Program.remit(
        arguments, in: scratch.url,
        environment: ["REMIT_FOLDER": scratch.file("data").path])
    }

    func begin() throws -> Program.Outcome {
      try remit(["new", Self.sample, "--as", "author", "--on", "2020-03-16"])
    }

    /// The log of the decision, as the record has it.
    func log() throws -> String {
      try remit(["log", LifeCommandTests.id, "--json", "--as", "auditor"]).output
    }
  }
}
