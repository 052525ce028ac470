import TemplateLanguage
import XMLTokens
import ZipFiles

/// Parts of a Word file to which documents that are taken in add: styles, patterns of lists, notes.
enum WordAdditions: String, CaseIterable {
  case styles
  case numbering
  case footnotes
  case endnotes
  case settings

  /// The patterns of lists, which stand before the numberings in their part.
  static let patterns = "patterns"

  var kind: WordContents.Kind {
    switch self {
    case .styles: .styles
    case .numbering: .numbering
    case .footnotes: .footnotes
    case .endnotes: .endnotes
    case .settings: .settings
    }
  }

  /// What the part is called in a file that has none.
  var fileName: String { "\(rawValue).xml" }

  /// The part in a file that has none, before anything is added.
  var empty: [UInt8] {
    let content =
      switch self {
      case .styles, .numbering, .settings, .endnotes: ""
      case .footnotes: Self.separators
      }
    let root = "w:\(rawValue)"
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<\(root) xmlns:w=\"\(WordNames.main)\">\(content)</\(root)>").utf8)
  }

  /// The lines between text and notes, which have notes of their own (ECMA-376 part 1, 17.11.23).
  private static let separators =
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/>"
    + "</w:r></w:p></w:footnote>"

  /// Whether rendering adds anything here.
  func isAsked(by requests: RenderRequests) -> Bool {
    switch self {
    case .numbering:
      !requests.restartedLists.isEmpty
        || requests.additions.contains { $0.place == Self.patterns }
    default: requests.additions.contains { $0.place == rawValue }
    }
  }

  /// What is asked for here, one after the other.
  func markup(askedBy requests: RenderRequests) -> [UInt8] {
    requests.additions.filter { $0.place == rawValue }.flatMap(\.bytes)
  }

  /// A part with markup put before its end.
  static func inserting(_ added: [UInt8], atEndOf bytes: [UInt8]) -> [UInt8] {
    let closing = bytes.indices.dropLast().last {
      bytes[$0] == UInt8(ascii: "<") && bytes[$0 + 1] == UInt8(ascii: "/")
    }
    guard let closing else { return bytes }
    return Array(bytes[..<closing]) + added + bytes[closing...]
  }

  /// A part's bytes as this program writes them, with an end tag whatever stands in it.
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    guard let tokens = try? XMLTokenizer.tokens(of: bytes, limits: .own) else { return bytes }
    return written(tokens)
  }

  /// A part with an end tag, before which more can be put.
  static func written(_ tokens: [XMLToken]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens.dropLast() { writer.write(token) }
    guard case .end(let name)? = tokens.last else { return writer.take() }
    return writer.take() + Array("</\(name)>".utf8)
  }
}
