import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Digests
import Foundation
import Rules

@testable import Workflow

/// A report as its author wrote it, under the policy of its council: a sample of this repository,
/// less the fields that only the record may state.
struct Report: Sendable {
  let council: Council
  let opened: DecisionFileReader.Opened
  let digest: SHA256Digest
  private let text: String

  /// A sample with some of its words in other words.
  init(
    sample: String, of council: String, with changes: KeyValuePairs<String, String> = [:]
  ) throws {
    var text = try Self.text("Samples/\(sample)/decision.yaml")
    for (old, new) in changes {
      precondition(text.contains(old), "\(sample) does not say \(old)")
      text = text.replacing(old, with: new)
    }
    try self.init(text, of: council)
  }

  /// Another text that says more at its end.
  init(_ other: Report, adding more: String) throws {
    try self.init(other.text + more, of: other.council.identity.id.rawValue)
  }

  /// That text.
  init(_ text: String, of council: String) throws {
    let own = try DecisionText.withoutRecorded(text, file: "decision.yaml").text
    self.text = own
    digest = SHA256Digest(of: Array(own.utf8))
    opened = try DecisionFileReader.open(own, file: "decision.yaml")
    self.council = try CouncilReader.read(
      policy: try Self.text("Templates/\(council)/policy.yaml"), file: "policy.yaml",
      rules: RuleBook.nameable
    ).council
  }

  /// Its facts with what the record adds to them.
  func facts(_ state: DecisionState, _ council: Council) throws -> Facts {
    Facts(
      try DecisionFileReader.read(opened, laying: state.recordedFacts).stated, council: council)
  }

  /// What the procedure goes by in it.
  var proposal: Proposal {
    get throws { Proposal(try facts(DecisionState(), council)) }
  }

  private static func text(_ path: String) throws -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
