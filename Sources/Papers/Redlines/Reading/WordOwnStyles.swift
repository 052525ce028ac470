/// The styles that Word has itself. It knows them in any capitals: a file of Word's has `heading 1`,
/// one that LibreOffice saved `Heading 1`, and a reader sees `Heading 1` in both.
enum WordOwnStyles {
  /// The name as a reader sees it, for a style of Word's own; any other name as it is.
  static func shown(_ name: String) -> String { own[name.lowercased()] ?? name }

  private static let own: [String: String] = {
    var own: [String: String] = [:]
    for level in 1...9 {
      own["heading \(level)"] = "Heading \(level)"
      own["toc \(level)"] = "TOC \(level)"
      own["index \(level)"] = "Index \(level)"
    }
    for name in lowerCased {
      own[name] = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
    }
    // LibreOffice's own names for the same.
    own["footnote characters"] = own["footnote reference"]
    own["endnote characters"] = own["endnote reference"]
    return own
  }()

  /// Those whose names files of Word's have in small letters, beside headings and contents.
  private static let lowerCased = [
    "annotation reference", "annotation subject", "annotation text", "caption",
    "endnote reference", "endnote text", "envelope address", "envelope return", "footer",
    "footnote reference", "footnote text", "header", "index heading", "line number", "macro",
    "page number", "table of authorities", "table of figures", "toa heading",
  ]
}
