public import Decisions

/// A matter's file that has been read, with the decisions it links.
public struct MatterFile: Sendable, Hashable {
  /// The matter.
  public let matter: Matter
  /// Where each field of its file stands.
  public let places: FieldPlaces
  /// Its decisions' files, in the order in which it lists them.
  public let decisions: [Linked]

  /// A decision's file and its name in the matter.
  public struct Linked: Sendable, Hashable {
    /// The name.
    public let id: LinkID
    /// The file.
    public let file: DecisionFile
  }

  /// The name of the file, as the person gave it.
  public var file: String { places.file }
}
