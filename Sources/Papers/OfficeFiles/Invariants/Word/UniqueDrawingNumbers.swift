import XMLTokens

/// L3. No two drawings of a document have one number, nor two content controls, nor two paragraphs
/// of a part (ECMA-376 part 1, 20.4.2.5 and 17.5.2.18; [MS-DOCX] 2.6.2.3).
struct UniqueDrawingNumbers: Invariant {
  let code = "L3"

  func faults(in file: WordFile) -> [InvariantFault] {
    let drawings = file.elements(XMLName(namespace: WordNames.drawing, local: "docPr"))
    var faults = repeated(
      drawings.compactMap { drawing in drawing.plain("id").map { ($0, drawing) } }
    ) { "the drawing number \($0)" }
    let controls = file.storyTrees.flatMap { tree in
      tree.elements(WordNames.w("id")).filter { id in
        tree.parent(of: id.index).map { tree.start($0).name } == WordNames.w("sdtPr")
      }
    }
    faults += repeated(controls.map { ($0.word("val") ?? "", $0) }) {
      "the content control number \($0)"
    }
    return faults + file.storyTrees.flatMap { paragraphFaults(in: $0) }
  }

  private static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"

  private func paragraphFaults(in tree: PartTree) -> [InvariantFault] {
    let paragraphs = tree.elements(WordNames.w("p")).compactMap { paragraph in
      paragraph.start.value(of: "paraId", in: Self.word2010).map { ($0, paragraph) }
    }
    return repeated(paragraphs) { "the paragraph number \($0)" }
  }
}
