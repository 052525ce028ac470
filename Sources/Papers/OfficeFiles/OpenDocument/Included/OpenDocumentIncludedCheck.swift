import TemplateLanguage
import XMLTokens

/// What of another Writer document may come into a paper.
enum OpenDocumentIncludedCheck {
  /// What becomes of an element.
  enum Fate {
    case kept
    /// What stands in it is kept.
    case unwrapped
    case leftOut
  }

  /// What becomes of the element at that index; fails for what a document must be rid of first.
  static func fate(of index: Int, in tree: PartTree, _ name: String) throws(FlowFault) -> Fate {
    let start = tree.start(index)
    try checkRepeats(start, name)
    switch start.name.namespace {
    case OpenDocumentNames.text: return try fate(ofText: start, index, tree, name)
    case OpenDocumentNames.table:
      if start.name.local == "shapes" || start.name.local.hasSuffix("source") {
        throw IncludedFile.fault(
          name, "has a table that takes its content from elsewhere", "copy the content into it")
      }
      return .kept
    case OpenDocumentNames.draw:
      switch start.name.local {
      case "frame":
        if start.value(OpenDocumentNames.text("anchor-type")) == "page" {
          throw IncludedFile.fault(
            name, "has a frame that is anchored to a page", "anchor it to a paragraph")
        }
        return .kept
      case "image", "text-box", "contour-polygon", "contour-path": return .kept
      // Of a link upon a picture the picture is kept.
      case "a": return .unwrapped
      default:
        throw IncludedFile.fault(
          name, "holds a drawing or an embedded object (\(start.name))", "put it in as a picture")
      }
    case OpenDocumentNames.office:
      switch start.name.local {
      case "annotation", "annotation-end", "forms": return .leftOut
      default:
        throw IncludedFile.fault(
          name, "holds what a paper may not (\(start.name))", "take it out in Writer")
      }
    case OpenDocumentNames.svg: return .kept
    default:
      // Styles and their properties; in the text there are none of other vocabularies.
      if tree.nearest([OpenDocumentNames.office("text")], above: index) == nil { return .kept }
      return start.name.namespace.hasPrefix("urn:org:documentfoundation") ? .unwrapped : .leftOut
    }
  }

  private static func fate(
    ofText start: XMLStart, _ index: Int, _ tree: PartTree, _ name: String
  ) throws(FlowFault) -> Fate {
    switch start.name.local {
    case "soft-page-break", "sequence-decls", "variable-decls", "user-field-decls", "change",
      "change-start", "change-end":
      return .leftOut
    case "tracked-changes":
      if tree.children(of: index).isEmpty { return .leftOut }
      throw IncludedFile.fault(
        name, "holds tracked changes", "accept or reject them in Writer, and save the document")
    case "section-source", "dde-connection", "dde-connection-decls", "script", "execute-macro":
      throw IncludedFile.fault(
        name, "takes content from elsewhere or runs a macro (\(start.name))",
        "put the text itself in its place")
    case "hidden-text", "hidden-paragraph":
      throw IncludedFile.fault(name, "holds hidden text", "take it out in Writer")
    case let local where kept.contains(local): return .kept
    case let local where local.hasPrefix("index-") || local.hasPrefix("table-of-content"):
      return .kept
    case let local where local.hasPrefix("list-level") || local == "list-style": return .kept
    // A field of any other kind is its result.
    default: return .unwrapped
    }
  }

  private static let kept: Set<String> = [
    "p", "h", "span", "a", "s", "tab", "line-break", "list", "list-item", "list-header", "section",
    "note", "note-citation", "note-body", "bookmark", "bookmark-start", "bookmark-end",
    "reference-mark", "reference-mark-start", "reference-mark-end", "bookmark-ref",
    "reference-ref", "note-ref", "page-number", "page-count", "ruby", "ruby-base", "ruby-text",
    "numbered-paragraph", "number", "meta",
  ]

  private static func checkRepeats(_ start: XMLStart, _ name: String) throws(FlowFault) {
    guard start.attributes.contains(where: OpenDocumentRepeats.isTooMany) else { return }
    throw IncludedFile.fault(
      name, "repeats a cell or a blank more than \(OpenDocumentRepeats.most) times",
      "save it anew from Writer")
  }
}
