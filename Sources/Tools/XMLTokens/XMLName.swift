/// The name of an element or attribute.
///
/// Two names are the same when namespace and local name are; the prefix is kept only so that
/// a document is written back as it was read.
public struct XMLName: Hashable, Sendable {
  /// The address of the vocabulary, or nothing.
  public var namespace: String
  /// The prefix the document uses for it, such as `w`, or nothing.
  public var prefix: String
  /// The name within the vocabulary, such as `tbl`.
  public var local: String

  /// A name in a vocabulary.
  public init(namespace: String = "", prefix: String = "", local: String) {
    self.namespace = namespace
    self.prefix = prefix
    self.local = local
  }

  /// Whether both name the same thing, whatever the prefix.
  public static func == (one: Self, other: Self) -> Bool {
    one.local == other.local && one.namespace == other.namespace
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(namespace)
  }
}

extension XMLName: CustomStringConvertible {
  /// The name as the document writes it, such as `w:tbl`.
  public var description: String {
    prefix.isEmpty ? local : "\(prefix):\(local)"
  }
}
