import XMLTokens

/// L13. What describes the last section is the last thing in the body, and stands once; in a
/// paragraph's properties nothing but a tracked change follows it (ECMA-376 part 1, 17.6.17 and
/// 17.6.18).
struct SectionsLast: Invariant {
  let code = "L13"

  func faults(in file: WordFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      tree.elements(WordNames.w("sectPr")).filter { !isLast($0.index, tree) }.map {
        fault("the description of a section is not the last thing in its place", at: $0, about: "")
      }
    }
  }

  private func isLast(_ section: Int, _ tree: PartTree) -> Bool {
    guard let parent = tree.parent(of: section) else { return false }
    let behind = tree.children(of: parent).filter { $0 > section }.map { tree.start($0).name }
    switch tree.start(parent).name.local {
    case "pPr": return behind.allSatisfy { $0 == WordNames.w("pPrChange") }
    case "body": return behind.isEmpty
    default: return true
    }
  }
}
