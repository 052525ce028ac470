import CivilTime
import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Documents
import Foundation
import Testing

/// A step of each kind with all that its paper can say, on the key decision of Samples/havering-key.
enum StepPaperExamples {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let forms = root.appendingPathComponent("Templates/standard/forms")

  /// A step, and the form of its paper.
  struct Example: Sendable, CustomTestStringConvertible {
    var kind: String
    /// What sets it apart from another of its kind.
    var variant: String?
    var paper: StepPaper
    /// The decision, when it is another than that of the sample.
    var decision: String?

    init(
      _ kind: String, of variant: String? = nil, _ paper: StepPaper, decision: String? = nil
    ) {
      self.kind = kind
      self.variant = variant
      self.paper = paper
      self.decision = decision
    }

    /// The name of its golden.
    var name: String { [kind, variant].compactMap(\.self).joined(separator: "-") }

    var testDescription: String { name }

    /// A step of that kind of which nothing is stated.
    var bare: StepPaper {
      StepPaper(StepPaper.Step(title: paper.step.title, on: paper.step.on))
    }
  }

  static let all = notices + clearance + decided + calledIn

  /// The kinds of paper, one example each.
  static let kinds = all.filter { $0.variant == nil }

  static func council() throws -> Council {
    let file = root.appendingPathComponent("Templates/havering/policy.yaml")
    return try CouncilReader.read(
      policy: String(contentsOf: file, encoding: .utf8), file: "policy.yaml", rules: []
    ).council
  }

  static func decision(_ example: Example) throws -> DecisionFile {
    guard let text = example.decision else { return try decision() }
    return try DecisionFileReader.read(
      "council: havering\nform: key-executive-decision\n" + text, file: "decision.yaml")
  }

  static func decision() throws -> DecisionFile {
    let file = root.appendingPathComponent("Samples/havering-key/decision.yaml")
    return try DecisionFileReader.read(
      String(contentsOf: file, encoding: .utf8), file: "decision.yaml")
  }

  /// A decision that states nothing but what a file must.
  static func bareDecision() throws -> DecisionFile {
    try DecisionFileReader.read(
      """
      council: havering
      form: key-executive-decision
      subject: Complex Placements Dynamic Purchasing System
      recommendations: [{text: To agree}]
      """, file: "decision.yaml")
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  static let officer = StepPaper.Signatory(
    name: "Debra Marlow", title: "Principal Committee Officer", deputyFor: "the proper officer")
  static let author = StepPaper.Signatory(
    name: "Daren Mulley", title: "Senior Commissioning Manager")

  static func step(
    _ title: String, _ on: String, by: StepPaper.Signatory? = officer,
    change: (inout StepPaper) -> Void = { _ in }
  ) -> StepPaper {
    var paper = StepPaper(StepPaper.Step(title: title, on: day(on)))
    paper.number = "havering-2020-17"
    paper.step.by = by
    change(&paper)
    return paper
  }
}
