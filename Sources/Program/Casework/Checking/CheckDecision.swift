import CouncilFiles
public import Councils
public import DecisionFiles

/// Checks a decision file: that it can be read, and what the rules say of it.
public enum CheckDecision {
  /// A decision that was checked.
  public struct Checked: Sendable {
    /// The decision file.
    public let file: DecisionFile
    /// Its council.
    public let council: Council
    /// What the rules say, the heaviest first; what is met comes last.
    public let findings: [PlacedFinding]
  }

  /// Reads a decision file and judges it; the answers beside it are laid to the findings.
  ///
  /// - Parameters:
  ///   - shelf: the policies read so far.
  ///   - folders: finds the councils' folder, for a file that can be read.
  public static func run(
    _ path: String, text: String, shelf: inout CouncilShelf,
    folders: () throws(Failure) -> CouncilFolders
  ) throws(Failure) -> Checked {
    let opened = try OpenedDecision(
      path, text: text, wrongFields: .findings, shelf: &shelf, find: folders)
    return Checked(
      file: opened.file, council: opened.policy.council,
      findings: Answering.apply(
        try AnswerFile.answers(beside: path), to: opened.findings()))
  }
}
