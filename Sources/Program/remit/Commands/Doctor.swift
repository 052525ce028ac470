import ArgumentParser
import Casework
import Foundation

/// `remit doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what this machine has and lacks, which councils' folder is taken, and whether "
      + "the data folder is in order.")

  @OptionGroup var councils: CouncilOptions

  @Option(
    help: ArgumentHelp(
      "The data folder; without it, REMIT_FOLDER or the nearest with a remit.yaml.",
      valueName: "path"),
    completion: .directory)
  var folder: String?

  func run() throws {
    Report.give("remit      \(Remit.configuration.version)")
    Report.give("program    \(CouncilOptions.program ?? "unknown")")
    var isInOrder = true
    do throws(Failure) {
      let here = FileManager.default.currentDirectoryPath + "/decision.yaml"
      let folders = try councils.find(data: here)
      Report.give("councils   \(folders.path) (\(folders.origin))")
      for line in CouncilSurvey.lines(of: folders, on: Today.inLondon) {
        Report.give("           \(line.text)")
        if !line.isInOrder { isInOrder = false }
      }
    } catch {
      isInOrder = false
      Report.give("councils   none found")
      Report.show(error.diagnostics)
    }
    if !surveyFolder() { isInOrder = false }
    let missing =
      "not found: papers are written all the same; to turn them into PDF, "
      + "apt-get install libreoffice-writer-nogui"
    Report.give("soffice    " + (OtherPrograms.find("soffice") ?? missing))
    if !isInOrder { throw ExitCode(Failure.Kind.configuration.rawValue) }
  }

  /// Whether the data folder is in order; none is no fault, unless one was named.
  private func surveyFolder() -> Bool {
    do throws(Failure) {
      let path = try DataFolder.find(
        given: folder, environment: ProcessInfo.processInfo.environment)
      let lines = FolderSurvey.lines(
        of: path, account: try Account.name(), at: Clock.now(), keeping: .inSQLite)
      for line in lines {
        Report.give(line.label.padding(toLength: 11, withPad: " ", startingAt: 0) + line.text)
      }
      return lines.allSatisfy(\.isInOrder)
    } catch {
      Report.give("data       none found here; remit init makes one")
      guard folder != nil else { return true }
      Report.show(error.diagnostics)
      return false
    }
  }
}

/// Programs that Remit can use when they are there.
enum OtherPrograms {
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
