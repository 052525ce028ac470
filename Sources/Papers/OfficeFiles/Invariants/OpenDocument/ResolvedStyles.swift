import XMLTokens

/// M4. Every style that something asks for by its name is in the file, in the family that it asks
/// (ODF 1.3 part 3, 19.480 to 19.524).
///
/// The text has automatic styles of its own in `content.xml`, page headers theirs in `styles.xml`;
/// both may use the common ones.
struct ResolvedStyles: Invariant {
  let code = "M4"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    let trees = ["content.xml", "styles.xml"].compactMap { file.trees[$0] }
    let common = file.trees["styles.xml"].map { styles(in: $0, ["styles"]) } ?? []
    return trees.flatMap { tree in
      let known = common.union(styles(in: tree, ["styles", "automatic-styles"]))
      var faults: [InvariantFault] = []
      var missed: Set<String> = []
      for (index, token) in tree.tokens.enumerated() {
        guard case .start(let start) = token else { continue }
        for attribute in start.attributes
        where attribute.name.local.hasSuffix("style-name") && !attribute.value.isEmpty {
          guard let family = OpenDocumentStyleFamily.family(of: attribute.name, at: index, in: tree)
          else { continue }
          let key = "\(family) \(attribute.value)"
          if known.contains(key) || !missed.insert(key).inserted { continue }
          faults.append(
            fault(
              "there is no \(family) style \u{201C}\(attribute.value)\u{201D}, which the file uses",
              at: tree.element(index), about: key))
        }
      }
      return faults
    }
  }

  /// The styles in these containers, each after its family.
  private func styles(in tree: PartTree, _ containers: [String]) -> Set<String> {
    var known: Set<String> = []
    for container in containers.flatMap({ tree.all(OpenDocumentNames.office($0)) }) {
      for index in tree.children(of: container) {
        let start = tree.start(index)
        guard let name = start.value(OpenDocumentNames.style("name")) else { continue }
        known.insert("\(OpenDocumentStyleFamily.family(ofDeclared: start)) \(name)")
      }
    }
    return known
  }
}
