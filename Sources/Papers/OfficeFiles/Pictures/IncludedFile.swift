import Diagnostics
import TemplateLanguage

/// What is said of documents that are to be taken in, in both formats.
enum IncludedFile {
  /// The document in the format of the form that takes it in.
  static func file(
    of document: IncludedDocument, _ file: DataFile?, format: OfficeFormat
  ) throws(FlowFault) -> DataFile {
    if let file { return file }
    let kind = format == .docx ? "a Word document (.docx)" : "a Writer document (.odt)"
    throw FlowFault(
      message: "\(document.name) cannot be taken into this form, which takes \(kind)",
      remedy: "put the same document beside the data as \(kind), under the same name")
  }

  /// A fault of the document.
  static func fault(_ name: String, _ message: String, _ remedy: String) -> FlowFault {
    FlowFault(message: "\(name) \(message), and is not taken in", remedy: remedy)
  }

  /// Why the document cannot be read.
  static func fault(_ name: String, _ error: DiagnosticsError) -> FlowFault {
    guard let first = error.list.first else {
      return fault(name, "cannot be read", "save it anew")
    }
    let message =
      first.message.contains(name) ? first.message : "\(name): \(first.message)"
    return FlowFault(message: message, remedy: first.remedy ?? "save it anew")
  }

  /// A picture within the document, as a file of its own.
  static func picture(
    _ bytes: [UInt8], path: String, of file: DataFile
  ) throws(FlowFault) -> Picture {
    guard let type = PictureBytes.mediaType(bytes), type != "image/svg+xml" else {
      throw fault(
        file.name, "has a picture (\(path)) of a kind that is not shown everywhere",
        "save the picture as PNG")
    }
    if let words = PictureBytes.fault(in: bytes) {
      throw fault(file.name, "has a picture (\(path)) that \(words)", "put the picture in anew")
    }
    let letters = path.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? Character(scalar) : "-"
    }
    let stored = DataFile(
      name: path, bytes: bytes, digest: "\(file.digest.prefix(16))\(String(letters.suffix(30)))")
    return Picture(
      file: stored, mediaType: type, width: 1, height: 1, isSized: true, alternative: "")
  }
}
