import Casework
import CivilTime
import Decisions
import Foundation
import Records
import RecordsSQLite
import Workflow

/// A data folder with one whole life of a decision in it, from which registers are multiplied.
struct Life: Sendable {
  /// The folder.
  let path: String
  /// The decision.
  let id: DecisionID

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardized

  static let keeping = RecordKeeping(
    open: { path throws(StoreError) in try SQLiteStore(opening: path) },
    create: { path throws(StoreError) in try SQLiteStore(creating: path) })

  /// Makes the folder, and lives the life of the non-key sample in it.
  init(in place: String) throws {
    path = "\(place)/records"
    var plan = InitFolder.Plan(
      path: path, councils: [CouncilID(rawValue: "havering")], account: "bench", name: "Bench",
      share: place)
    plan.isTrial = true
    let folders = try CouncilFolders.find(
      given: Life.root.appendingPathComponent("Templates").path, environment: [:], data: nil,
      program: nil)
    _ = try InitFolder.run(
      plan, from: folders, at: try Life.moment("2025-03-17"), keeping: Life.keeping)
    let sample = Life.root.appendingPathComponent("Samples/havering-non-key/decision.yaml").path
    id = DecisionID("havering-2025-1")
    _ = try BeginDecision.run(from: sample, at: desk("author", "2025-03-17"))
    for step in Life.steps { try take(step) }
  }

  /// The folder as it stands.
  init(at path: String, id: DecisionID) {
    self.path = path
    self.id = id
  }

  /// Somebody at work in the folder.
  func desk(_ person: String, _ day: String) throws -> Desk {
    let moment = try Life.moment(day)
    return try Desk(
      try DataFolder.open(path, keeping: Life.keeping), account: "bench", acting: person,
      day: moment.day, now: moment)
  }

  /// The days of the sample, in order.
  private static let steps: [(person: String, day: String, command: Command)] = {
    var steps: [(String, String, Command)] = [
      ("author", "2025-03-18", .submit(SubmitReport()))
    ]
    for (adviser, topic) in [
      ("legal", Implications.Topic.legal), ("financial", .financial),
      ("human-resources", .humanResources), ("equality", .equality),
      ("environmental", .environmental),
    ] {
      let advice = GiveAdvice(topic: topic, conclusion: .content, words: "")
      steps.append(("adviser-\(adviser)", "2025-03-25", .advise(advice)))
    }
    var decision = MakeDecision(outcome: .agreed)
    decision.interests = []
    return steps + [
      ("lead-officer", "2025-03-31", .clear),
      ("strategic-director-of-people", "2025-04-22", .decide(decision)),
      ("proper-officer", "2025-04-22", .record),
      ("proper-officer", "2025-04-22", .lodge(with: nil, place: nil)),
      ("proper-officer", "2025-04-23", .publish(at: nil, address: nil)),
      ("implementing-officer", "2025-04-24", .implement(Remark(text: nil))),
      ("implementing-officer", "2026-01-05", .close(Remark(text: nil))),
    ]
  }()

  private func take(_ step: (person: String, day: String, command: Command)) throws {
    let desk = try desk(step.person, step.day)
    _ = try TakeCommand.run(on: id, at: desk) { _ in Deed(step.command) }
  }

  private static func moment(_ day: String) throws -> Moment {
    guard let moment = Moment(text: "\(day)T10:00:00Z") else { throw CocoaError(.formatting) }
    return moment
  }
}
