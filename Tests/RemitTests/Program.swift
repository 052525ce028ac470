import Foundation

/// The built program, run as a person runs it.
enum Program {
  /// What a run gave.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// Everything it said.
    var words: String { output + errors }
  }

  /// The folder of the build, where the test bundle and the program stand side by side.
  static let folder: URL = {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: own ?? CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  /// The program itself.
  static let path = folder.appendingPathComponent("remit").path

  /// Runs `remit` with these arguments.
  static func remit(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Outcome {
    try run(path, arguments, in: folder, environment: environment, input: input)
  }

  /// Runs a program; its output goes through files, so that no pipe can fill.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL,
    environment: [String: String] = [:], input: String? = nil
  ) throws -> Outcome {
    let talk = try Scratch()
    defer { talk.remove() }
    let (output, errors) = (talk.file("output"), talk.file("errors"))
    try Data((input ?? "").utf8).write(to: talk.file("input"))
    try Data().write(to: output)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var all = ProcessInfo.processInfo.environment
    all["REMIT_COUNCILS"] = nil
    all["NO_COLOR"] = "1"
    process.environment = all.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: talk.file("input"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Where a program of that name is, if this machine has it.
  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
