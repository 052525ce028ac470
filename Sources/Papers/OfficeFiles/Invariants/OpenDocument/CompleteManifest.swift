import ZipFiles

/// M9. The manifest lists every part and nothing that is not there, and no folder stands for itself
/// in the archive (ODF 1.3 part 2, 3.2 and 4.3).
struct CompleteManifest: Invariant {
  let code = "M9"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    var faults: [InvariantFault] = []
    let names = file.entries.map(\.name)
    let listed = Set(file.manifest.map(\.path))
    for name in names {
      if name.hasSuffix("/") {
        faults.append(fault("the archive holds a folder as an entry", in: name, about: name))
      } else if name != "mimetype", name != OpenDocumentManifestEntry.part,
        !listed.contains(name), !isSignature(name)
      {
        faults.append(fault("the manifest does not list the part", in: name, about: name))
      }
    }
    let present = Set(names)
    for entry in file.manifest where entry.path != "/" && !present.contains(entry.path) {
      // A folder may be listed, as a drawing or formula is; Writer lists empty ones too.
      if entry.path.hasSuffix("/") { continue }
      faults.append(
        fault(
          "the manifest lists \(entry.path), which is not in the file", at: entry.element,
          about: entry.path))
    }
    if !listed.contains("/") {
      faults.append(
        fault(
          "the manifest does not say what the file is", in: OpenDocumentManifestEntry.part,
          about: "/"))
    }
    return faults + repeated(file.manifest.map { ($0.path, $0.element) }) { "the entry of \($0)" }
  }

  /// Signatures are not listed (ODF 1.3 part 2, 3.2).
  private func isSignature(_ name: String) -> Bool {
    name.hasPrefix("META-INF/") && name.contains("signatures")
  }
}
