/// An archive that cannot be read or written, or is refused.
///
/// Two errors are equal when their codes are.
public struct ZipError: Error, Sendable {
  /// The kind of fault, for programs.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The name of the code.
    public let description: String

    /// A code of this name.
    public init(_ description: String) {
      self.description = description
    }

    /// Not a ZIP file at all.
    public static let notZip = Code("notZip")
    /// A file whose end is missing.
    public static let cutShort = Code("cutShort")
    /// Bytes before the first entry or behind the end.
    public static let extraBytes = Code("extraBytes")
    /// Too many entries.
    public static let entries = Code("entries")
    /// A name that leads out of the folder, or that readers take differently.
    public static let name = Code("name")
    /// Two entries of one name.
    public static let duplicate = Code("duplicate")
    /// A compression other than stored and deflated.
    public static let method = Code("method")
    /// An entry that needs a password.
    public static let encrypted = Code("encrypted")
    /// Two entries that share bytes.
    public static let overlap = Code("overlap")
    /// An entry that the directory does not list, or lists otherwise.
    public static let disagreement = Code("disagreement")
    /// An entry, or all together, too large or not of the size stated.
    public static let size = Code("size")
    /// An entry that inflates to far more than it takes.
    public static let ratio = Code("ratio")
    /// Content that does not match its checksum or does not inflate.
    public static let damaged = Code("damaged")
    /// An archive of a kind that is not read, such as one on several discs.
    public static let unsupported = Code("unsupported")
    /// An archive that could not be written.
    public static let writing = Code("writing")
  }

  /// The kind of fault.
  public var code: Code
  /// The entry it concerns, if one.
  public var entry: String?
  /// What was found and which limit or rule it breaks, in words that follow "the file" or the
  /// name of the entry.
  public var reason: String

  /// An error of the whole file or of one entry.
  public init(_ code: Code, entry: String? = nil, reason: String) {
    self.code = code
    self.entry = entry
    self.reason = reason
  }
}

extension ZipError: Hashable {
  /// Whether both are of one kind.
  public static func == (one: Self, other: Self) -> Bool {
    one.code == other.code
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}

extension ZipError: CustomStringConvertible {
  /// The reason with its subject.
  public var description: String {
    guard let entry else { return "the file \(reason)" }
    return "the part “\(entry.prefix(120))” \(reason)"
  }
}
