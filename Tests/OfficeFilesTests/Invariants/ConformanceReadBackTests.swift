import Diagnostics
import Foundation
import OfficeFiles
import TestSupport
import Testing

private let family = SharedFolder.folder("conformance/docxtpl-generated")

/// Templates that Word, Writer and other programs made, rendered and read back.
@Suite(.enabled(if: family != nil, "needs ../shared/conformance"))
struct ConformanceReadBackTests {
  @Test(arguments: OfficeFormat.office)
  func renderingAddsNoFaultToATemplate(format: OfficeFormat) throws {
    let root = try #require(family)
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
      let folder = root.appending(path: name)
      let data = try SharedFolder.record(folder.appending(path: "data.json"))
      let file = folder.appending(path: "template.\(format.rawValue)")
      let bytes = try SharedFolder.bytes(file)
      // What is refused gives nothing to be read back.
      guard
        let rendered = try? DocumentTemplate(bytes, file: file.lastPathComponent).rendered(data)
      else { continue }
      count += 1
      let faults = ReadBack.faults(
        in: rendered.bytes, format: format, printed: rendered.printed, against: bytes
      ).filter { $0.severity == .error }
      #expect(faults.isEmpty, "\(name): \(faults.map(\.text))")
    }
    #expect(count >= 17)
  }
}
