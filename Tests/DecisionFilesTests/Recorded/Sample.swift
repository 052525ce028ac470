import Foundation
import Testing

/// A decision file's text, told by its name in a test's report.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  var testDescription: String { name }

  /// The decision that uses every field.
  static let fullExample = Sample(name: "the full example", text: DecisionFilesTests.fullExample)

  /// Each sample decision of this repository.
  static let all: [Sample] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let samples = root.appending(path: "Samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []
    return names.sorted().compactMap { name in
      let file = samples.appending(path: name).appending(path: "decision.yaml")
      return (try? String(contentsOf: file, encoding: .utf8)).map { Sample(name: name, text: $0) }
    }
  }()
}
