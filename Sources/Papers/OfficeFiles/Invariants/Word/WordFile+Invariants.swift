extension WordFile {
  /// What must hold of every finished Word file.
  static let invariants: [any Invariant<WordFile>] = [
    UniqueBookmarkNames(), PairedBookmarks(), UniqueDrawingNumbers(), BalancedFields(),
    TypedParts(), ReachableParts(), CoreProperties(), LinkTargets(), WholePicturesInWord(),
    DeclaredPrefixes(), TableGrids(), CellsEndInParagraphs(), SectionsLast(),
    UnfilledMergeFields(), EmptyRows<WordFile>(),
  ]
}
