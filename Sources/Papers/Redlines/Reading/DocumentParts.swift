import Diagnostics
import XMLTokens
import ZipFiles

/// The archive of a document, with errors in words for whoever sent it.
struct DocumentParts {
  let bytes: [UInt8]
  let reader: ZipReader

  init(_ bytes: [UInt8]) throws(DiagnosticsError) {
    self.bytes = bytes
    do {
      reader = try ZipReader(bytes)
    } catch {
      throw Self.refusal("archive-\(error.code.description)", error.description)
    }
  }

  /// A part's content, or nil when the archive has no such part.
  func content(_ name: String) throws(DiagnosticsError) -> [UInt8]? {
    guard let entry = reader.entry(named: name) else { return nil }
    do {
      return try reader.read(entry)
    } catch {
      throw Self.refusal("archive-\(error.code.description)", error.description)
    }
  }

  /// A part's tokens, or nil when the archive has no such part.
  func tokens(_ name: String) throws(DiagnosticsError) -> [XMLToken]? {
    guard let bytes = try content(name) else { return nil }
    do {
      return try XMLTokenizer.tokens(of: bytes)
    } catch {
      throw Self.refusal("xml-\(error.code.description)", "\(name), \(error.description)")
    }
  }

  static func refusal(
    _ code: String, _ message: String,
    remedy: String = "save the file anew in Word or Writer; if it came from elsewhere, do not "
      + "trust it"
  ) -> DiagnosticsError {
    DiagnosticsError(Diagnostic(.error, code, message, remedy: remedy))
  }
}
