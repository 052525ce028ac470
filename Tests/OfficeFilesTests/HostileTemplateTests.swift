import Diagnostics
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import TestTiming
import Testing

private let hostile = SharedFolder.folder("hostile")

/// Files made to harm: each is refused with a diagnostic or read, and neither takes long.
@Suite(.enabled(if: hostile != nil, "needs ../shared/hostile"))
struct HostileTemplateTests {
  @Test(arguments: OfficeFormat.office)
  func everyFileIsReadOrRefusedWithinTwoSeconds(format: OfficeFormat) throws {
    let folder = try #require(hostile).appending(path: format.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = try SharedFolder.bytes(folder.appending(path: name))
      let time = processorTime {
        do {
          let template = try DocumentTemplate(bytes, file: name)
          _ = try template.render([:])
        } catch {
          #expect((error as? DiagnosticsError)?.list.isEmpty == false, "\(name)")
        }
      }
      #expect(time < .seconds(2), "\(name)")
    }
  }

  @Test(arguments: [
    "tpl-ssti-jinja.docx", "tpl-ssti-7x7.docx", "tpl-ssti-unclosed.docx", "tpl-ssti-long.docx",
  ])
  func aHostileExpressionGetsAnErrorInItsPlaceOrIsHarmless(name: String) throws {
    let file = try #require(hostile).appending(path: "docx/\(name)")
    do {
      let template = try DocumentTemplate(try SharedFolder.bytes(file), file: name)
      let written = try template.render([:])
      #expect(written.count < 1 << 20)
    } catch let error as DiagnosticsError {
      let first = try #require(error.list.first)
      #expect(first.place?.file == name)
      #expect(first.place?.document?.part == "body")
      #expect(first.place?.document?.paragraph != nil)
      #expect(first.remedy?.isEmpty == false)
    }
  }
}
