import Diagnostics
import Foundation
public import TemplateLanguage

/// A folder in which a council keeps its clauses, a file .md for each.
public enum ClauseFolder {
  /// The folder's usual name.
  static let name = "clauses"

  /// The clauses that a template may print: those of the folder that is given, else of one called
  /// clauses beside the template, else of one beside the folder that the template is in.
  public static func library(
    for template: String, given: String? = nil
  ) throws(Failure) -> ClauseLibrary {
    if let given { return try library(at: given) }
    guard template != "-" else { return .none }
    let folder = parent(of: template)
    let isAbove = folder.split(separator: "/").allSatisfy { $0 == "." || $0 == ".." }
    for place in [folder, isAbove ? "\(folder)/.." : parent(of: folder)] {
      let path = place == "." ? name : "\(place)/\(name)"
      if OutputFile.isFolder(path) { return try library(at: path) }
    }
    return .none
  }

  /// The clauses of a folder, which must be there.
  public static func library(at folder: String) throws(Failure) -> ClauseLibrary {
    guard OutputFile.isFolder(folder) else {
      throw Failure(
        .missing, "no-clauses", "there is no such folder of clauses",
        at: SourcePlace(file: folder), remedy: "name the folder that holds files like call-in.md")
    }
    return ClauseLibrary(try clauses(of: folder), origin: folder)
  }

  /// The clauses that a council's templates may print: its own, and those of the standard papers
  /// that it has no clause of the same name for.
  static func library(of folders: [String]) throws(Failure) -> ClauseLibrary {
    let there = folders.filter { OutputFile.isFolder($0) }
    var all: [Clause] = []
    for folder in there { all += try clauses(of: folder) }
    return ClauseLibrary(all, origin: there.first)
  }

  /// The files of a folder's clauses, in the order of their names; what is only there to tell of the
  /// folder is none.
  public static func files(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }
      .sorted().map { "\(folder)/\($0)" }
  }

  /// Whether a file is a clause: one of a folder of clauses.
  public static func isClause(_ file: String) -> Bool {
    file.hasSuffix(".md") && parent(of: file).split(separator: "/").last.map(String.init) == name
  }

  private static func clauses(of folder: String) throws(Failure) -> [Clause] {
    try files(of: folder).map { file throws(Failure) in
      ClauseReader.read(
        try InputFile.bytes(file),
        name: String(file.split(separator: "/").last?.dropLast(3) ?? ""), file: file)
    }
  }

  private static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.isEmpty { return "." }
    let parent = parts.joined(separator: "/")
    return parent.isEmpty ? "/" : parent
  }
}
