extension OpenDocumentFile {
  /// What must hold of every finished Writer file.
  static let invariants: [any Invariant<OpenDocumentFile>] = [
    MediaTypeFirst(), PairedMarks(), UniqueNames(), ResolvedStyles(), TableColumns(),
    PagesPresent(), WholePicturesInOpenDocument(), SameVersions(), CompleteManifest(),
    AnchoredFrames(), ListItemContent(), ContinuedLists(), EmptyRows<OpenDocumentFile>(),
  ]
}
