import XMLTokens

/// A finished file, read once, as invariants see it.
protocol FinishedFile {
  /// Its XML parts by their names.
  var trees: [String: PartTree] { get }
  /// The parts with text to be read, in the order in which they are rendered, and what a reader
  /// calls them.
  var stories: [(part: String, name: String)] { get }
  /// What a reader sees of them.
  var text: VisibleText { get }
  /// Names by which places are told.
  var anatomy: PartAnatomy { get }
  /// The level of a paragraph that is a heading.
  func headingLevel(_ tree: PartTree, _ paragraph: Int) -> Int?
}

extension FinishedFile {
  /// The trees of the parts with text to be read.
  var storyTrees: [PartTree] { stories.compactMap { trees[$0.part] } }

  /// The elements of that name in those parts.
  func elements(_ name: XMLName) -> [PartElement] {
    storyTrees.flatMap { $0.elements(name) }
  }
}
