import Diagnostics
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

private let hostile = SharedFolder.folder("hostile")

/// What is said of each file made to harm, against the verdict that it should get.
@Suite(.enabled(if: hostile != nil, "needs ../shared/hostile"))
struct HostileVerdictTests {
  /// A line of the list: the file, what it tries, what should come of it.
  private func lines() throws -> [(file: String, verdict: String)] {
    let list = try #require(hostile).appending(path: "index.tsv")
    return String(decoding: try SharedFolder.bytes(list), as: UTF8.self)
      .split(separator: "\n").dropFirst().compactMap { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count > 2, let kind = cells[0].split(separator: "/").first,
          ["docx", "odt"].contains(kind)
        else { return nil }
        return (cells[0], cells[2])
      }
  }

  private func fault(_ file: String) throws -> DiagnosticsError? {
    let bytes = try SharedFolder.bytes(try #require(hostile).appending(path: file))
    do {
      _ = try DocumentTemplate(bytes, file: file).render([:], rules: .lenient)
      return nil
    } catch {
      return error
    }
  }

  /// The files that say more than they should are publication's to find.
  private static let ofPublication = ["leak-", "hidden-text", "comment.odt", "meta-author"]

  @Test func whatMustBeRefusedIsRefusedWithAFinding() throws {
    var accepted: [String] = []
    for (file, verdict) in try lines() where verdict.hasPrefix("REJECT") {
      if verdict.hasPrefix("REJECT or") || Self.ofPublication.contains(where: file.contains) {
        continue
      }
      guard let fault = try fault(file) else {
        accepted.append(file)
        continue
      }
      #expect(fault.list.allSatisfy { $0.place?.file == file && $0.remedy != nil }, "\(file)")
    }
    #expect(accepted == [])
  }

  @Test func whatIsHarmlessIsRead() throws {
    for (file, verdict) in try lines() where verdict == "ACCEPT" || verdict.hasPrefix("ACCEPT;") {
      #expect(try fault(file) == nil, "\(file)")
    }
  }
}
