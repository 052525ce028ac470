import Foundation
import TestTiming
import Testing
import XMLTokens
import ZipFiles

/// The folder of files beside the repository, or where `REMIT_SHARED` says.
private let shared: URL? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder =
    ProcessInfo.processInfo.environment["REMIT_SHARED"].map { URL(filePath: $0) }
    ?? root.deletingLastPathComponent().appending(path: "shared")
  let hostile = folder.appending(path: "hostile")
  return FileManager.default.fileExists(atPath: hostile.path) ? folder : nil
}()

/// `Data(contentsOf:)` leaks a buffer for an empty file, which the address sanitizer counts as ours.
private func content(of file: URL) throws -> [UInt8] {
  let handle = try FileHandle(forReadingFrom: file)
  defer { try? handle.close() }
  return [UInt8](try handle.readToEnd() ?? Data())
}

/// What an archive and the XML in it are refused for, if at all.
private func verdict(on bytes: [UInt8]) -> String? {
  do {
    let reader = try ZipReader(bytes)
    for entry in reader.entries {
      let content = try reader.read(entry)
      if entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
        _ = try XMLTokenizer.tokens(of: content)
      }
    }
    return nil
  } catch let error as ZipError {
    return "zip \(error.code)"
  } catch let error as XMLError {
    return "xml \(error.code)"
  } catch {
    return "\(error)"
  }
}

@Suite(.enabled(if: shared != nil, "needs ../shared/hostile"))
struct HostileArchiveTests {
  @Test(
    arguments: [
      ("docx/00-benign.docx", nil),
      ("docx/xml-lol-document.docx", "xml doctype"), ("docx/xml-quad-document.docx", "xml doctype"),
      ("docx/xml-xxe-file-document.docx", "xml doctype"),
      ("docx/xml-xxe-http-document.docx", "xml doctype"),
      ("docx/xml-pe-http-document.docx", "xml doctype"),
      ("docx/xml-ext-dtd-document.docx", "xml doctype"),
      ("docx/xml-empty-doctype-document.docx", "xml doctype"),
      ("docx/xml-xxe-file-ct.docx", "xml doctype"), ("docx/xml-xxe-file-core.docx", "xml doctype"),
      ("docx/xml-xxe-file-settings.docx", "xml doctype"),
      ("odt/xml-xxe-file-meta.odt", "xml doctype"), ("docx/xml-xxe-utf-16.docx", "xml doctype"),
      ("docx/xml-xxe-cp037.docx", "xml encoding"), ("docx/xml-utf16-benign.docx", nil),
      ("docx/xml-nsdecl-20000.docx", "xml attributes"), ("docx/xml-depth-250.docx", "xml depth"),
      ("docx/xml-comment-20MB.docx", "zip size"), ("docx/xml-xinclude.docx", nil),
      ("docx/zip-slip-dotdot.docx", "zip name"), ("docx/zip-slip-backslash.docx", "zip name"),
      ("docx/zip-slip-mid.docx", "zip name"), ("docx/zip-slip-encoded.docx", "zip name"),
      ("docx/zip-long-name.docx", "zip name"), ("docx/zip-dup-entry.docx", "zip duplicate"),
      ("docx/zip-local-central-name.docx", "zip disagreement"),
      ("docx/zip-crc-wrong.docx", "zip disagreement"), ("docx/zip-method-99.docx", "zip method"),
      ("docx/zip-suffix-junk.docx", "zip extraBytes"),
      ("docx/zip-truncated-half.docx", "zip cutShort"), ("docx/zip-zero-length.docx", "zip notZip"),
      ("docx/zip-plain-text.docx", "zip notZip"), ("docx/zip-10001-parts.docx", "zip entries"),
      ("docx/bomb-document-60MB.docx", "zip size"), ("zip/bomb-1GB-single.zip", "zip size"),
      // The archive itself is plain: the manifest says that a part is encrypted, the picture's
      // header how large it is.
      ("odt/encrypted.odt", nil), ("docx/bomb-pixel-flood.docx", nil),
    ] as [(String, String?)])
  func everyFileGetsItsVerdictWithinTwoSeconds(_ file: String, _ expected: String?) throws {
    let folder = try #require(shared).appending(path: "hostile")
    let bytes = try content(of: folder.appending(path: file))
    var found: String?
    let time = processorTime { found = verdict(on: bytes) }
    #expect(found == expected)
    #expect(time < .seconds(2))
  }

  /// The other hostile files are sound archives of sound XML, and so are all genuine documents.
  @Test(arguments: ["hostile", "conformance"])
  func soundArchivesAreRead(_ folder: String) throws {
    let root = try #require(shared).appending(path: folder)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let refusedHere = ["zip-", "xml-", "bomb-"]
    var refused: [String] = []
    while let file = files?.nextObject() as? URL {
      let name = file.lastPathComponent
      guard ["docx", "odt"].contains(file.pathExtension),
        !refusedHere.contains(where: name.hasPrefix)
      else { continue }
      if let found = verdict(on: try content(of: file)) {
        refused.append("\(name): \(found)")
      }
    }
    #expect(refused == [])
  }
}
