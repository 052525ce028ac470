import XMLTokens

/// The page headers of a Writer document (ODF 1.3 part 3, 16.10 to 16.12).
struct OpenDocumentPageHeaders {
  /// Whether each master page has a header that is shown.
  private(set) var isOnEveryPage = true
  /// What stands in each header that is shown: of most pages, of left and of first pages.
  private(set) var contents: [ArraySlice<XMLToken>] = []

  /// Reads the master pages of `styles.xml`.
  init(styles tokens: [XMLToken]) {
    let slice = tokens[...]
    var masterPages = 0
    for index in slice.indices {
      guard case .start(let start) = slice[index],
        start.name == OpenDocumentNames.style("master-page")
      else { continue }
      masterPages += 1
      read(slice[index...slice.endOfElement(from: index)])
    }
    if masterPages == 0 { isOnEveryPage = false }
  }

  private mutating func read(_ masterPage: ArraySlice<XMLToken>) {
    var hasHeader = false
    for index in masterPage.indices {
      guard case .start(let start) = masterPage[index],
        start.name.namespace == OpenDocumentNames.style,
        ["header", "header-left", "header-first"].contains(start.name.local)
      else { continue }
      let isShown = start.value(OpenDocumentNames.style("display")) != "false"
      if start.name.local == "header" {
        hasHeader = isShown
      } else if !isShown {
        // These pages then show the header of the others.
        continue
      }
      contents.append(masterPage[index...masterPage.endOfElement(from: index)])
    }
    if !hasHeader { isOnEveryPage = false }
  }
}
