import XMLTokens

/// M12. A list that continues another by its name continues one of the same part that stands before
/// it (ODF 1.3 part 3, 19.780); otherwise a program begins its numbers anew.
struct ContinuedLists: Invariant {
  let code = "M12"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree -> [InvariantFault] in
      var named: Set<String> = []
      return tree.elements(OpenDocumentNames.text("list")).compactMap { list in
        defer {
          if let id = list.start.value(of: "id", in: OpenDocumentNames.xml) { named.insert(id) }
        }
        guard let name = list.start.value(OpenDocumentNames.text("continue-list")),
          !named.contains(name)
        else { return nil }
        // Joined letters have names of their own, and the styles of their form.
        return fault(
          "a list continues the list \u{201C}\(name)\u{201D}, which does not stand before it",
          at: list, about: list.start.value(OpenDocumentNames.text("style-name")) ?? "")
      }
    }
  }
}
