import Diagnostics
import XMLTokens
import ZipFiles

extension ZipError {
  /// The error as a diagnostic about the file.
  func diagnostic(file: String) -> Diagnostic {
    let remedy =
      switch code {
      case .notZip, .cutShort:
        "open the file in Word or Writer and save it again, or fetch it once more"
      case .encrypted: "save the file without a password"
      default: "save the file anew in Word or Writer; if it came from elsewhere, do not trust it"
      }
    return Diagnostic(
      .error, "archive-\(code.description)", description, at: SourcePlace(file: file),
      remedy: remedy)
  }
}

extension XMLError {
  /// The error as a diagnostic about a part of the file.
  func diagnostic(file: String, part: String) -> Diagnostic {
    Diagnostic(
      .error, "xml-\(code.description)", "\(part), \(description)", at: SourcePlace(file: file),
      remedy: "save the file anew in Word or Writer; if it came from elsewhere, do not trust it")
  }
}

/// Reads parts of an archive, with errors that name the file and the part.
struct PartReader {
  let reader: ZipReader
  let file: String
  /// Parts in place of the archive's, or beside them.
  private(set) var changes: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
    self.file = file
    do {
      reader = try ZipReader(bytes)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }

  /// The same with these parts in place of the archive's, or beside them.
  func with(_ changes: [String: [UInt8]]) -> PartReader {
    var reader = self
    reader.changes.merge(changes) { _, new in new }
    return reader
  }

  /// Whether the archive has that part.
  func has(_ name: String) -> Bool { changes[name] != nil || reader.entry(named: name) != nil }

  /// A part's content, or nil when the archive has no such part.
  func bytes(_ name: String) throws(DiagnosticsError) -> [UInt8]? {
    if let bytes = changes[name] { return bytes }
    guard let entry = reader.entry(named: name) else { return nil }
    do {
      return try reader.read(entry)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file))
    }
  }

  /// A part's tokens, or nil when the archive has no such part.
  func tokens(_ name: String) throws(DiagnosticsError) -> [XMLToken]? {
    guard let bytes = try bytes(name) else { return nil }
    do {
      return try XMLTokenizer.tokens(of: bytes)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: file, part: name))
    }
  }

  /// A part's content as it is looked at when a file is read.
  enum Content {
    case markup([XMLToken])
    case bytes([UInt8])
  }

  /// Every XML part of the archive is well-formed and within the limits, used or not.
  ///
  /// - Parameter look: is shown each part, by its name.
  func checkAllParts(
    _ look: (_ name: String, _ content: Content) -> Void = { _, _ in }
  ) throws(DiagnosticsError) {
    for entry in reader.entries where !entry.isFolder {
      if entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
        if let tokens = try tokens(entry.name) { look(entry.name, .markup(tokens)) }
      } else if let bytes = try bytes(entry.name) {
        look(entry.name, .bytes(bytes))
      }
    }
  }

  func refusal(_ code: String, _ message: String, remedy: String) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(.error, code, message, at: SourcePlace(file: file), remedy: remedy))
  }
}
