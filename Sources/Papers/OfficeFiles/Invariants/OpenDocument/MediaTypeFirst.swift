import ZipFiles

/// M1. The file's media type stands first in the archive, uncompressed, with nothing about it, and
/// is the one that the manifest gives for the whole (ODF 1.3 part 2, 3.3).
struct MediaTypeFirst: Invariant {
  let code = "M1"

  private static let part = "mimetype"
  /// A local header of ZIP: 30 bytes, then the name. The lengths of name and extra field end it.
  private static let header = 30

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    guard let content = file.contents[Self.part], let first = file.entries.first,
      first.name == Self.part
    else {
      return [fault("the archive does not begin with its media type", in: Self.part, about: "")]
    }
    var faults: [InvariantFault] = []
    func found(_ message: String) { faults.append(fault(message, in: Self.part, about: message)) }
    if first.method != 0 { found("the media type is compressed") }
    // The name stands right behind the header of the first entry, and the content behind it.
    let name = Array(Self.part.utf8)
    if !file.archive.holds(name, at: Self.header)
      || !file.archive.holds(content, at: Self.header + name.count)
    {
      found("the media type is not the first thing in the file, or has an extra field")
    }
    let type = String(decoding: content, as: UTF8.self)
    if type.contains(where: \.isWhitespace) { found("the media type holds a blank or line break") }
    let root = file.manifest.first { $0.path == "/" }?.mediaType
    if root != type {
      found("the media type is \(type), and the manifest says \(root ?? "nothing")")
    }
    return faults
  }
}
