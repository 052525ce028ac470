extension LetterBatch.Letter {
  /// The version against which what stands now is to be read: the last that Legal approved before
  /// it, or the first; nil of a letter with one version. Nothing that was changed since Legal looked
  /// is passed over.
  public var versionToReadAgainst: LetterBatch.Version? {
    let before = versions.dropLast()
    return before.last { $0.document == lastApproved && $0.document != document } ?? before.first
  }
}
