import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Foundation

/// Checks what a person names, be it a decision file or a matter.
///
/// A council's policy is read once, however many of its decisions are checked.
public struct CheckFiles: Sendable {
  /// What was checked.
  public struct Checked: Sendable {
    /// What it is, in words: the title of the form, or of the matter.
    public let title: String
    /// What the rules say, the heaviest first; what is met comes last.
    public let findings: [PlacedFinding]
  }

  private var shelf = CouncilShelf()

  /// A checker that has read no policy yet.
  public init() {}

  /// Checks a file, or the matter or the decision in a folder.
  ///
  /// - Parameter folders: finds the councils' folder, for a file that can be read.
  public mutating func check(
    _ path: String, folders: () throws(Failure) -> CouncilFolders
  ) throws(Failure) -> Checked {
    let path = try CheckFiles.file(in: path)
    let text = try InputFile.text(path)
    if CheckFiles.isMatter(text) {
      let checked = try CheckMatter.run(path, text: text, shelf: &shelf, folders: folders)
      return Checked(title: checked.file.matter.title, findings: checked.findings)
    }
    let checked = try CheckDecision.run(path, text: text, shelf: &shelf, folders: folders)
    let form = checked.council.form(checked.file.decision.form)
    return Checked(title: form?.title ?? "a decision", findings: checked.findings)
  }

  /// The matter or the decision in a folder; a file itself.
  private static func file(in path: String) throws(Failure) -> String {
    let files = FileManager.default
    let values = try? URL(fileURLWithPath: path).resolvingSymlinksInPath().resourceValues(
      forKeys: [.isDirectoryKey])
    guard path != "-", values?.isDirectory == true else { return path }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    for name in ["matter.yaml", "decision.yaml"] where files.fileExists(atPath: "\(folder)/\(name)")
    {
      return "\(folder)/\(name)"
    }
    throw Failure(
      .missing, "folder", "the folder has neither a matter.yaml nor a decision.yaml",
      at: SourcePlace(file: path), remedy: "name the file to check")
  }

  /// A matter's file has a field of that name at its outermost.
  private static func isMatter(_ text: String) -> Bool {
    text.hasPrefix("matter:") || text.contains("\nmatter:")
  }
}
