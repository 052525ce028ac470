/// L5. Every part has a content type, and every part that the list of content types names is there
/// (ECMA-376 part 2, 7.3.7).
struct TypedParts: Invariant {
  let code = "L5"

  func faults(in file: WordFile) -> [InvariantFault] {
    guard file.trees[WordContentTypes.part] != nil else {
      return [fault("the file has no list of content types", in: "", about: "")]
    }
    var faults = file.parts.filter { $0 != WordContentTypes.part && file.types.type(of: $0) == nil }
      .map { fault("the part has no content type", in: $0, about: $0) }
    let names = Set(file.parts.map { $0.lowercased() })
    for override in file.types.overrides where !names.contains(override.part.lowercased()) {
      faults.append(
        fault(
          "the list of content types names \(override.part), which is not in the file",
          at: override.element, about: override.part))
    }
    return faults
      + repeated(file.types.overrides.map { ($0.part.lowercased(), $0.element) }) {
        "the content type of \($0)"
      }
  }
}
