import ArgumentParser
import Casework
import Foundation

/// The option by which a person names the councils' folder.
struct CouncilOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds the councils' folders.",
      discussion: "Without it REMIT_COUNCILS is taken, then Templates beside the data, then "
        + "Templates beside the program.", valueName: "folder"))
  var councils: String?

  /// The folder, found for these data.
  func find(data: String?) throws(Failure) -> CouncilFolders {
    try CouncilFolders.find(
      given: councils, environment: ProcessInfo.processInfo.environment, data: data,
      program: CouncilOptions.program)
  }

  /// The program's own file.
  static var program: String? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath
  }
}
