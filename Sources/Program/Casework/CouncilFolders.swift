public import CouncilFiles
public import Councils
public import Decisions
import Diagnostics
import Foundation
import Rules

/// Where the councils' folders are: one folder, in it a folder for each council with its
/// policy.yaml and forms.
public struct CouncilFolders: Sendable, Hashable {
  /// The folder that holds the councils' folders.
  public let path: String
  /// How it was found, in words.
  public let origin: String

  /// Finds the folder: the one given, else the one the environment names, else one called
  /// Templates beside the data or above it, else one beside the program or above it.
  ///
  /// - Parameters:
  ///   - given: the folder named on the command line.
  ///   - environment: the process's environment; `REMIT_COUNCILS` is read.
  ///   - data: the data file, beside which the folder may stand.
  ///   - program: the program's own file.
  public static func find(
    given: String?, environment: [String: String], data: String?, program: String?
  ) throws(Failure) -> CouncilFolders {
    for (path, origin) in [
      (given, "named by --councils"), (environment["REMIT_COUNCILS"], "named by REMIT_COUNCILS"),
    ] {
      guard let path, !path.isEmpty else { continue }
      guard holdsCouncils(path) else {
        throw Failure(
          .missing, "no-councils", "no council's folder is in it (\(origin))",
          at: SourcePlace(file: path),
          remedy: "name the folder that holds folders like havering, each with a policy.yaml")
      }
      return CouncilFolders(path: path, origin: origin)
    }
    var places: [(path: String?, origin: String)] = []
    if let data, data != "-" { places.append((data, "beside the data")) }
    places.append((program, "beside the program"))
    for place in places {
      guard let start = place.path else { continue }
      var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      while true {
        for name in ["Templates", "share/remit/Templates"] {
          let candidate = folder.appendingPathComponent(name).path
          if holdsCouncils(candidate) {
            return CouncilFolders(path: candidate, origin: place.origin)
          }
        }
        if folder.path == "/" || folder.path.isEmpty { break }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw Failure(
      .missing, "no-councils", "no folder of councils was found",
      remedy: "name it with --councils, or set REMIT_COUNCILS; remit doctor shows where one was "
        + "looked for")
  }

  /// The ids of the councils that are there.
  public var councils: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { Self.hasPolicy("\(path)/\($0)") }.sorted()
  }

  /// Whether there is a folder of that council, with a policy in it.
  public func has(_ id: CouncilID) -> Bool {
    id.isWellFormed && Self.hasPolicy("\(path)/\(id.rawValue)")
  }

  /// What to say of a council that is not there.
  func unknown(_ id: CouncilID) -> Diagnostic {
    Diagnostic(
      .error, "unknown-council", "there is no council \u{201C}\(id.rawValue)\u{201D} in \(path)",
      remedy: nearestName(to: id.rawValue, among: councils).map { "did you mean \($0)?" }
        ?? "there are: \(councils.joined(separator: ", "))")
  }

  /// Reads a council's policy.
  public func policy(_ id: CouncilID) throws(Failure) -> PolicyFile {
    guard has(id) else { throw Failure(.data, [unknown(id)]) }
    let file = "\(path)/\(id.rawValue)/policy.yaml"
    let text = try InputFile.text(file)
    return try orFail(.configuration) { () throws(DiagnosticsError) in
      try CouncilReader.read(policy: text, file: file, rules: RuleBook.nameable)
    }
  }

  /// The file of a council's form.
  public func template(
    of form: CouncilForm, council: CouncilID, format: String
  ) -> String {
    "\(path)/\(council.rawValue)/forms/\(form.template).\(format)"
  }

  private static func holdsCouncils(_ path: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { hasPolicy("\(path)/\($0)") }
  }

  private static func hasPolicy(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/policy.yaml")
  }
}
