import XMLTokens
import ZipFiles

/// M7. Every picture that the text shows is in the file, whole, and of the kind that the manifest
/// says (ODF 1.3 part 3, 10.4.4).
struct WholePicturesInOpenDocument: Invariant {
  let code = "M7"

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    let href = XMLName(namespace: OpenDocumentNames.xlink, local: "href")
    let types = Dictionary(
      file.manifest.map { ($0.path, $0.mediaType) }, uniquingKeysWith: { first, _ in first })
    return file.elements(OpenDocumentNames.draw("image")).compactMap { image in
      guard var path = image.start.value(href), !path.contains("://") else { return nil }
      if path.hasPrefix("./") { path.removeFirst(2) }
      guard let bytes = file.contents[path] else {
        // Also a drawing in a folder of its own is XML, and read as such.
        if file.entries.contains(where: { $0.name == path || $0.name.hasPrefix(path + "/") }) {
          return nil
        }
        return fault("the picture \(path) is not in the file", at: image, about: path)
      }
      if let words = PictureBytes.fault(in: bytes) {
        return fault("the picture \(path) \(words)", at: image, about: path)
      }
      let kind = PictureBytes.mediaType(bytes) ?? ""
      guard let type = types[path], !type.isEmpty, type != kind,
        type.hasPrefix("image/p")
          || type.hasPrefix("image/j") || type.hasPrefix("image/g")
      else { return nil }
      return fault(
        "the picture \(path) is \(kind) and is said to be \(type)", at: image, about: path)
    }
  }
}
