import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Foundation
import Rules

/// Checks a matter: that its file and its decisions can be read and fit together, and what the
/// rules say of each decision and of all of them together.
enum CheckMatter {
  /// A matter that was checked.
  struct Checked {
    /// The matter's file, with the decisions that it links.
    let file: MatterFile
    /// What the rules say: on the matter first, then decision by decision; each with the heaviest
    /// first and what is met last.
    let findings: [PlacedFinding]
  }

  /// Reads a matter's file and its decisions, and judges them; the answers beside the matter's file
  /// and beside each decision's are laid to the findings.
  ///
  /// - Parameters:
  ///   - shelf: the policies read so far.
  ///   - folders: finds the councils' folder, for a matter that can be read.
  static func run(
    _ path: String, text: String, shelf: inout CouncilShelf,
    folders: () throws(Failure) -> CouncilFolders
  ) throws(Failure) -> Checked {
    let file = try read(path, text)
    let councils = try shelf.folders(folders)
    guard councils.has(file.matter.council) else {
      var unknown = councils.unknown(file.matter.council)
      unknown.place = file.places.place(of: "council")
      throw Failure(.findings, [unknown])
    }
    let policy = try shelf.policy(file.matter.council, in: councils)
    let decisions = file.decisions.map { linked in
      (linked: linked, facts: Facts(linked.file.stated, council: policy.council))
    }
    let files = Dictionary(
      file.decisions.map { ($0.id.rawValue, $0.file) }, uniquingKeysWith: { first, _ in first })
    let facts = MatterFacts(
      file.matter, decisions: decisions.map { (id: $0.linked.id, facts: $0.facts) })
    var findings = Answering.apply(
      try AnswerFile.answers(beside: path),
      to: Placing(decision: nil, policy: policy, linked: files, matter: file.places)
        .place(RuleBook.findings(on: facts)))
    for (linked, facts) in decisions {
      findings += Answering.apply(
        try AnswerFile.answers(beside: linked.file.file),
        to: Placing(decision: linked.file, policy: policy).place(RuleBook.findings(on: facts)))
    }
    return Checked(file: file, findings: findings)
  }

  private static func read(_ path: String, _ text: String) throws(Failure) -> MatterFile {
    guard path != "-" else {
      throw Failure(
        .usage, "matter-needs-folder",
        "a matter cannot come from standard input: its decisions are found from its folder",
        remedy: "name its file")
    }
    let opened = try orFail(.data) { () throws(DiagnosticsError) in
      try MatterFileReader.open(text, file: path)
    }
    return try orFail(.findings) { () throws(DiagnosticsError) in
      try MatterFileReader.read(opened) { name throws(DiagnosticsError) in
        try linkedText(name, of: path)
      }
    }
  }

  /// The text of a linked file; a link out of the folder that holds the matter's is not followed.
  private static func linkedText(
    _ name: String, of matter: String
  ) throws(DiagnosticsError) -> String {
    let folder = URL(fileURLWithPath: matter).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = URL(fileURLWithPath: name).resolvingSymlinksInPath()
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    guard file.path.hasPrefix(prefix) else {
      throw DiagnosticsError(
        Diagnostic(
          .error, "outside", "the file lies outside the folder that holds the matter's folder",
          remedy: "put the decision beside the matter; a link to elsewhere is not followed"))
    }
    do throws(Failure) {
      return try InputFile.text(name)
    } catch {
      throw DiagnosticsError(error.diagnostics)
    }
  }
}
