import Foundation

/// The decisions in Samples/, and their papers.
enum Samples {
  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let corrected = [
    "blackburn-with-darwen", "halton", "havering-key", "havering-non-key", "sefton",
  ]
  static let all = corrected + corrected.map { $0 + "-as-written" }
  static let formats = ["docx", "odt"]

  static let councils = root.appendingPathComponent("Templates").path

  static func decision(_ sample: String) -> String {
    root.appendingPathComponent("Samples/\(sample)/decision.yaml").path
  }

  /// The ten papers in both formats, rendered once for all tests by the program itself.
  static let papers: URL = {
    // In the folder of the build, where the next run replaces them.
    let folder = Program.folder.appendingPathComponent("remit-papers")
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for sample in all {
      // A paper that is not written is missed by the test that reads it.
      _ = try? Program.remit(
        ["render", decision(sample), "--councils", councils, "--output", folder.path], in: folder)
    }
    return folder
  }()

  static func paper(_ sample: String, _ format: String) throws -> [UInt8] {
    Array(try Data(contentsOf: papers.appendingPathComponent("\(sample).\(format)")))
  }
}
