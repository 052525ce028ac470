import XMLTokens

/// L14. No merge field is left: one that nobody filled in shows the name of its column (ECMA-376
/// part 1, 17.16.5.35).
struct UnfilledMergeFields: Invariant {
  let code = "L14"

  func faults(in file: WordFile) -> [InvariantFault] {
    ["instrText", "fldSimple"].flatMap { file.elements(WordNames.w($0)) }.compactMap { element in
      let said = element.word("instr") ?? file.trees[element.part]?.text(of: element.index) ?? ""
      let words = said.split(whereSeparator: \.isWhitespace)
      guard words.first?.uppercased() == "MERGEFIELD" else { return nil }
      let name = words.dropFirst().first.map(String.init) ?? ""
      return fault(
        "the merge field \u{201C}\(name)\u{201D} is not filled in", at: element, about: name)
    }
  }
}
