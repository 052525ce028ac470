import XMLTokens

extension OpenDocumentMarking {
  /// Where something may stand between two paragraphs of one list or section: before the item of the
  /// second, with what is around both closed before it and opened again behind. Nil where they have
  /// nothing around them in common.
  func gap(
    after last: Int, before changes: ArraySlice<ContainerDifference.Change>, in container: Container
  ) -> (place: Int, closing: [XMLToken], opening: [XMLToken])? {
    let next = changes.lazy.compactMap { change -> Int? in
      switch change {
      case .addedParagraph(let paragraph), .paragraphs(_, let paragraph, _):
        paragraph.range.lowerBound
      case .tables(_, let table, _), .addedTable(let table): table.range.lowerBound
      default: nil
      }
    }.first
    guard let next else { return nil }
    var around: [Int] = []
    var at = container.element.lowerBound
    while let child = new.children(of: at).first(where: { holds($0, next) }), child != next {
      guard holds(child, last) else {
        return around.isEmpty ? nil : (child, closing(around), opening(around))
      }
      around.append(child)
      at = child
    }
    return around.isEmpty ? nil : (next, closing(around), opening(around))
  }

  private func holds(_ child: Int, _ index: Int) -> Bool {
    if case .start = new.tokens[child] { new.element(child).contains(index) } else { false }
  }

  private func closing(_ around: [Int]) -> [XMLToken] {
    around.reversed().map { .end(new.start($0).name) }
  }

  /// The elements again; their numbering goes on.
  private func opening(_ around: [Int]) -> [XMLToken] {
    around.map { index in
      var start = new.start(index)
      start.namespaces = []
      start.attributes.removeAll { $0.name.local == "id" || $0.name.local == "name" }
      if start.name == .open("text", "list") {
        let name = name("text", "continue-numbering")
        start.attributes.removeAll { $0.name == name }
        start.attributes.append(XMLAttribute(name: name, value: "true"))
      }
      return .start(start)
    }
  }
}
