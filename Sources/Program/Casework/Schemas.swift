import DecisionFiles
public import JSONText

/// The schemas of the files that people write.
public enum Schemas {
  /// The decision file's.
  public static let decision = DecisionSchema.json
}
