import XMLTokens

/// M2. Every bookmark and reference mark has a name of its own, and one that has a start has one
/// end behind it (ODF 1.3 part 3, 6.2.1 and 7.7.1).
struct PairedMarks: Invariant {
  let code = "M2"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      faults(of: "bookmark", in: tree) + faults(of: "reference-mark", in: tree)
    }
  }

  private func faults(of kind: String, in tree: PartTree) -> [InvariantFault] {
    func marks(_ local: String) -> [(String, PartElement)] {
      tree.elements(OpenDocumentNames.text(local)).map {
        ($0.start.value(OpenDocumentNames.text("name")) ?? "", $0)
      }
    }
    let (starts, ends) = (marks("\(kind)-start"), marks("\(kind)-end"))
    func words(_ name: String) -> String { "the \(kind) \u{201C}\(name)\u{201D}" }
    var faults = repeated(marks(kind) + starts, words)
    faults += repeated(ends) { "the end of \(words($0))" }
    let endOf = Dictionary(ends, uniquingKeysWith: { first, _ in first })
    for (name, start) in starts where endOf[name].map({ $0.index < start.index }) ?? true {
      faults.append(fault("\(words(name)) has no end behind its start", at: start, about: name))
    }
    let names = Set(starts.map(\.0))
    for (name, end) in ends where !names.contains(name) {
      faults.append(fault("\(words(name)) has an end and no start", at: end, about: name))
    }
    return faults
  }
}
