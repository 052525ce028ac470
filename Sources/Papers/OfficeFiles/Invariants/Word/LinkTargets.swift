import XMLTokens

/// L8. Every link and cross-reference within the document leads to a bookmark that it has (ECMA-376
/// part 1, 17.16.22). Word prints “Error! Bookmark not defined.” where one does not.
///
/// What a table of contents shows is made anew when the document is opened, with bookmarks of its own
/// (`_Toc…`): an entry of a heading that the paper has left out leads nowhere until then.
struct LinkTargets: Invariant {
  let code = "L8"

  func faults(in file: WordFile) -> [InvariantFault] {
    // Word takes these names for the beginning of the document.
    var known: Set<String> = ["_top", ""]
    for bookmark in file.elements(WordNames.w("bookmarkStart")) {
      known.insert((bookmark.word("name") ?? "").lowercased())
    }
    var places = file.elements(WordNames.w("hyperlink")).compactMap { link in
      link.word("anchor").map { (name: $0, element: link) }
    }
    var codes = file.elements(WordNames.w("fldSimple")).compactMap { field in
      field.word("instr").map { (said: $0, element: field) }
    }
    for (_, tree) in file.trees.sorted(by: { $0.key < $1.key }) { codes += Self.codes(in: tree) }
    places += codes.compactMap { code in
      Self.bookmark(code.said).map { (name: $0, element: code.element) }
    }
    return places.filter {
      !known.contains($0.name.lowercased()) && !$0.name.lowercased().hasPrefix("_toc")
    }.map {
      fault(
        "a link leads to the bookmark \u{201C}\($0.name)\u{201D}, which the file does not have",
        at: $0.element, about: $0.name)
    }
  }

  /// The codes of a part's fields, which Word divides over runs as it likes.
  private static func codes(in tree: PartTree) -> [(said: String, element: PartElement)] {
    var codes: [(said: String, element: PartElement)] = []
    /// For each open field, its code so far and where that begins; nil behind its code.
    var open: [(said: String, first: Int?)?] = []
    func end(_ code: (said: String, first: Int?)??) {
      if let code = code ?? nil, let first = code.first {
        codes.append((code.said, tree.element(first)))
      }
    }
    let marks = tree.all(WordNames.w("fldChar")) + tree.all(WordNames.w("instrText"))
    for index in marks.sorted() {
      let start = tree.start(index)
      switch start.value(WordNames.w("fldCharType")) {
      case "begin": open.append(("", nil))
      case "separate":
        end(open.popLast())
        open.append(nil)
      case "end": end(open.popLast())
      default:
        guard start.name.local == "instrText", let last = open.indices.last, let code = open[last]
        else { continue }
        open[last] = (code.said + tree.text(of: index), code.first ?? index)
      }
    }
    return codes
  }

  /// The bookmark that a field leads to: `PAGEREF name \h`, `HYPERLINK \l "name"`.
  private static func bookmark(_ instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "\"" } }
    switch words.first?.uppercased() {
    case "REF", "PAGEREF", "NOTEREF":
      return words.count > 1 ? words[1] : nil
    case "HYPERLINK":
      guard let switched = words.firstIndex(of: "\\l"), switched + 1 < words.count else {
        return nil
      }
      // With an address before it the place is one of another document.
      return switched == 1 ? words[2] : nil
    default: return nil
    }
  }
}
