public import Diagnostics
import XMLTokens
import ZipFiles

/// The first difference between a document as it should be and as it is.
public enum DocumentDifference {
  /// The difference, told in its place; nil when both are the same to the last byte.
  ///
  /// - Parameters:
  ///   - expected: the document as it should be.
  ///   - found: the document as it is.
  public static func first(
    from expected: [UInt8], to found: [UInt8], format: OfficeFormat
  ) -> Diagnostic? {
    if expected == found { return nil }
    if format == .text { return ofTexts(expected, found) }
    guard let should = try? FinishedArchive(expected) else { return nil }
    guard let archive = try? FinishedArchive(found), archive.unreadable.isEmpty else {
      return difference("it cannot be read as what it should be", at: nil)
    }
    let names = should.entries.map(\.name)
    for name in names {
      guard archive.entries.contains(where: { $0.name == name }) else {
        return difference("the part is missing", at: DocumentPlace(part: name))
      }
      if let tree = should.trees[name], let other = archive.trees[name] {
        if let found = first(in: other, expected: tree, archive, format) { return found }
      } else if should.contents[name] != archive.contents[name] {
        return difference("the part is another", at: DocumentPlace(part: name))
      }
    }
    if let more = archive.entries.first(where: { !names.contains($0.name) }) {
      return difference("the part should not be there", at: DocumentPlace(part: more.name))
    }
    return difference(
      "all parts say the same, and the file has been saved by another program", at: nil)
  }

  private static func ofTexts(_ expected: [UInt8], _ found: [UInt8]) -> Diagnostic {
    let should = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let lines = found.split(separator: 0x0A, omittingEmptySubsequences: false)
    let number = zip(should, lines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = number ?? min(should.count, lines.count)
    func words(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(index) ? String(decoding: lines[index], as: UTF8.self) : ""
    }
    var difference = difference(told(words(lines), words(should)), at: nil)
    difference.place = SourcePlace(line: index + 1)
    return difference
  }

  /// Where a part first says something else.
  private static func first(
    in tree: PartTree, expected: PartTree, _ archive: FinishedArchive, _ format: OfficeFormat
  ) -> Diagnostic? {
    let tokens = zip(tree.tokens, expected.tokens)
    var index = 0
    for (token, other) in tokens {
      if !isSame(token, other) { break }
      index += 1
    }
    if index == tree.tokens.count, index == expected.tokens.count { return nil }
    let name = storyName(of: tree.part, archive, format)
    let place = place(of: index, in: tree, named: name, archive, format)
    let words = paragraph(around: index, in: tree, format)
    let should = paragraph(around: index, in: expected, format)
    guard words != should else {
      return difference("the words are the same, and their markup is another", at: place)
    }
    return difference(told(words, should), at: place)
  }

  private static func isSame(_ one: XMLToken, _ other: XMLToken) -> Bool {
    // The lines on which tags stand say nothing.
    guard case .start(var first) = one, case .start(let second) = other else { return one == other }
    first.line = second.line
    return first == second
  }

  private static func storyName(
    of part: String, _ archive: FinishedArchive, _ format: OfficeFormat
  ) -> String {
    let stories =
      format == .docx ? WordFile(archive).stories : OpenDocumentFile(archive).stories
    return stories.first { $0.part == part }?.name ?? part
  }

  private static func place(
    of index: Int, in tree: PartTree, named name: String, _ archive: FinishedArchive,
    _ format: OfficeFormat
  ) -> DocumentPlace {
    let placed =
      format == .docx
      ? PlacedPart(tree, named: name, in: WordFile(archive))
      : PlacedPart(tree, named: name, in: OpenDocumentFile(archive))
    let near = placed.things.last { !$0.isTable && $0.index <= index }?.place
    var place = placed.place(around: index) ?? near ?? DocumentPlace(part: name)
    place.words = nil
    return place
  }

  /// The words of the paragraph around a token, or of the element that holds it.
  private static func paragraph(
    around index: Int, in tree: PartTree, _ format: OfficeFormat
  ) -> String {
    guard !tree.tokens.isEmpty else { return "" }
    let index = min(index, tree.tokens.count - 1)
    let anatomy = format == .docx ? PartAnatomy.word : PartAnatomy.openDocument
    if let paragraph = tree.nearest(anatomy.paragraphs, above: index) {
      return tree.text(of: paragraph)
    }
    if case .start(let start) = tree.tokens[index], anatomy.paragraphs.contains(start.name) {
      return tree.text(of: index)
    }
    guard let parent = tree.parent(of: index) else { return "" }
    return String(tree.text(of: parent).prefix(200))
  }

  private static func told(_ words: String, _ should: String) -> String {
    // What is common to both at the beginning is left out, but for the last word or two.
    let common = zip(words, should).prefix { $0.0 == $0.1 }.count
    let start = max(0, common - 20)
    func shown(_ text: String) -> String {
      let rest = text.dropFirst(start)
      let dots = start > 0 ? "…" : ""
      return rest.isEmpty && start == 0
        ? "nothing" : "\u{201C}\(dots)\(rest.count > 60 ? "\(rest.prefix(59))…" : rest)\u{201D}"
    }
    return "it says \(shown(words)), and should say \(shown(should))"
  }

  private static func difference(_ message: String, at place: DocumentPlace?) -> Diagnostic {
    Diagnostic(
      .error, "not-the-same", message, at: SourcePlace(document: place),
      remedy:
        "the file has been changed since it was rendered, or its data or template have: render "
        + "it again, or find out who changed it")
  }
}
