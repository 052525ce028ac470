public import OfficeFiles
import XMLTokens
import ZipFiles

/// A document of which tests make a template in both formats.
public struct TestTemplate: Sendable {
  /// The text.
  public var body: Draft
  /// The page header.
  public var header: Draft?
  /// The page footer.
  public var footer: Draft?
  /// The title among the document's properties.
  public var title: String
  /// Automatic styles that the Writer file has besides, as they stand in it.
  public var openDocumentStyles = ""

  /// A document of these stories.
  public init(_ body: Draft, header: Draft? = nil, footer: Draft? = nil, title: String = "Test") {
    self.body = body
    self.header = header
    self.footer = footer
    self.title = title
  }

  /// The document as a file of that format.
  public func bytes(_ format: OfficeFormat) -> [UInt8] {
    switch format {
    case .docx: WordDraft(self).bytes
    case .odt: OpenDocumentDraft(self).bytes
    case .text: Array(title.utf8)
    }
  }

  /// The file's name in that format.
  public static func name(_ format: OfficeFormat) -> String { "test.\(format.rawValue)" }

  /// An archive of these parts, as office programs make one.
  public static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    let zip = parts.map { name, text in
      name == "mimetype"
        ? ZipPart.stored(name: name, bytes: Array(text.utf8))
        : .deflated(name: name, bytes: Array(text.utf8))
    }
    do {
      return try ZipRewrite.archive(zip)
    } catch {
      preconditionFailure("a draft can always be archived: \(error)")
    }
  }

  /// Words as they stand between the quotes of an attribute.
  public static func attribute(_ text: String) -> String { escaped(text) }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLWriter.appendEscapedAttribute(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
