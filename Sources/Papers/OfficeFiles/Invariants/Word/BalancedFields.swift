import XMLTokens

/// L4. Every field that is written in pieces has its begin, its separator and its end in this order,
/// and between the last two a result to be seen before anybody works it out (ECMA-376 part 1,
/// 17.16.18).
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
        guard let separator = field.separator,
          tree.tokens[separator.index..<mark.index].dropFirst().contains(where: isShown)
        else {
          faults.append(fault("a field has no result", at: field.begin, about: "result"))
          continue
        }
      default:
        faults.append(fault("a field's mark is of no known kind", at: mark, about: "kind"))
      }
    }
    return faults
      + open.map { fault("a field has a begin without an end", at: $0.begin, about: "begin") }
  }

  /// Whether something begins that a result can consist of.
  private func isShown(_ token: XMLToken) -> Bool {
    if case .start(let start) = token { Self.shown.contains(start.name.local) } else { false }
  }

  private static let shown: Set<String> = [
    "t", "tab", "br", "cr", "sym", "noBreakHyphen", "drawing", "pict", "object", "fldChar",
  ]
}
