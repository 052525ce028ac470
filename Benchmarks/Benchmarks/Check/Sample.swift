import CouncilFiles
import DecisionFiles
import Decisions
import Foundation
import Rules

/// The non-key sample, and larger ones of the same make.
struct Sample: Sendable {
  let text: String
  let policy: PolicyFile

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardized

  /// The sample; its background and its reasons so many times over.
  init(times: Int = 1) throws {
    let file = Sample.root.appendingPathComponent("Samples/havering-non-key/decision.yaml")
    let sample = try String(contentsOf: file, encoding: .utf8)
    text = times == 1 ? sample : sample + Sample.more(times - 1, like: sample)
    let policyFile = Sample.root.appendingPathComponent("Templates/havering/policy.yaml")
    policy = try CouncilReader.read(
      policy: String(contentsOf: policyFile, encoding: .utf8), file: "policy.yaml",
      rules: RuleBook.nameable)
  }

  func read() throws -> DecisionFile {
    try DecisionFileReader.read(text, file: "decision.yaml")
  }

  /// As many bytes again as the sample has, in paragraphs of its own words.
  private static func more(_ times: Int, like sample: String) -> String {
    let words = sample.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
    var text = "\nkeyIssues:\n"
    var next = 0
    while text.utf8.count < times * sample.utf8.count {
      text += "  - text: |\n"
      for _ in 0..<8 {
        let line = (0..<14).map { words[(next + $0) % words.count].lowercased() }
        text += "      The " + line.joined(separator: " ") + ".\n"
        next += 14
      }
    }
    return text
  }
}

/// A sample that has been read.
struct ReadSample: Sendable {
  let file: DecisionFile
  let policy: PolicyFile

  init(times: Int) throws {
    let sample = try Sample(times: times)
    file = try sample.read()
    policy = sample.policy
  }

  /// What the rules look at: the decision's facts, with all its words found.
  func facts() -> Facts { Facts(file.stated, council: policy.council) }
}
