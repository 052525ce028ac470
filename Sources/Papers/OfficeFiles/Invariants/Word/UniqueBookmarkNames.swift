/// L1. No two bookmarks of a document have one name, whatever its case: a link or a cross-reference
/// would lead to either (ECMA-376 part 1, 17.13.6.2).
struct UniqueBookmarkNames: Invariant {
  let code = "L1"

  func faults(in file: WordFile) -> [InvariantFault] {
    let bookmarks = file.elements(WordNames.w("bookmarkStart"))
    return repeated(bookmarks.map { (($0.word("name") ?? "").lowercased(), $0) }) {
      "the bookmark \u{201C}\($0)\u{201D}"
    }
  }
}
