import TemplateLanguage
import XMLTokens

/// The pages that begin or end with paragraphs, which their automatic styles say (ODF 1.3 part 3,
/// 20.184, 20.185 and 19.498).
struct OpenDocumentPageBoundary: Sendable {
  private var breaks: [String: Break] = [:]

  private struct Break {
    /// The style without it.
    var parent: String?
    var isBefore = false
    var isAfter = false
  }

  /// Those of the automatic styles among these tokens.
  init(of tokens: [XMLToken] = []) {
    var style: (name: String, found: Break)?
    var isAutomatic = false
    for token in tokens {
      switch token {
      case .start(let start) where start.name == OpenDocumentNames.office("automatic-styles"):
        isAutomatic = true
      case .end(let name) where name == OpenDocumentNames.office("automatic-styles"):
        isAutomatic = false
      case .start(let start) where isAutomatic && start.name == OpenDocumentNames.style("style"):
        guard let name = start.value(OpenDocumentNames.style("name")) else { continue }
        let page = start.value(OpenDocumentNames.style("master-page-name")) ?? ""
        style = (
          name,
          Break(
            parent: start.value(OpenDocumentNames.style("parent-style-name")),
            isBefore: !page.isEmpty)
        )
      case .start(let start)
      where start.name == OpenDocumentNames.style("paragraph-properties"):
        if Self.breaks(start, "break-before") { style?.found.isBefore = true }
        if Self.breaks(start, "break-after") { style?.found.isAfter = true }
      case .end(let name) where name == OpenDocumentNames.style("style"):
        if let style, style.found.isBefore || style.found.isAfter {
          breaks[style.name] = style.found
        }
        style = nil
      default: break
      }
    }
  }

  private static func breaks(_ properties: XMLStart, _ name: String) -> Bool {
    properties.attributes.contains {
      $0.name.local == name && ["page", "column"].contains($0.value)
    }
  }

  /// That of a paragraph; nil for one without.
  func boundary(of start: XMLStart) -> PageBoundary? {
    let named = OpenDocumentNames.text("style-name")
    var first = start
    first.attributes.removeAll { PieceBuilder.mayStandOnce($0) }
    guard let place = first.attributes.firstIndex(where: { $0.name == named }),
      let found = breaks[first.attributes[place].value]
    else { return nil }
    var further = first
    if let parent = found.parent {
      further.attributes[place].value = parent
    } else {
      further.attributes.remove(at: place)
    }
    let name = XMLName(namespace: start.name.namespace, prefix: start.name.prefix, local: "p")
    let wordless = XMLStart(name: name, attributes: [first.attributes[place]])
    let empty = XMLWriter.bytes(of: [.start(wordless), .end(name)])
    var boundary = PageBoundary(
      firstOpening: XMLWriter.bytes(of: [.start(first)]),
      furtherOpening: XMLWriter.bytes(of: [.start(further)]))
    if found.isBefore { boundary.before = empty }
    if found.isAfter { boundary.behind = empty }
    return boundary
  }
}
