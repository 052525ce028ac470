/// A file that came with the data: a picture, a document to be taken in.
///
/// Two files with one digest are the same file, whatever they are called.
public struct DataFile: Sendable, Hashable {
  /// Its name as the data give it, for messages.
  public var name: String
  /// Its content. Copies of the value share it.
  public var bytes: [UInt8]
  /// The digest of its content, in hexadecimal digits.
  public var digest: String

  /// A file with that content.
  public init(name: String, bytes: [UInt8], digest: String) {
    self.name = name
    self.bytes = bytes
    self.digest = digest
  }

  /// Whether both have the same content.
  public static func == (one: DataFile, other: DataFile) -> Bool { one.digest == other.digest }

  /// Hashes the digest.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// A document that the data bring whole, to be taken in where it is printed. Its words are never
/// read as tags.
public struct IncludedDocument: Sendable, Hashable {
  /// Its name as the data give it, for messages.
  public var name: String
  /// The document for Word's forms, and for Writer's where there is none of their own.
  public var word: DataFile?
  /// The document for Writer's forms.
  public var openDocument: DataFile?

  /// A document in the formats given.
  public init(name: String, word: DataFile? = nil, openDocument: DataFile? = nil) {
    self.name = name
    self.word = word
    self.openDocument = openDocument
  }
}
