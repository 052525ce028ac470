import Diagnostics
import Rules

/// Records a named person's answer to a finding, beside the decision file.
public enum AnswerFinding {
  /// What was recorded.
  public struct Recorded: Sendable, Hashable {
    /// The finding, with its answer.
    public let finding: PlacedFinding
    /// The file that holds the answer.
    public let path: String
  }

  /// Records the answer.
  ///
  /// - Parameter findings: what the decision's check found.
  public static func run(
    _ answer: Answer, file: String, findings: [PlacedFinding]
  ) throws(Failure) -> Recorded {
    guard file != "-" else {
      throw Failure(
        .usage, "no-file", "an answer is kept beside a file, and standard input has no place",
        remedy: "name the decision file")
    }
    guard !answer.reason.isEmpty, !answer.by.isEmpty else {
      throw Failure(
        .usage, "empty-answer", "an answer has a reason and the name of who gives it",
        remedy: "give --reason and --by")
    }
    let open = findings.filter { $0.finding.outcome != .met }
    guard let finding = open.first(where: { $0.key == answer.finding }) else {
      let keys = open.map(\.key)
      throw Failure(
        .findings, "unknown-finding", "there is no finding \u{201C}\(answer.finding)\u{201D}",
        at: SourcePlace(file: file),
        remedy: nearestName(to: answer.finding, among: keys).map { "did you mean \($0)?" }
          ?? "remit check \(file) prints the key of each")
    }
    if finding.answer != nil {
      throw Failure(
        .findings, "answered", "the finding \(finding.key) has an answer already",
        at: SourcePlace(file: AnswerSheet.path(beside: file)),
        remedy: "change it there, if it is no longer right")
    }
    var full = answer
    full.about = finding.finding.message
    let path = try AnswerFile.add(full, beside: file)
    var answered = finding
    answered.answer = full
    return Recorded(finding: answered, path: path)
  }
}
