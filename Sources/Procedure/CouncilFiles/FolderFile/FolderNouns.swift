package import Councils
package import DecisionFiles
import Decisions
import JSONText

extension FolderConfiguration: FileNoun {
  package static let noun = Noun(
    "Folder", "a data folder's file", blank: FolderConfiguration(councils: []),
    [
      .required(
        "councils", \.councils, .list(of: .id, atLeast: 1), "the ids of the councils it is for"),
      .defaulted("trial", \.isTrial, .flag, "whether it is there to try things out"),
      .optional(
        "checkpoints", \.checkpoints, .record, "where checkpoints are signed and kept"),
    ])
}

extension CheckpointPlaces: FileNoun {
  package static let noun = Noun(
    "Checkpoints", "a place for checkpoints", blank: CheckpointPlaces(keyFile: "", folder: ""),
    [
      .required("key", \.keyFile, .path, "the file with the key that signs them"),
      .required("folder", \.folder, .path, "the folder in which they are kept"),
    ])
}

extension FieldType where Value == String {
  /// A way to a file or a folder of this computer, from the root or from the data folder.
  package static var path: FieldType<String> {
    .scalar(
      "a path such as ../keys/remit.key", .text,
      schema: ["type": .string("string"), "pattern": .string(#"^[^~\u0000-\u001f\u007f]"#)],
      parse: { scalar, node, path, reading in
        let text = scalar.text
        guard !text.hasPrefix("~") else {
          reading.report(
            "bad-path", "“~” is not read as a home folder here", at: node, path,
            remedy: "write the whole path from /, or one from the data folder")
          return nil
        }
        guard !text.isEmpty, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
          reading.report(
            "bad-path",
            "expected a path such as ../keys/remit.key, found "
              + (text.isEmpty ? node.inWords : "control characters"), at: node, path,
            remedy: "write the path on one line, without control characters")
          return nil
        }
        return text
      },
      fact: { .text($0) })
  }
}
