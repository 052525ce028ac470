import TemplateLanguage
import XMLTokens

extension TemplateUnit {
  /// Reads from a cell's `w:tcPr` over which columns it reaches, and its part in a cell over several
  /// rows (ECMA-376 part 1, 17.4.17 and 17.4.84).
  mutating func takeSpans(of properties: ArraySlice<XMLToken>) {
    for case .start(let property) in properties {
      switch property.name {
      case WordNames.w("gridSpan"):
        columnSpan = property.value(WordNames.val).flatMap { Int($0) } ?? 1
      case WordNames.w("vMerge"):
        verticalMerge = property.value(WordNames.val) == "restart" ? .begins : .continues
      // What the cell was before a tracked change of its look.
      case WordNames.w("tcPrChange"): return
      default: break
      }
    }
  }
}
