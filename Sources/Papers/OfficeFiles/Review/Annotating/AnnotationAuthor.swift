import Diagnostics
import XMLTokens
import ZipFiles

/// Whose name stands at the comments that `check` writes into the margin of a copy.
enum AnnotationAuthor {
  static let name = "Remit"

  private static let creator = XMLName(
    namespace: "http://purl.org/dc/elements/1.1/", prefix: "dc", local: "creator")

  /// Whether such comments are among the tokens of a Word file's comments, or of a Writer file's text.
  static func wrote(in tokens: [XMLToken]) -> Bool {
    var isInAnnotation = false
    for (index, token) in tokens.enumerated() {
      guard case .start(let start) = token else { continue }
      switch start.name {
      case WordNames.w("comment"):
        if start.value(WordNames.w("author")) == name { return true }
      case OpenDocumentNames.office("annotation"): isInAnnotation = true
      case creator where isInAnnotation:
        if index + 1 < tokens.count, tokens[index + 1] == .text(name) { return true }
        isInAnnotation = false
      default: break
      }
    }
    return false
  }
}

extension PartReader {
  /// Whether the file is a copy with findings in its margin.
  func isAnnotatedCopy() throws(DiagnosticsError) -> Bool {
    for entry in reader.entries
    where entry.name.hasSuffix("comments.xml") || entry.name == "content.xml" {
      if AnnotationAuthor.wrote(in: try tokens(entry.name) ?? []) { return true }
    }
    return false
  }

  /// Why a copy with findings in its margin is no form: they quote tags, and would go out with a letter.
  var annotatedCopy: DiagnosticsError {
    refusal(
      "annotated-copy", "the file is a copy that check wrote its findings into, for reading",
      remedy: "correct the form itself; or delete the comments of \(AnnotationAuthor.name) in this "
        + "copy, and it is one")
  }
}

/// A file that may be a copy with findings in its margin.
public enum AnnotatedCopy {
  /// Whether it is; a file that cannot be read is none.
  public static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let reader = try? PartReader(bytes, file: "copy") else { return false }
    return (try? reader.isAnnotatedCopy()) ?? false
  }
}
