import XMLTokens

/// M3. No two tables have one name, nor two frames, two sections, two notes, two styles of a family
/// or two elements of any kind (ODF 1.3 part 3, 19.726, 19.197, 19.837, 19.502 and 19.925).
struct UniqueNames: Invariant {
  let code = "M3"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    var named: [String: [(key: String, element: PartElement)]] = [:]
    for tree in file.storyTrees {
      for (index, token) in tree.tokens.enumerated() {
        guard case .start(let start) = token else { continue }
        for attribute in start.attributes {
          guard let kind = Self.kind(of: attribute.name, on: start.name) else { continue }
          // Ids are of one part each.
          let scope = kind == "id" ? "id in \(tree.part)" : kind
          named[scope, default: []].append((attribute.value, tree.element(index)))
        }
      }
    }
    var faults = named.keys.sorted().flatMap { kind in
      repeated(named[kind] ?? []) { "the \(kind) \u{201C}\($0)\u{201D}" }
    }
    for tree in file.storyTrees {
      for name in ["styles", "automatic-styles", "master-styles"] {
        for container in tree.all(OpenDocumentNames.office(name)) {
          faults += styleFaults(in: container, tree)
        }
      }
    }
    return faults
  }

  /// What an attribute names, when that may stand once in the document.
  private static func kind(of attribute: XMLName, on element: XMLName) -> String? {
    switch (attribute.local, attribute.namespace) {
    case ("name", OpenDocumentNames.table): element.local == "table" ? "table" : nil
    case ("name", OpenDocumentNames.draw):
      element.namespace == OpenDocumentNames.draw && !looks.contains(element.local)
        ? "frame" : nil
    case ("name", OpenDocumentNames.text): element.local == "section" ? "section" : nil
    case ("id", OpenDocumentNames.text): element.local == "note" ? "note" : nil
    case ("id", "http://www.w3.org/XML/1998/namespace"): "id"
    default: nil
    }
  }

  /// What a shape is drawn with, which has names of its own.
  private static let looks: Set<String> = [
    "marker", "gradient", "hatch", "fill-image", "stroke-dash", "opacity", "layer",
  ]

  private func styleFaults(in container: Int, _ tree: PartTree) -> [InvariantFault] {
    let styles = tree.children(of: container).map { tree.element($0) }
    return repeated(
      styles.compactMap { style in
        style.start.value(OpenDocumentNames.style("name")).map { name in
          let family = style.start.value(OpenDocumentNames.style("family"))
          return ("\(family ?? style.start.name.local) \(name)", style)
        }
      }
    ) { "the style \u{201C}\($0)\u{201D}" }
  }
}
