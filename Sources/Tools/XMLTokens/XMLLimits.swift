/// How much of an XML part is read before it is refused.
///
/// libxml2 bounds neither depth nor text when it builds no tree, and compares every attribute
/// and namespace of a tag with every other, so the bounds are kept here.
public struct XMLLimits: Hashable, Sendable {
  /// The greatest size of a part, in bytes.
  public var bytes: Int
  /// The greatest length of one start tag, in bytes.
  public var startTagBytes: Int
  /// The most attributes and namespace declarations in one start tag.
  public var attributes: Int
  /// The most namespace declarations in force at one place.
  public var namespaces: Int
  /// The deepest nesting of elements.
  public var depth: Int
  /// The longest text between two tags, in bytes of UTF-8.
  public var textBytes: Int
  /// The most tokens of a part.
  public var tokens: Int

  /// Limits of one's own.
  public init(
    bytes: Int, startTagBytes: Int, attributes: Int, namespaces: Int, depth: Int, textBytes: Int,
    tokens: Int
  ) {
    self.bytes = bytes
    self.startTagBytes = startTagBytes
    self.attributes = attributes
    self.namespaces = namespaces
    self.depth = depth
    self.textBytes = textBytes
    self.tokens = tokens
  }

  /// For a part that somebody sent.
  public static let incoming = XMLLimits(
    bytes: 16 << 20, startTagBytes: 64 << 10, attributes: 256, namespaces: 512, depth: 128,
    textBytes: 1 << 20, tokens: 1_000_000)

  /// For reading back what this program wrote itself, which may be far larger.
  public static let own = XMLLimits(
    bytes: 512 << 20, startTagBytes: 64 << 10, attributes: 256, namespaces: 512, depth: 128,
    textBytes: 64 << 20, tokens: 64_000_000)
}
