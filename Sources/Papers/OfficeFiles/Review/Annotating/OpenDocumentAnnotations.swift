import Diagnostics
import XMLTokens

/// Writes comments into a Writer file (ODF 1.3 part 3, 14.1).
///
/// ```xml
/// <text:p><office:annotation office:name="remit1"><text:p>Error: …</text:p></office:annotation>
/// {{ subjet }}<office:annotation-end office:name="remit1"/></text:p>
/// ```
enum OpenDocumentAnnotations {
  /// The parts that change.
  static func parts(
    _ reader: PartReader, _ archive: FinishedArchive, _ findings: [Diagnostic]
  ) throws(DiagnosticsError) -> [String: [UInt8]] {
    guard let tokens = try reader.tokens("content.xml") else { return [:] }
    let file = OpenDocumentFile(archive)
    let tree = PartTree(part: "content.xml", tokens: tokens)
    let comments = MarginComment.all(of: findings, in: PlacedPart(tree, named: "body", in: file))
    var insertions = TokenInsertions()
    for (offset, comment) in comments.enumerated() {
      let name = freeName(offset + 1, tree)
      let end = tree.end(of: comment.paragraph)
      insertions.add(annotation(name, comment.lines), before: comment.paragraph + 1)
      insertions.add(
        "<office:annotation-end xmlns:office=\"\(OpenDocumentNames.office)\" "
          + "office:name=\"\(name)\"/>", before: end)
    }
    return comments.isEmpty ? [:] : ["content.xml": insertions.bytes(of: tokens)]
  }

  private static func freeName(_ number: Int, _ tree: PartTree) -> String {
    let taken = Set(
      tree.elements(OpenDocumentNames.office("annotation")).compactMap {
        $0.start.value(OpenDocumentNames.office("name"))
      })
    var name = "remit\(number)"
    while taken.contains(name) { name += "a" }
    return name
  }

  private static func annotation(_ name: String, _ lines: [String]) -> String {
    let paragraphs = lines.map { "<text:p>\(TokenInsertions.escaped($0))</text:p>" }
    return "<office:annotation xmlns:office=\"\(OpenDocumentNames.office)\" "
      + "xmlns:text=\"\(OpenDocumentNames.text)\" office:name=\"\(name)\">"
      + "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(AnnotationAuthor.name)</dc:creator>"
      + "\(paragraphs.joined())</office:annotation>"
  }
}
