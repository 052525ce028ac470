import Foundation
import Testing

/// The commands that make, keep and read a data folder.
@Suite struct FolderCommandTests {
  // MARK: Making one

  @Test func aTrialFolderIsWholeAndInOrder() throws {
    let trial = try Trial()
    defer { trial.remove() }
    for name in ["remit.yaml", "people.yaml", "record.sqlite", "documents", "councils/havering"] {
      #expect(trial.exists("data/\(name)"), "\(name)")
    }
    let doctor = try trial.remit(["doctor", "--councils", Trial.templates])
    #expect(doctor.status == 0, "\(doctor.words)")
    #expect(doctor.output.contains("adopted    people, policies and forms as they are"))
    #expect(try trial.remit(["verify", "--deep"]).status == 0)
  }

  @Test func aFullFolderIsRefusedAndLeftAlone() throws {
    let trial = try Trial()
    defer { trial.remove() }
    let before = trial.scratch.contents()
    let again = try trial.make(["data", "--council", "havering"])
    #expect(again.status == 73)
    #expect(again.errors.contains("is not an empty folder"))
    #expect(trial.scratch.contents().keys == before.keys)
  }

  @Test(arguments: [
    (["--council", "havring"], 65, "did you mean havering?"),
    (["--council", "havering", "--people", "nobody.yaml"], 66, "no such file"),
    (["--council", "havering", "--people", "broken.yaml"], 78, "broken.yaml"),
  ])
  func whatCannotBeMadeLeavesNothing(options: [String], status: Int32, words: String) throws {
    let trial = try Trial(isMade: false)
    defer { trial.remove() }
    try Data("people: 3\n".utf8).write(to: trial.scratch.file("broken.yaml"))
    let outcome = try trial.make(["data"] + options)
    #expect(outcome.status == status, "\(outcome.words)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: trial.path) == ["broken.yaml"])
  }

  @Test func theKeyOfARealFolderLiesOutsideOfIt() throws {
    let trial = try Trial(isMade: false)
    defer { trial.remove() }
    let made = try trial.make(["data", "--council", "havering", "--name", "Jane Smith"])
    #expect(made.status == 0, "\(made.words)")
    #expect(made.output.contains("\(trial.path)/share/remit/data-"))
    #expect(try trial.text("data/people.yaml").contains("Jane Smith"))
    let keys = trial.scratch.contents().keys.filter { $0.hasSuffix(".key") }
    #expect(keys.count == 1 && keys.allSatisfy { $0.hasPrefix("share/") })
    let verified = try trial.remit(["verify"])
    #expect(verified.output.contains("checkpoints: 1, up to event 2"), "\(verified.words)")
  }

  @Test func toActAsAnotherIsRefusedInARealFolder() throws {
    let trial = try Trial(isMade: false)
    defer { trial.remove() }
    #expect(try trial.make(["data", "--council", "havering"]).status == 0)
    for option in [["--as", "somebody"], ["--on", "2020-04-08"]] {
      let outcome = try trial.remit(["list"] + option)
      #expect(outcome.status == 77)
      #expect(outcome.errors.contains("only in a folder made for trials"))
    }
    #expect(try trial.remit(["list"]).status == 0)
  }

  // MARK: Taking files in

  @Test func peopleCountOnceTheyAreAdopted() throws {
    let trial = try Trial()
    defer { trial.remove() }
    let entry = "  - {id: jane-smith, name: Jane Smith}\n\ntenures:"
    try trial.change("data/people.yaml") { $0.replacing("\ntenures:", with: entry) }
    #expect(try trial.remit(["list", "--as", "jane-smith"]).status == 64)
    let refused = try trial.remit(["adopt", "people", "--as", "author"])
    #expect(refused.status == 77)
    #expect(refused.errors.contains("ask an administrator to adopt people.yaml: "))
    let tried = try trial.remit(["adopt", "people", "--dry-run"])
    #expect(tried.output.contains("added, person: Jane Smith"))
    #expect(try trial.remit(["list", "--as", "jane-smith"]).status == 64)
    #expect(try trial.remit(["adopt", "people", "--reason", "She has come"]).status == 0)
    #expect(try trial.remit(["list", "--as", "jane-smith"]).status == 0)
    #expect(try trial.remit(["adopt", "people"]).status == 1)
  }

  @Test func aFaultyFileIsNotAdopted() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.change("data/people.yaml") { $0.replacing("post: leader,", with: "post: leeder,") }
    let outcome = try trial.remit(["adopt", "people"])
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("did you mean “leader”?") || outcome.errors.contains("leader"))
    #expect(try trial.remit(["doctor"]).output.contains("people.yaml is not as it was taken"))
  }

  @Test func aChangedPolicyLeavesWhatIsUnderWay() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    try trial.change("data/councils/havering/policy.yaml") { $0 + "# A remark.\n" }
    let outcome = try trial.remit(["adopt", "council", "havering"])
    #expect(outcome.status == 0, "\(outcome.words)")
    #expect(outcome.output.contains("changed: policy.yaml"))
    #expect(outcome.output.contains("havering-2020-1; remit migrate ID"))
    #expect(try trial.remit(["verify", "--deep"]).status == 0)
  }

  @Test func whoApprovesAFormIsToldThatTheFolderHasAnother() throws {
    let trial = try Trial()
    defer { trial.remove() }
    let approve = [
      "template", "approve", "outcome", "--format", "odt", "--as", "adviser-legal", "--on",
      "2020-04-08",
    ]
    let sound = try trial.remit(approve)
    #expect(sound.status == 0, "\(sound.words)")
    #expect(!sound.words.contains("another than the one approved"))
    let forms = trial.scratch.file("data/councils/havering/forms")
    try FileManager.default.removeItem(at: forms.appendingPathComponent("letter-outcome.odt"))
    try FileManager.default.copyItem(
      at: forms.appendingPathComponent("letter-extension-option.odt"),
      to: forms.appendingPathComponent("letter-outcome.odt"))
    let told = try trial.remit(approve)
    #expect(told.words.contains("is another than the one approved"), "\(told.words)")
    #expect(told.words.contains("remit adopt council havering"))
    try FileManager.default.removeItem(at: forms.appendingPathComponent("letter-outcome.odt"))
    let gone = try trial.remit(approve)
    #expect(gone.words.contains("there is no letter-outcome.odt in councils/havering any more"))
  }

  @Test func anAddedBankHolidayMovesTheDaysThatRestOnIt() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    let given = try trial.remit([
      "give-notice", "havering-2020-1", "general-exception", "--reason", "It cannot wait",
      "--to", "Councillor A", "--to-role", "chair", "--decision-on", "2020-05-11", "--as",
      "proper-officer", "--on", "2020-04-28",
    ])
    #expect(given.status == 0, "\(given.words)")
    let before = try trial.remit(["show", "havering-2020-1", "--on", "2020-04-29"]).output
    try Data("- {date: 2020-05-04, name: A day of thanks, source: Proclamation}\n".utf8)
      .write(to: trial.scratch.file("data/holidays.yaml"))
    let adopted = try trial.remit(["adopt", "holidays", "--on", "2020-04-29"])
    #expect(adopted.status == 0, "\(adopted.words)")
    #expect(adopted.output.contains("added: Mon 4 May 2020"))
    #expect(adopted.output.contains("havering-2020-1: first lawful day"), "\(before)")
    let log = try trial.remit(["log", "havering-2020-1"])
    #expect(
      log.output.contains(
        "Days were worked out again: the first lawful day after a notice is 7 May"))
    #expect(try trial.remit(["verify", "--deep"]).status == 0)
  }

  // MARK: Reading

  @Test func aListShowsWhatIsAskedFor() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    let cases: [(options: [String], isFound: Bool)] = [
      ([], true), (["complex", "placements"], true), (["bridge"], false), (["--key"], true),
      (["--no-key"], false), (["--phase", "draft"], true), (["--phase", "call-in-window"], false),
      (["--council", "sefton"], false), (["--author", "author"], true),
      (["--author", "leader"], false), (["--form", "key-executive-decision"], true),
      (["--due-by", "2020-04-01"], false), (["--all", "--limit", "1"], true),
    ]
    for (options, isFound) in cases {
      let outcome = try trial.remit(["list"] + options)
      #expect(outcome.status == 0, "\(options): \(outcome.words)")
      #expect(outcome.output.contains("havering-2020-1") == isFound, "\(options)")
    }
    #expect(try trial.remit(["list", "--phase", "drft"]).status == 64)
  }

  @Test func aDecisionIsShownInAllItsForms() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    let submitted = try trial.remit([
      "submit", "havering-2020-1", "--as", "author", "--on", "2020-04-03",
    ])
    #expect(submitted.status == 0, "\(submitted.words)")
    let shown = try trial.remit(["show", "havering-2020-1"])
    #expect(shown.output.contains("phase      in clearance, since 3 April 2020"))
    #expect(shown.output.contains("advice     legal: asked"))
    #expect(shown.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let past = try trial.remit(["show", "havering-2020-1", "--at", "1"])
    #expect(past.output.contains("phase      draft"))
    #expect(try trial.remit(["show", "havering-2020-1", "--at", "99"]).status == 64)
    #expect(try trial.remit(["show", "havering-2020-9"]).status == 65)
    let yaml = try trial.remit(["show", "havering-2020-1", "--yaml"])
    #expect(yaml.output.contains("form: key-executive-decision"))
    let log = try trial.remit(["log", "havering-2020-1"])
    #expect(log.output.contains("Submitted; advice asked for: legal"))
    let waiting = try trial.remit(["next", "--as", "adviser-legal"])
    #expect(waiting.output.contains("remit advise havering-2020-1 legal"))
    #expect(!waiting.output.contains("havering-2020-1 financial"))
    let people = try trial.remit(["people"])
    #expect(people.output.contains("(adviser-legal)"))
    let calendar = try trial.remit(["calendar", "--from", "2020-01-01", "--output", "-"])
    #expect(calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
  }

  @Test func whatIsPrintedAsJSONIsAsItsSchemaSays() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    let id = "havering-2020-1"
    for arguments in [
      ["show", id], ["list"], ["next", id], ["next"], ["log", id], ["due"],
      ["verify", "--deep"],
    ] {
      let outcome = try trial.remit(arguments + ["--json"])
      #expect(outcome.status == 0, "\(outcome.words)")
      let described = try trial.remit(["schema", arguments[0]])
      let faults = SchemaFaults.of(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)),
        by: try JSONSerialization.jsonObject(with: Data(described.output.utf8)), at: arguments[0])
      #expect(faults == [], "\(outcome.output)")
    }
  }

  @Test func halfAPaperOfAPlacementIsErasedWhenItIsADayOld() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    let folder = trial.scratch.file("data/placements/cp-2020-1")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (old, new) = (folder.appending(path: ".0a.part"), folder.appending(path: ".0b.part"))
    for file in [old, new] { try Data("somebody".utf8).write(to: file) }
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now.addingTimeInterval(-2 * 86_400)], ofItemAtPath: old.path)
    #expect(try trial.remit(["due"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: old.path))
    #expect(FileManager.default.fileExists(atPath: new.path))
  }

  // MARK: Proof and copies

  @Test func aChangedDocumentIsFound() throws {
    let trial = try Trial()
    defer { trial.remove() }
    let name = try #require(
      trial.scratch.contents().keys.filter { $0.hasPrefix("data/documents/") }.max {
        $0.count < $1.count
      })
    try trial.change(name, bytes: Data("changed".utf8))
    let outcome = try trial.remit(["verify"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("fault"))
  }

  @Test func aBackupIsRestoredAndAnExportImportedToAnEqualState() throws {
    let trial = try Trial()
    defer { trial.remove() }
    try trial.begin()
    let log = try trial.remit(["log", "havering-2020-1", "--json"]).output
    let steps = [
      ["backup", "backup"], ["restore", "backup", "restored", "--verify"], ["export", "export"],
      ["import", "export", "imported", "--trial"],
    ]
    for step in steps {
      let outcome = try trial.remit(step)
      #expect(outcome.status == 0, "\(step): \(outcome.words)")
      #expect(try trial.remit(step).status == 73, "\(step), a second time")
    }
    for folder in ["restored", "imported"] {
      let same = try trial.remit(["log", "havering-2020-1", "--json", "--folder", folder])
      #expect(same.output == log, "\(folder): \(same.errors)")
    }
    #expect(try trial.remit(["verify", "--deep", "--folder", "imported"]).status == 0)
    let shown = try trial.remit(["show", "havering-2020-1", "--folder", "imported"])
    #expect(shown.status == 0, "\(shown.words)")
  }
}

/// A folder for trials, in a place of its own.
private struct Trial {
  let scratch: Scratch

  static let templates = Samples.root.appendingPathComponent("Templates")
    .resolvingSymlinksInPath().path
  static let decision = Samples.decision("havering-key")

  var path: String { scratch.url.path }

  init(isMade: Bool = true) throws {
    scratch = try Scratch()
    guard isMade else { return }
    let made = try make(["data", "--council", "havering", "--trial"])
    #expect(made.status == 0, "\(made.words)")
  }

  func make(_ arguments: [String]) throws -> Program.Outcome {
    try Program.remit(
      ["init"] + arguments + ["--councils", Trial.templates], in: scratch.url,
      environment: ["XDG_DATA_HOME": path + "/share"])
  }

  func remit(_ arguments: [String]) throws -> Program.Outcome {
    try Program.remit(
      arguments, in: scratch.url, environment: ["REMIT_FOLDER": path + "/data"])
  }

  /// Begins a decision.
  func begin() throws {
    let outcome = try remit(["new", Trial.decision, "--as", "author", "--on", "2020-04-02"])
    #expect(outcome.status == 0, "\(outcome.words)")
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.file(name).path)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.file(name), encoding: .utf8)
  }

  func change(_ name: String, _ change: (String) -> String) throws {
    try self.change(name, bytes: Data(change(try text(name)).utf8))
  }

  func change(_ name: String, bytes: Data) throws {
    let file = scratch.file(name)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    try bytes.write(to: file)
  }

  func remove() { scratch.remove() }
}
