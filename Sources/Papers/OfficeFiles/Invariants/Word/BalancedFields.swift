import XMLTokens

/// L4. Every field that is written in pieces has its begin, its separator and its end in this order,
/// and one that always shows something has it between the last two, to be seen before anybody works
/// it out (ECMA-376 part 1, 17.16.18).
///
/// ```xml
/// <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
/// <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>
/// <w:r><w:fldChar w:fldCharType="end"/></w:r>
/// ```
struct BalancedFields: Invariant {
  let code = "L4"

  func faults(in file: WordFile) -> [InvariantFault] {
    file.storyTrees.flatMap { faults(in: $0) }
  }

  private struct Field {
    var begin: PartElement
    var separator: PartElement?
  }

  private func faults(in tree: PartTree) -> [InvariantFault] {
    var faults: [InvariantFault] = []
    var open: [Field] = []
    for mark in tree.elements(WordNames.w("fldChar")) {
      switch mark.word("fldCharType") {
      case "begin": open.append(Field(begin: mark))
      case "separate":
        if open.isEmpty || open[open.count - 1].separator != nil {
          faults.append(fault("a field has a separator without a begin", at: mark, about: "sep"))
        } else {
          open[open.count - 1].separator = mark
        }
      case "end":
        guard let field = open.popLast() else {
          faults.append(fault("a field has an end without a begin", at: mark, about: "end"))
          continue
        }
        let code = tree.tokens[field.begin.index..<(field.separator ?? mark).index]
        let result = tree.tokens[(field.separator ?? mark).index..<mark.index].dropFirst()
        if Self.alwaysShown.contains(kind(of: code)), !isShown(result) {
          faults.append(fault("a field has no result", at: field.begin, about: "result"))
        }
      default:
        faults.append(fault("a field's mark is of no known kind", at: mark, about: "kind"))
      }
    }
    return faults
      + open.map { fault("a field has a begin without an end", at: $0.begin, about: "begin") }
  }

  /// What a field's code begins with: `PAGEREF`.
  private func kind(of code: ArraySlice<XMLToken>) -> String {
    var words = ""
    var isCode = false
    for token in code {
      switch token {
      case .start(let start): isCode = start.name == WordNames.w("instrText")
      case .end: isCode = false
      case .text(let text): if isCode { words += text }
      }
    }
    return words.split { $0.isWhitespace }.first?.uppercased() ?? ""
  }

  /// The fields that show a number or a table whatever the document holds. A question that was
  /// answered, an entry of an index, a reference to words that are none may show nothing.
  private static let alwaysShown: Set<String> = [
    "PAGE", "PAGEREF", "NUMPAGES", "SECTION", "SECTIONPAGES", "TOC",
  ]

  /// Whether there is something to be seen.
  private func isShown(_ result: ArraySlice<XMLToken>) -> Bool {
    var isText = false
    for token in result {
      switch token {
      case .start(let start):
        if Self.shown.contains(start.name.local) { return true }
        isText = start.name == WordNames.w("t")
      case .end: isText = false
      case .text: if isText { return true }
      }
    }
    return false
  }

  private static let shown: Set<String> = [
    "tab", "br", "cr", "sym", "noBreakHyphen", "drawing", "pict", "object", "fldChar",
  ]
}
