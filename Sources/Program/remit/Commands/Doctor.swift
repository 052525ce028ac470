import ArgumentParser
import Casework
import Foundation

/// `remit doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what this machine has and lacks, and which councils' folder is taken.")

  @OptionGroup var councils: CouncilOptions

  func run() throws {
    Report.give("remit      \(Remit.configuration.version)")
    Report.give("program    \(CouncilOptions.program ?? "unknown")")
    var isInOrder = true
    do throws(Failure) {
      let here = FileManager.default.currentDirectoryPath + "/decision.yaml"
      let folders = try councils.find(data: here)
      Report.give("councils   \(folders.path) (\(folders.origin))")
      for line in CouncilSurvey.lines(of: folders) {
        Report.give("           \(line.text)")
        if !line.isInOrder { isInOrder = false }
      }
    } catch {
      isInOrder = false
      Report.give("councils   none found")
      Report.show(error.diagnostics)
    }
    let missing =
      "not found: papers are written all the same; to turn them into PDF, "
      + "apt-get install libreoffice-writer-nogui"
    Report.give("soffice    " + (OtherPrograms.find("soffice") ?? missing))
    if !isInOrder { throw ExitCode(Failure.Kind.configuration.rawValue) }
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
