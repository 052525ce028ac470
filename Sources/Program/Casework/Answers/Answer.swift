public import CivilTime
package import DecisionFiles
import Decisions

/// What a named person answered to a finding, and why.
public struct Answer: Sendable, Hashable {
  /// The key of the finding: `TX-5-3fa2c1d0`.
  public var finding: String
  /// Who answers.
  public var by: String
  /// The post in which they do.
  public var post: String?
  /// The day of the answer.
  public var on: CivilDate
  /// Why the finding may stand.
  public var reason: String
  /// What the finding said, for people who read the file.
  public var about: String?

  /// An answer to the finding of that key.
  public init(to finding: String, by: String, on day: CivilDate, reason: String) {
    self.finding = finding
    self.by = by
    self.on = day
    self.reason = reason
  }

  /// The rule that the answered finding is of.
  var rule: Substring {
    finding.lastIndex(of: "-").map { finding[..<$0] } ?? finding[...]
  }
}

/// The answers that stand beside a decision file: `decision.answers.yaml` beside `decision.yaml`.
struct AnswerSheet: Sendable, Hashable {
  var answers: [Answer] = []

  /// The file beside that one.
  static func path(beside file: String) -> String {
    let stem = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    return stem + ".answers.yaml"
  }
}

extension Answer: FileNoun {
  package static let noun = Noun(
    "Answer", "an answer", blank: Answer(to: "", by: "", on: .blank, reason: ""),
    [
      .required("finding", \.finding, .text, "the key that remit check prints: TX-5-3fa2c1d0"),
      .required("by", \.by, .text, "who answers"),
      .optional("post", \.post, .text, "the post in which they do"),
      .required("on", \.on, .date, "the day of the answer"),
      .required("reason", \.reason, .text, "why the finding may stand"),
      .optional("about", \.about, .text, "what the finding said"),
    ])
}

extension AnswerSheet: FileNoun {
  package static let noun = Noun(
    "AnswerSheet", "a sheet of answers", blank: AnswerSheet(),
    [.list("answers", \.answers, .list(of: .record), "the answers")])
}
