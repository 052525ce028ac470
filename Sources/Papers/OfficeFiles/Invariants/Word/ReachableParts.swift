/// L6. Every part is reached by relationships from the file's own, every relationship leads to a
/// part that is there, and every one that a part refers to is listed (ECMA-376 part 2, 6.5).
///
/// A part that nothing leads to is seen by nobody, and may hold what is not to leave the council.
struct ReachableParts: Invariant {
  let code = "L6"

  func faults(in file: WordFile) -> [InvariantFault] {
    let parts = Set(file.parts)
    let bySource = Dictionary(grouping: file.relationships, by: \.source)
    var faults: [InvariantFault] = []
    var reached: Set<String> = [""]
    var waiting = [""]
    while let source = waiting.popLast() {
      for relationship in bySource[source] ?? [] where !relationship.isExternal {
        if reached.insert(relationship.target).inserted { waiting.append(relationship.target) }
      }
    }
    for part in file.parts where part != WordContentTypes.part {
      let isReached =
        part.hasSuffix(".rels") ? reached.contains(source(of: part)) : reached.contains(part)
      if !isReached {
        faults.append(fault("nothing in the file leads to the part", in: part, about: part))
      }
    }
    for relationship in file.relationships
    where !relationship.isExternal && !parts.contains(relationship.target) {
      faults.append(
        fault(
          "a relationship leads to \(relationship.target), which is not in the file",
          at: relationship.element, about: relationship.id))
    }
    for (source, own) in bySource {
      faults += repeated(own.map { ($0.id, $0.element) }) {
        "the relationship \($0) of \(source)"
      }
    }
    return faults + file.trees.values.flatMap { unlisted(in: $0, bySource[$0.part] ?? []) }
  }

  private func unlisted(in tree: PartTree, _ own: [WordRelationship]) -> [InvariantFault] {
    let ids = Set(own.map(\.id))
    return tree.references.filter { !$0.id.isEmpty && !ids.contains($0.id) }.map {
      fault(
        "the part refers to its relationship \($0.id), which it does not have",
        at: tree.element($0.index), about: $0.id)
    }
  }

  /// `word/document.xml` of `word/_rels/document.xml.rels`.
  private func source(of part: String) -> String {
    let names = part.split(separator: "/").filter { $0 != "_rels" }.joined(separator: "/")
    return String(names.dropLast(".rels".count))
  }
}
