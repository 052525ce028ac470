import ZipFiles

/// The parts of a form, read once for all papers that are made of it: most come out of it unchanged,
/// and of such a part there is nothing more to be learnt.
public struct FormParts: Sendable {
  /// The form's own bytes.
  let bytes: [UInt8]
  private var parts: [String: (content: [UInt8], tree: PartTree)] = [:]

  /// Reads a form; of one that cannot be read no part is known.
  public init(of form: [UInt8]) {
    bytes = form
    guard let archive = try? FinishedArchive(form), let reader = try? ZipReader(form, limits: .own)
    else { return }
    for (name, tree) in archive.trees {
      guard let entry = reader.entry(named: name), let content = try? reader.read(entry) else {
        continue
      }
      parts[name] = (content, tree)
    }
  }

  /// The tree of a part, when the form has the same under that name.
  func tree(_ name: String, _ content: [UInt8]) -> PartTree? {
    guard let part = parts[name], part.content == content else { return nil }
    return part.tree
  }
}
