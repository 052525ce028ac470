import Diagnostics
import XMLTokens

/// Where Word keeps what a review looks for.
enum WordReview: FormatReview {
  static func deletions(in part: PlacedPart) -> [(words: String, place: DocumentPlace?)] {
    // One paragraph may be deleted run by run; its words are read together.
    var found: [(index: Int, words: String)] = []
    let moved = part.tree.all(WordNames.w("t")).filter {
      part.tree.nearest([WordNames.w("moveFrom")], above: $0) != nil
    }
    for index in (part.tree.all(WordNames.w("delText")) + moved).sorted() {
      let paragraph = part.tree.nearest([WordNames.w("p")], above: index) ?? index
      let words = part.tree.text(of: index)
      if found.last?.index == paragraph {
        found[found.count - 1].words += words
      } else {
        found.append((paragraph, words))
      }
    }
    return found.map { ($0.words, part.place(around: $0.index)) } + deletedRows(in: part)
  }

  /// A row that is deleted as a whole keeps its words as they were (ECMA-376 part 1, 17.13.5.12).
  private static func deletedRows(
    in part: PlacedPart
  ) -> [(words: String, place: DocumentPlace?)] {
    let tree = part.tree
    return tree.all(WordNames.w("tr")).compactMap { row in
      let properties = tree.children(of: row).first { tree.start($0).name == WordNames.w("trPr") }
      let isDeleted = properties.map { tree.children(of: $0) }?.contains {
        tree.start($0).name == WordNames.w("del")
      }
      guard isDeleted == true else { return nil }
      let paragraph = tree.all(WordNames.w("p")).first {
        tree.nearest([WordNames.w("tr")], above: $0) == row
      }
      return (tree.text(of: row), part.place(around: paragraph ?? row))
    }
  }

  static func changes(in part: PlacedPart) -> [DocumentPlace?] {
    ["ins", "del", "moveFrom", "moveTo"].flatMap { part.tree.all(WordNames.w($0)) }.sorted()
      .map { part.place(around: $0) }
  }

  static func pictures(in part: PlacedPart, of file: WordFile) -> [DocumentPlace?] {
    let tree = part.tree
    let name = XMLName(namespace: WordNames.drawing, local: "docPr")
    let drawn = tree.all(name).filter { index in
      let properties = tree.start(index)
      guard let drawing = tree.parent(of: index), showsPicture(tree, drawing) else { return false }
      return isBlank(properties.value(of: "descr")) && isBlank(properties.value(of: "title"))
        && !isDecorative(tree, index)
    }
    let shapes = tree.all(XMLName(namespace: "urn:schemas-microsoft-com:vml", local: "imagedata"))
      .compactMap { tree.parent(of: $0) }.filter { isBlank(tree.start($0).value(of: "alt")) }
    return (drawn + shapes).sorted().map { part.place(around: $0) }
  }

  /// Whether a drawing shows a picture, a chart or a diagram, and not words in a box.
  private static func showsPicture(_ tree: PartTree, _ drawing: Int) -> Bool {
    tree.tokens[drawing...tree.end(of: drawing)].contains { token in
      guard case .start(let start) = token else { return false }
      return ["blip", "chart", "relIds"].contains(start.name.local)
    }
  }

  /// `<adec:decorative val="1"/>` among the extensions of a drawing's properties.
  private static func isDecorative(_ tree: PartTree, _ index: Int) -> Bool {
    tree.tokens[index...tree.end(of: index)].contains { token in
      guard case .start(let start) = token else { return false }
      return start.name.local == "decorative" && start.value(of: "val") == "1"
    }
  }

  static func isTableWithoutHeader(_ tree: PartTree, _ table: Int) -> Bool {
    let rows = tree.children(of: table).filter { tree.start($0).name == WordNames.w("tr") }
    guard rows.count > 1 else { return false }
    let cells = rows.map { row in
      tree.children(of: row).filter { tree.start($0).name == WordNames.w("tc") }
    }
    guard DocumentReview.needsHeader(cells, in: tree), !isDescribed(tree, table) else {
      return false
    }
    guard
      let properties = tree.children(of: rows[0]).first(where: {
        tree.start($0).name == WordNames.w("trPr")
      })
    else { return true }
    return !tree.children(of: properties).contains { index in
      let start = tree.start(index)
      return start.name == WordNames.w("tblHeader")
        && !["0", "false", "off"].contains(start.value(WordNames.val) ?? "1")
    }
  }

  /// Whether the table says in words how it is to be read: its alternative text.
  private static func isDescribed(_ tree: PartTree, _ table: Int) -> Bool {
    let properties = tree.children(of: table).first { tree.start($0).name == WordNames.w("tblPr") }
    return properties.map { tree.children(of: $0) }?.contains { index in
      let start = tree.start(index)
      return start.name == WordNames.w("tblDescription") && !isBlank(start.value(WordNames.val))
    } ?? false
  }

  static func title(of file: WordFile) -> String? {
    properties(file).flatMap { tree in
      tree.all(XMLName(namespace: "http://purl.org/dc/elements/1.1/", local: "title")).first
        .map { tree.text(of: $0) }
    }.flatMap { isBlank($0) ? nil : $0 }
  }

  private static func properties(_ file: WordFile) -> PartTree? {
    file.types.overrides.first { $0.type.hasSuffix("core-properties+xml") }
      .flatMap { file.trees[$0.part] }
  }

  static func hasLanguage(_ file: WordFile) -> Bool {
    let contents = WordContents(file.trees[WordContentTypes.part]?.tokens ?? [])
    let styles = contents.part(.styles).flatMap { file.trees[$0] }
    let language = XMLName(namespace: "http://purl.org/dc/elements/1.1/", local: "language")
    return styles?.elements(WordNames.w("lang")).contains { !isBlank($0.word("val")) } ?? false
      || properties(file).map { tree in
        tree.all(language).contains { !isBlank(tree.text(of: $0)) }
      } ?? false
  }

  private static func isBlank(_ words: String?) -> Bool {
    words?.allSatisfy(\.isWhitespace) ?? true
  }
}
