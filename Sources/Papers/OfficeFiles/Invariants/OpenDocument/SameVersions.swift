import XMLTokens

/// M8. All parts and the manifest say that they are of one version of OpenDocument (ODF 1.3 part 3,
/// 19.388; part 2, 4.16.4).
struct SameVersions: Invariant {
  let code = "M8"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    let office = OpenDocumentNames.office("version")
    let manifest = XMLName(namespace: OpenDocumentNames.manifest, local: "version")
    var roots: [(root: PartElement, version: String)] = []
    for part in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
      guard let root = file.trees[part]?.element(0) else { continue }
      roots.append((root, root.start.value(office) ?? ""))
    }
    if let root = file.trees[OpenDocumentManifestEntry.part]?.element(0) {
      roots.append((root, root.start.value(manifest) ?? ""))
    }
    for entry in file.manifest {
      if let version = entry.element.start.value(manifest), entry.path == "/" {
        roots.append((entry.element, version))
      }
    }
    guard let version = roots.first?.version else { return [] }
    return roots.filter { $0.version != version || version.isEmpty }.map { root, other in
      fault(
        other.isEmpty
          ? "the part does not say of which version it is"
          : "the part is of version \(other), and \(roots[0].root.part) of version \(version)",
        at: root, about: other)
    }
  }
}
