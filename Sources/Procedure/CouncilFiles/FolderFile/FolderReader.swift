public import Councils
public import DecisionFiles
import Decisions
public import Diagnostics
public import JSONText

/// A data folder's `remit.yaml` that has been read: what it says, and where it says it.
public struct FolderFile: Sendable, Hashable {
  /// What it says.
  public let configuration: FolderConfiguration
  /// Where each of its fields stands.
  public let places: FieldPlaces
}

/// Reads a data folder's `remit.yaml`.
public enum FolderReader {
  /// The configuration that the text describes, or everything that is wrong with it.
  public static func read(
    folder text: String, file: String
  ) throws(DiagnosticsError) -> FolderFile {
    let (root, problems) = try YAMLReader.content(of: text, file: file)
    var reading = FileReading(file: file)
    reading.diagnostics = problems
    let configuration = FolderConfiguration.noun.read(root, .root, &reading)
    if let configuration { check(configuration, root, &reading) }
    guard let configuration, reading.diagnostics.isEmpty else {
      throw DiagnosticsError(reading.inOrder)
    }
    return FolderFile(configuration: configuration, places: reading.places)
  }

  private static func check(
    _ configuration: FolderConfiguration, _ root: YAMLNode, _ reading: inout FileReading
  ) {
    var seen: Set<String> = []
    for (index, council) in configuration.councils.enumerated()
    where !seen.insert(council.rawValue).inserted {
      reading.report(
        "duplicate-id", "the council “\(council.rawValue)” stands here a second time", in: root,
        FieldPath("councils").appending(index), remedy: "keep one of the two")
    }
    if let places = configuration.checkpoints, places.keyIsInFolder {
      reading.report(
        "key-in-checkpoints",
        "the key is among the checkpoints, and those are there to be handed out", in: root,
        "checkpoints.key", remedy: "keep the key in another folder")
    }
  }
}

extension CheckpointPlaces {
  /// Whether the key is the folder itself or lies in it, by the way both are written.
  fileprivate var keyIsInFolder: Bool {
    let key = keyFile.split(separator: "/").filter { $0 != "." }
    let folder = folder.split(separator: "/").filter { $0 != "." }
    return keyFile.hasPrefix("/") == self.folder.hasPrefix("/") && key.starts(with: folder)
      && (key.dropFirst(folder.count).first != "..")
  }
}

/// The JSON Schema of `remit.yaml`, for editors that complete and check while one writes.
public enum FolderSchema {
  /// The schema (draft 2020-12).
  public static var json: JSONValue { FolderConfiguration.noun.schemaDocument }
}
