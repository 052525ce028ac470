import Diagnostics
import XMLTokens

/// Where Writer keeps what a review looks for.
enum OpenDocumentReview: FormatReview {
  static func deletions(in part: PlacedPart) -> [(words: String, place: DocumentPlace?)] {
    let tree = part.tree
    return tree.all(OpenDocumentNames.text("deletion")).map { deletion in
      let words = tree.children(of: deletion).filter { tree.start($0).name.local != "change-info" }
        .map { tree.text(of: $0) }.joined(separator: " ")
      return (words, tree.parent(of: deletion).flatMap { place(of: $0, part) })
    }
  }

  static func changes(in part: PlacedPart) -> [DocumentPlace?] {
    part.tree.all(OpenDocumentNames.text("changed-region")).map { place(of: $0, part) }
  }

  /// Where a change took place: at the mark that bears the number of its region.
  private static func place(of region: Int, _ part: PlacedPart) -> DocumentPlace? {
    let tree = part.tree
    let start = tree.start(region)
    let ids = [
      start.value(OpenDocumentNames.text("id")),
      start.value(of: "id", in: "http://www.w3.org/XML/1998/namespace"),
    ].compactMap(\.self)
    let marks = ["change", "change-start"].flatMap { tree.all(OpenDocumentNames.text($0)) }
    let mark = marks.first {
      ids.contains(tree.start($0).value(OpenDocumentNames.text("change-id")) ?? "")
    }
    return mark.flatMap { part.place(around: $0) }
  }

  static func pictures(in part: PlacedPart, of file: OpenDocumentFile) -> [DocumentPlace?] {
    let tree = part.tree
    let kinds: Set<String> = ["image", "object", "object-ole", "plugin"]
    return tree.all(OpenDocumentNames.draw("frame")).filter { frame in
      let children = tree.children(of: frame)
      let shows = children.contains {
        let name = tree.start($0).name
        return name.namespace == OpenDocumentNames.draw && kinds.contains(name.local)
      }
      let isDescribed = children.contains {
        ["title", "desc"].contains(tree.start($0).name.local) && !isBlank(tree.text(of: $0))
      }
      let isDecorative = tree.start(frame).attributes.contains {
        $0.name.local == "decorative" && $0.value == "true"
      }
      return shows && !isDescribed && !isDecorative
    }.map { part.place(around: $0) }
  }

  static func isTableWithoutHeader(_ tree: PartTree, _ table: Int) -> Bool {
    var rows: [Int] = []
    var hasHeader = false
    func gather(_ index: Int) {
      for child in tree.children(of: index) {
        switch tree.start(child).name {
        case OpenDocumentNames.table("table-header-rows"): hasHeader = true
        case OpenDocumentNames.table("table-row"): rows.append(child)
        case OpenDocumentNames.table("table-rows"), OpenDocumentNames.table("table-row-group"):
          gather(child)
        default: break
        }
      }
    }
    gather(table)
    let cells = rows.map { row in
      tree.children(of: row).filter { tree.start($0).name.local == "table-cell" }
    }
    let isDescribed = tree.children(of: table).contains {
      tree.start($0).name == OpenDocumentNames.table("desc") && !isBlank(tree.text(of: $0))
    }
    return !hasHeader && !isDescribed && DocumentReview.needsHeader(cells, in: tree)
  }

  static func title(of file: OpenDocumentFile) -> String? {
    file.trees["meta.xml"].flatMap { text(of: "title", in: $0) }
  }

  static func hasLanguage(_ file: OpenDocumentFile) -> Bool {
    let styles = file.trees["styles.xml"]
    let defaults = styles?.all(OpenDocumentNames.style("default-style")) ?? []
    let isStyled = defaults.contains { index in
      styles?.tokens[index...].prefix((styles?.end(of: index) ?? index) - index).contains { token in
        guard case .start(let start) = token else { return false }
        let language = start.attributes.first {
          $0.name.local == "language" && $0.name.prefix == "fo"
        }
        return !isBlank(language?.value) && language?.value != "none"
      } ?? false
    }
    return isStyled || file.trees["meta.xml"].flatMap { text(of: "language", in: $0) } != nil
  }

  private static func text(of name: String, in tree: PartTree) -> String? {
    tree.all(XMLName(namespace: "http://purl.org/dc/elements/1.1/", local: name)).first
      .map { tree.text(of: $0) }.flatMap { isBlank($0) ? nil : $0 }
  }

  private static func isBlank(_ words: String?) -> Bool {
    words?.allSatisfy(\.isWhitespace) ?? true
  }
}
