import XMLTokens

/// M11. An item of a list holds paragraphs, headings and lists, and no table or section: Writer leaves
/// out what else stands in one (ODF 1.3 part 3, 5.3.3).
struct ListItemContent: Invariant {
  let code = "M11"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    let items: Set = [OpenDocumentNames.text("list-item"), OpenDocumentNames.text("list-header")]
    return file.storyTrees.flatMap { tree in
      [OpenDocumentNames.table("table"), OpenDocumentNames.text("section")].flatMap {
        tree.elements($0)
      }
      .filter { tree.parent(of: $0.index).map { items.contains(tree.start($0).name) } ?? false }
      .map {
        fault(
          "a \($0.start.name.local) stands in an item of a list, where Writer leaves it out",
          at: $0,
          about: $0.start.name.local)
      }
    }
  }
}
