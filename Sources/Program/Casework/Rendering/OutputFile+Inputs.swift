import Diagnostics
import OfficeFiles

extension OutputFile {
  /// The document takes the place of nothing that it is made from, and only text goes to standard
  /// output.
  static func refuse(
    _ output: String, of template: DocumentTemplate, madeFrom inputs: [String]
  ) throws(Failure) {
    if output == "-", template.format != .text {
      throw Failure(
        .usage, "output", "a Word or Writer document is not written to standard output",
        remedy: "name a file with --output")
    }
    if output.hasSuffix("/") {
      throw Failure(
        .usage, "output", "one document is written, and that names a folder",
        at: SourcePlace(file: output), remedy: "name the file, too, with --output")
    }
    for input in inputs where output != "-" && OutputFile.isSameFile(output, input) {
      throw Failure(
        .usage, "output", "the document would take the place of \(input), from which it is made",
        at: SourcePlace(file: output), remedy: "name another file with --output")
    }
  }
}
