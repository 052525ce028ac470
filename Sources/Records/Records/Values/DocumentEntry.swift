public import Digests

/// A document that an act names: the paper is known by its digest, whatever its file is called.
public struct DocumentEntry: Sendable, Hashable {
  /// The SHA-256 of its bytes.
  public var digest: SHA256Digest
  /// Its file name for people: "Notice of key decision.docx".
  public var name: String
  /// Its media type (RFC 6838).
  public var mediaType: String
  /// How many bytes it has.
  public var length: Int
  /// Whether it is withheld from the public.
  public var isWithheld: Bool

  /// An entry for a document.
  public init(
    digest: SHA256Digest, name: String, mediaType: String, length: Int, isWithheld: Bool = false
  ) {
    self.digest = digest
    self.name = name
    self.mediaType = mediaType
    self.length = length
    self.isWithheld = isWithheld
  }
}
