/// L9. Every picture is whole and of the kind that its content type says (ECMA-376 part 1, 15.2.14).
struct WholePicturesInWord: Invariant {
  let code = "L9"

  func faults(in file: WordFile) -> [InvariantFault] {
    let related = Set(file.relationships.filter { $0.type.hasSuffix("/image") }.map(\.target))
    return file.parts.compactMap { part -> InvariantFault? in
      let type = file.types.type(of: part)?.lowercased() ?? ""
      guard type.hasPrefix("image/") || related.contains(part),
        let bytes = file.contents[part]
      else { return nil }
      if let words = PictureBytes.fault(in: bytes) {
        return fault("the picture \(words)", in: part, about: part)
      }
      guard !type.isEmpty, let kind = PictureBytes.mediaType(bytes),
        kind != Self.usual[type] ?? type
      else {
        return nil
      }
      return fault("the picture is \(kind) and is said to be \(type)", in: part, about: part)
    }
  }

  /// Other names of the same types.
  private static let usual = [
    "image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg", "image/tif": "image/tiff",
    "image/emf": "image/x-emf", "image/wmf": "image/x-wmf", "image/x-bmp": "image/bmp",
    "image/svg": "image/svg+xml",
  ]
}
