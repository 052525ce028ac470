import Digests
import Records

/// A document to be kept, with what the record says of it.
struct FiledDocument: Sendable {
  var bytes: [UInt8]
  var entry: DocumentEntry

  init(_ bytes: [UInt8], name: String, isWithheld: Bool) {
    self.bytes = bytes
    entry = DocumentEntry(
      digest: SHA256Digest(of: bytes), name: name, mediaType: FiledDocument.mediaType(of: name),
      length: bytes.count, isWithheld: isWithheld)
  }

  /// What a file of that name is (RFC 2046, and the registrations of the office formats).
  private static func mediaType(of name: String) -> String {
    switch name.split(separator: ".").last.map({ $0.lowercased() }) {
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "odt": "application/vnd.oasis.opendocument.text"
    case "pdf": "application/pdf"
    case "yaml": "application/yaml"
    case "json": "application/json"
    case "txt": "text/plain"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    default: "application/octet-stream"
    }
  }
}
