import XMLTokens

/// M10. Every frame and drawing in a text says to what it is anchored (ODF 1.3 part 3, 19.753);
/// programs differ in what they take for granted.
struct AnchoredFrames: Invariant {
  let code = "M10"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      Self.shapes.flatMap { tree.elements($0) }.filter { shape in
        isOutermost(shape.index, tree)
          && shape.start.value(OpenDocumentNames.text("anchor-type")) == nil
      }.map { shape in
        let name = shape.start.value(OpenDocumentNames.draw("name")) ?? ""
        return fault(
          "the \(shape.start.name.local) \u{201C}\(name)\u{201D} does not say to what it is "
            + "anchored", at: shape, about: "")
      }
    }
  }

  /// What stands in a group or another drawing is anchored by it.
  private func isOutermost(_ index: Int, _ tree: PartTree) -> Bool {
    guard let parent = tree.parent(of: index) else { return true }
    return tree.start(parent).name.namespace != OpenDocumentNames.draw
      || tree.start(parent).name.local == "text-box" || tree.start(parent).name.local == "a"
  }

  private static let shapes = [
    "frame", "g", "rect", "line", "polyline", "polygon", "regular-polygon", "path", "circle",
    "ellipse", "connector", "caption", "measure", "custom-shape", "control",
  ].map(OpenDocumentNames.draw)
}
