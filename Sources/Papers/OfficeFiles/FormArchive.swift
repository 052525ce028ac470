import Diagnostics
import TemplateLanguage
import ZipFiles

/// The archive of a form, from which each document takes the parts that do not change as they lie
/// there, compressed.
struct FormArchive: Sendable {
  private let source: ZipSource
  /// Parts that every document has otherwise than the form, and those compressed.
  let own: [String: [UInt8]]
  private var compressed: [String: ZipContent] = [:]
  /// What parts with tags begin with.
  private var heads: [String: ZipHead] = [:]
  private let file: String

  /// - Parameters:
  ///   - reader: the form, with the parts that all its documents have in place of its own.
  ///   - parts: its parts with tags.
  init(_ reader: PartReader, parts: [TemplatePart]) throws(DiagnosticsError) {
    source = reader.reader.source
    own = reader.changes
    file = reader.file
    do throws(ZipError) {
      for (name, bytes) in own { compressed[name] = try ZipContent(deflating: bytes) }
      for part in parts { heads[part.name] = try ZipHead(of: part.template.leadingBytes) }
    } catch {
      throw DiagnosticsError(error.diagnostic(file: reader.file))
    }
  }

  /// Whether there is that part.
  func has(_ name: String) -> Bool {
    own[name] != nil || source.entries.contains { $0.name == name }
  }

  /// The form with the parts that all its documents have in place of its own.
  func reader() throws(DiagnosticsError) -> PartReader {
    try PartReader(source.bytes, file: file).with(own)
  }

  /// The content of a part, nil when there is none.
  func bytes(_ name: String) throws(ZipError) -> [UInt8]? {
    if let bytes = own[name] { return bytes }
    let reader = try ZipReader(source.bytes)
    guard let entry = reader.entry(named: name) else { return nil }
    return try reader.read(entry)
  }

  /// A document of the form's parts.
  ///
  /// - Parameters:
  ///   - changed: parts in place of the form's, or beside them.
  ///   - streamed: the same of those that were compressed as they were made.
  ///   - first: what stands before all others.
  func document(
    _ changed: [String: [UInt8]], streamed: [String: ZipContent] = [:], first: [ZipPart] = []
  ) -> FinishedDocument {
    var parts = first
    var placed = Set(first.map(\.name))
    func add(_ name: String) -> Bool {
      guard placed.insert(name).inserted else { return true }
      if let content = streamed[name] {
        parts.append(.content(name: name, content))
      } else if let bytes = changed[name] {
        parts.append(.deflated(name: name, bytes: bytes, head: heads[name]))
      } else if let content = compressed[name] {
        parts.append(.content(name: name, content))
      } else {
        placed.remove(name)
        return false
      }
      return true
    }
    for entry in source.entries where !entry.isFolder {
      if !add(entry.name) { parts.append(.copied(entry)) }
    }
    for name in Set(changed.keys).union(compressed.keys).union(streamed.keys).sorted() {
      _ = add(name)
    }
    return .archive(parts, source)
  }
}

/// A document that is finished but for being written.
enum FinishedDocument {
  case archive([ZipPart], ZipSource)
  case text([UInt8])

  /// The file.
  func bytes() throws(ZipError) -> [UInt8] {
    switch self {
    case .archive(let parts, let source): try ZipRewrite.archive(parts, from: source)
    case .text(let bytes): bytes
    }
  }

  /// Writes it to a file that is made for it.
  func write(to path: String) throws(ZipError) {
    switch self {
    case .archive(let parts, let source): try ZipRewrite.write(parts, from: source, to: path)
    case .text(let bytes): try PlainFile.write(bytes, to: path)
    }
  }
}

/// Compresses a large part while it is being made.
final class StreamedPart: PartOutlet {
  private var writer: ZipPartWriter?
  private var failure: ZipError?

  func take(_ bytes: Span<UInt8>) {
    guard failure == nil else { return }
    do throws(ZipError) {
      try begun().append(bytes)
    } catch {
      failure = error
    }
  }

  /// The whole part.
  ///
  /// - Parameters:
  ///   - output: what was written last, and what stands before all that was handed over.
  ///   - inserted: what stands between them.
  func finish(_ output: RenderOutput, inserting inserted: [UInt8]) throws(ZipError) -> ZipContent {
    take(output.bytes.span)
    if let failure { throw failure }
    return try begun().finish(head: output.head + inserted)
  }

  private func begun() throws(ZipError) -> ZipPartWriter {
    if let writer { return writer }
    let writer = try ZipPartWriter()
    self.writer = writer
    return writer
  }
}

/// A part that was rendered.
struct RenderedPart {
  var part: TemplatePart
  var output: RenderOutput
  /// Has what was handed over of it.
  var stream: StreamedPart?
}
