import TemplateLanguage
import XMLTokens

/// The section that ends with a paragraph, and the page that begins with it (ECMA-376 part 1,
/// 17.6.18 and 17.3.1.23).
enum WordPageBoundary {
  /// That of a paragraph with these properties; nil for one without.
  static func boundary(
    of start: XMLStart, _ properties: ArraySlice<XMLToken>
  ) -> PageBoundary? {
    let section = child("sectPr", of: properties)
    let page = child("pageBreakBefore", of: properties)
    guard section != nil || page != nil, let first = properties.first, let last = properties.last
    else { return nil }
    func opening(without left: [Range<Int>?]) -> [UInt8] {
      var start = start
      start.attributes.removeAll { PieceBuilder.mayStandOnce($0) }
      let kept = properties.indices.filter { index in
        !left.contains { $0?.contains(index) ?? false }
      }
      return XMLWriter.bytes(of: [.start(start)] + kept.map { properties[$0] })
    }
    func paragraph(_ range: Range<Int>?) -> [UInt8] {
      guard let range else { return [] }
      let start = XMLStart(name: start.name)
      return XMLWriter.bytes(
        of: [.start(start), first] + properties[range] + [last, .end(start.name)])
    }
    var boundary = PageBoundary(
      firstOpening: opening(without: [section]), furtherOpening: opening(without: [section, page]))
    boundary.before = paragraph(page)
    boundary.behind = paragraph(section)
    return boundary
  }

  private static func child(
    _ name: String, of properties: ArraySlice<XMLToken>
  ) -> Range<Int>? {
    var index = properties.startIndex + 1
    while index < properties.endIndex {
      if case .start(let start) = properties[index] {
        let end = properties.endOfElement(from: index) + 1
        if start.name == WordNames.w(name) {
          return ["0", "false", "off"].contains(start.value(WordNames.val)) ? nil : index..<end
        }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }
}
