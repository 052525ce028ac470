import XMLTokens

/// L12. Every cell ends with a paragraph (ECMA-376 part 1, 17.4.65). Word refuses to open a file
/// where one does not.
struct CellsEndInParagraphs: Invariant {
  let code = "L12"

  func faults(in file: WordFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      tree.elements(WordNames.w("tc")).filter { !endsInParagraph($0.index, tree) }.map {
        fault("a cell does not end with a paragraph", at: $0, about: "")
      }
    }
  }

  private func endsInParagraph(_ container: Int, _ tree: PartTree) -> Bool {
    let last = tree.children(of: container).last { !Self.marks.contains(tree.start($0).name) }
    guard let last else { return false }
    switch tree.start(last).name.local {
    case "p": return true
    // A content control stands for what is in it.
    case "sdt", "sdtContent", "customXml", "ins", "moveTo": return endsInParagraph(last, tree)
    default: return false
    }
  }

  /// Ends of ranges, which may follow the last paragraph.
  private static let marks = Set(
    [
      "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart",
      "permEnd", "proofErr", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
      "moveToRangeEnd",
    ].map(WordNames.w))
}
