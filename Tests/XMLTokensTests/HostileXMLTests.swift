import Foundation
import TestTiming
import Testing
import XMLTokens

/// The folder of hostile files beside the repository, or where `REMIT_SHARED` says.
private let hostile: URL? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let shared =
    ProcessInfo.processInfo.environment["REMIT_SHARED"].map { URL(filePath: $0) }
    ?? root.deletingLastPathComponent().appending(path: "shared")
  let folder = shared.appending(path: "hostile/xml")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

@Suite(.enabled(if: hostile != nil, "needs ../shared/hostile"))
struct HostileXMLTests {
  private func outcome(of file: String) throws -> (code: XMLError.Code?, time: Duration) {
    let folder = try #require(hostile)
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
    var code: XMLError.Code?
    let time = processorTime {
      do throws(XMLError) {
        _ = try XMLTokenizer.tokens(of: bytes)
      } catch {
        code = error.code
      }
    }
    return (code, time)
  }

  @Test(
    arguments: [
      ("lol.xml", XMLError.Code.doctype), ("xxe.xml", .doctype), ("utf7.xml", .encoding),
      ("attrs-40000.xml", .attributes), ("ns.xml", .attributes), ("pi.xml", nil),
    ] as [(String, XMLError.Code?)])
  func everyFileGetsItsVerdictWithinASecond(_ file: String, _ expected: XMLError.Code?) throws {
    let found = try outcome(of: file)
    #expect(found.code == expected)
    #expect(found.time < .seconds(1))
  }
}
