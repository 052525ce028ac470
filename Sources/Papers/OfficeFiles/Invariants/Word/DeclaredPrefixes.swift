import XMLTokens

/// L10. Every prefix that a part tells readers to ignore, to process or to understand means
/// something there (ECMA-376 part 3, 7.2 to 7.6). Word refuses to open a file where one does not.
struct DeclaredPrefixes: Invariant {
  let code = "L10"

  func faults(in file: WordFile) -> [InvariantFault] {
    file.trees.values.flatMap { tree in
      tree.compatibility.flatMap { index in
        prefixes(tree.start(index)).filter { !tree.isDeclared($0, at: index) }.map {
          fault(
            "the part speaks of the prefix \($0), which it does not declare",
            at: tree.element(index), about: $0)
        }
      }
    }
  }

  private func prefixes(_ start: XMLStart) -> [String] {
    start.attributes.flatMap { attribute -> [String] in
      let isCompatibility = attribute.name.namespace == PartTree.compatibilityNamespace
      let isRequires = start.name.local == "Choice" && attribute.name.local == "Requires"
      guard isCompatibility || isRequires else { return [] }
      // A list of prefixes, or of names with prefixes.
      return attribute.value.split(whereSeparator: \.isWhitespace).map { word in
        String(word.prefix { $0 != ":" })
      }
    }
  }
}
