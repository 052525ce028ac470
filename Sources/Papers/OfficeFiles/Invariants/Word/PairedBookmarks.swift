/// L2. Every bookmark has one start and, behind it in the same part, one end of the same number
/// (ECMA-376 part 1, 17.13.6).
struct PairedBookmarks: Invariant {
  let code = "L2"

  func faults(in file: WordFile) -> [InvariantFault] {
    file.storyTrees.flatMap { faults(in: $0) }
  }

  private func faults(in tree: PartTree) -> [InvariantFault] {
    let starts = tree.elements(WordNames.w("bookmarkStart")).map { (number($0), $0) }
    let ends = tree.elements(WordNames.w("bookmarkEnd")).map { (number($0), $0) }
    var faults = repeated(starts) { "the start of bookmark number \($0)" }
    faults += repeated(ends) { "the end of bookmark number \($0)" }
    let endOf = Dictionary(ends, uniquingKeysWith: { first, _ in first })
    let startOf = Dictionary(starts, uniquingKeysWith: { first, _ in first })
    for (id, start) in starts where endOf[id].map({ $0.index < start.index }) ?? true {
      let name = start.word("name") ?? ""
      faults.append(
        fault(
          "the bookmark \u{201C}\(name)\u{201D} has no end behind its start", at: start, about: id))
    }
    for (id, end) in ends where startOf[id] == nil {
      faults.append(fault("bookmark number \(id) has an end and no start", at: end, about: id))
    }
    return faults
  }

  private func number(_ element: PartElement) -> String { element.word("id") ?? "" }
}
