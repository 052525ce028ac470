/// How large a YAML file may be before it is refused.
public struct YAMLLimits: Sendable, Hashable {
  /// Bytes of the file.
  public var bytes = 4 * 1024 * 1024
  /// Values, lists and mappings in it.
  public var nodes = 200_000
  /// Lists and mappings within each other.
  public var depth = 64

  /// The limits for a file that somebody sends: 4 MiB, 200,000 values, 64 levels.
  public static let incoming = YAMLLimits()
}
