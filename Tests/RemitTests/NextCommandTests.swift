import Foundation
import Testing

/// What `remit next` tells each person, and that the commands which it prints can be given.
@Suite struct NextCommandTests {
  typealias Trial = LifeCommandTests.Trial

  static let id = LifeCommandTests.id

  // MARK: Whose it is

  @Test func anAuthorIsToldOfTheirOwnDraftsApartFromWhatOthersWaitFor() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    let unfinished = Samples.decision("havering-key-as-written")
    #expect(
      try trial.remit(["new", unfinished, "--as", "author", "--on", "2020-03-16"]).status == 0)
    let next = try trial.remit(["next", "--as", "author", "--on", "2020-03-17"])
    let lines = next.output.split(separator: "\n")
    #expect(lines.first == "Yours to go on with:")
    #expect(next.output.contains("drafts/\(Self.id)/decision.yaml, then: remit edit \(Self.id)\n"))
    #expect(lines.contains("  remit submit \(Self.id)"))
    #expect(lines.contains("  not yet: remit submit havering-2020-2"))
    #expect(lines.contains { $0.contains(" more: remit check ") })
    #expect(!lines.contains("Waiting for you:"))
    // The notice is for the proper officer, and the draft is not.
    let clerk = try trial.remit(["next", "--as", "proper-officer", "--on", "2020-03-17"])
    #expect(clerk.output.contains("remit give-notice \(Self.id) key --decision-on DATE"))
    #expect(!clerk.output.contains("submit") && !clerk.output.contains("Yours"))
    let everybody = try trial.remit(["next", "--all", "--as", "root", "--on", "2020-03-17"])
    #expect(everybody.output.hasPrefix("For their authors to go on with:\n"))
    #expect(everybody.output.contains("\nWaiting:\n"))
  }

  @Test func aReportThatWasReturnedIsItsAuthorsAgain() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    func act(_ arguments: [String]) throws -> Program.Outcome {
      try trial.remit(arguments + ["--on", "2020-03-18"])
    }
    #expect(try act(["submit", Self.id, "--as", "author"]).status == 0)
    #expect(try act(["next", "--as", "author"]).output.isEmpty)
    let returned = ["return", Self.id, "--reason", "Say which fund", "--as", "lead-officer"]
    #expect(try act(returned).status == 0)
    let next = try act(["next", "--as", "author"])
    #expect(next.output.contains("Returned to its author: Say which fund ("), "\(next.words)")
    let answer = try JSONSerialization.jsonObject(
      with: Data(try act(["next", "--as", "author", "--json"]).output.utf8))
    let drafts = try #require((answer as? [String: Any])?["drafts"] as? [[String: Any]])
    #expect(drafts.map { $0["decision"] as? String } == [Self.id])
    #expect((drafts.first?["returned"] as? [String: String])?["on"] == "2020-03-18")
  }

  @Test(arguments: ["legal", "financial", "equality"])
  func onlyAdviceOnTheirOwnTopicIsAnAdvisersToGive(topic: String) throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    let submitted = try trial.remit(["submit", Self.id, "--as", "author", "--on", "2020-03-17"])
    #expect(submitted.status == 0, "\(submitted.words)")
    let asked = ["next", Self.id, "--as", "adviser-\(topic)", "--on", "2020-03-17"]
    let lines = try trial.remit(asked).output.split(separator: "\n").filter {
      $0.contains("remit advise")
    }
    #expect(lines.count == 5)
    let own = lines.filter { $0.hasSuffix(", so you)") }
    #expect(own.count == 1 && own[0].contains("remit advise \(Self.id) \(topic) "))
    let offer = try #require(try offers(trial, asked)["advise"])
    #expect((offer["commands"] as? [String])?.count == 5)
    #expect((offer["commandsForYou"] as? [String])?.count == 1)
  }

  @Test func aNameThatNothingHasIsToldWithTheNearest() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    let outcome = try trial.remit(["next", "havering-2020-2", "--as", "author"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("no decision, batch of letters or placement havering-2020-2"))
    #expect(outcome.errors.contains("did you mean \(Self.id)?"))
  }

  // MARK: The commands

  /// A whole life, each act by the command that `next` prints for it.
  @Test func aDecisionComesToEffectByTheCommandsThatArePrinted() throws {
    let trial = try Trial()
    defer { trial.remove() }
    _ = try trial.begin()
    try Data("It is in order.\n".utf8).write(to: trial.file("advice.md"))
    let advisers = ["legal", "financial", "human-resources", "equality", "health-and-wellbeing"]
    let before = [("submit", "author", "2020-03-17")]
    let advising = advisers.map { ("advise", "adviser-\($0)", "2020-03-18") }
    let after = [
      ("give-notice", "proper-officer", "2020-04-08"), ("clear", "lead-officer", "2020-04-09"),
      ("decide", "proper-officer", "2020-05-07"), ("record", "proper-officer", "2020-05-08"),
      ("lodge", "committee-officer", "2020-05-08"), ("publish", "committee-officer", "2020-05-11"),
      ("state-rule", "proper-officer", "2020-05-11"), ("implement", "lead-officer", "2020-06-01"),
      ("close", "lead-officer", "2020-06-02"),
    ]
    let maker = ["PERSON": "cabinet-member-adult-services-and-health"]
    var printed: Set<PrintedCommand> = []
    for (act, person, day) in before + advising + after {
      let who = ["--as", person, "--on", day]
      let whole = try trial.remit(["next", Self.id, "--all"] + who)
      printed.formUnion(PrintedCommand.all(in: whole.output))
      let offer = try #require(try offers(trial, ["next", Self.id] + who)[act], "\(act)")
      let command = try #require((offer["commandsForYou"] as? [String])?.first, "\(act)")
      let given = PrintedCommand(text: command).filled(maker).dropFirst()
      let taken = try trial.remit(given + who)
      #expect(taken.status == 0, "\(command)\n\(given)\n\(taken.words)")
    }
    #expect(printed.count > 30)
    try expectWhole(printed)
  }

  /// Every command that is printed in the stories, with who may give it.
  @Test func noPrintedCommandLacksWhatItAsksFor() throws {
    var printed: Set<PrintedCommand> = []
    for name in LivesTests.names {
      let story = try String(
        contentsOf: LivesTests.folder.appendingPathComponent(name), encoding: .utf8)
      for line in story.split(separator: "\n") where !line.hasPrefix("$") {
        printed.formUnion(PrintedCommand.all(in: String(line)))
      }
    }
    #expect(printed.count > 100)
    try expectWhole(printed)
  }

  /// Every command that a cure names in the stories: what clears an obstacle can be given as it is
  /// printed.
  @Test func noCommandInACureLacksWhatItAsksFor() throws {
    var printed: Set<PrintedCommand> = []
    for name in LivesTests.names {
      let story = try String(
        contentsOf: LivesTests.folder.appendingPathComponent(name), encoding: .utf8)
      for answer in Life.answers(in: story) where !answer.hasPrefix("Usage: ") {
        // Those with who may give them are next steps, and looked at above.
        let steps = PrintedCommand.all(in: answer)
        printed.formUnion(PrintedCommand.inCures(of: answer).filter { !steps.contains($0) })
      }
    }
    #expect(printed.count > 30)
    try expectWhole(printed)
  }

  /// Each is understood by the program, which says then that there is no data folder.
  private func expectWhole(_ commands: Set<PrintedCommand>) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for command in commands {
      #expect(command.unknown.isEmpty, "\(command.text)")
      let outcome = try Program.remit(
        command.filled().dropFirst() + ["--folder", "nowhere"], in: scratch.url)
      #expect(![0, 64].contains(outcome.status), "\(command.text)\n\(outcome.words)")
    }
  }

  @Test func aCommandThatLacksSomethingIsFoundOut() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for text in ["remit advise havering-2020-1 legal", "remit withdraw havering-2020-1"] {
      let outcome = try Program.remit(
        PrintedCommand(text: text).filled().dropFirst() + ["--folder", "nowhere"], in: scratch.url)
      #expect(outcome.status == 64)
    }
  }

  /// What may happen next to the decision, by its act.
  private func offers(
    _ trial: Trial, _ arguments: [String]
  ) throws -> [String: [String: Any]] {
    let answer = try JSONSerialization.jsonObject(
      with: Data(try trial.remit(arguments + ["--json"]).output.utf8))
    let decisions = (answer as? [String: Any])?["decisions"] as? [[String: Any]]
    let next = decisions?.first?["next"] as? [[String: Any]] ?? []
    return Dictionary(next.map { ($0["act"] as? String ?? "", $0) }) { first, _ in first }
  }
}
