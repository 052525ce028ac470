public import Digests

/// Personal data that an act names: the record itself holds a salted digest, and what it is of.
///
/// The data lie beside the record and can be erased; the digest then says nothing to anybody, since
/// its salt was erased with them. Neither subject nor name may tell who the person is.
public struct PersonalEntry: Sendable, Hashable {
  /// The SHA-256 of the salt and then the bytes.
  public var digest: SHA256Digest
  /// What they belong to, by its reference: "placement-2020-14". Never a person's name.
  public var subject: String
  /// What they are: "referral.json".
  public var name: String
  /// How many bytes there are, without the salt.
  public var length: Int

  /// An entry for personal data.
  public init(digest: SHA256Digest, subject: String, name: String, length: Int) {
    self.digest = digest
    self.subject = subject
    self.name = name
    self.length = length
  }

  /// Where they are kept.
  public var place: PersonalPlace { PersonalPlace(subject: subject, digest: digest) }
}

/// Where personal data are kept: under the reference that they belong to, by their digest.
public struct PersonalPlace: Sendable, Hashable {
  /// What they belong to, by its reference.
  public let subject: String
  /// The SHA-256 of the salt and then the bytes.
  public let digest: SHA256Digest

  /// The place of that digest under that reference.
  public init(subject: String, digest: SHA256Digest) {
    self.subject = subject
    self.digest = digest
  }

  /// Whether the reference can be a folder's name on every system: letters of ASCII, digits, ".",
  /// "-" and "_", a hundred at most, and none of the dots first.
  public var isFit: Bool {
    let units = subject.utf8
    return (1...100).contains(units.count) && units.first != UInt8(ascii: ".")
      && units.allSatisfy { unit in
        switch unit {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

extension PersonalPlace: Comparable {
  /// By reference, then by digest.
  public static func < (left: PersonalPlace, right: PersonalPlace) -> Bool {
    (left.subject, left.digest) < (right.subject, right.digest)
  }
}

/// Personal data that the record names, with what became of them.
public struct PersonalRecord: Sendable, Hashable {
  /// What the act that named them said of them.
  public var entry: PersonalEntry
  /// The first event of that act.
  public var position: Int
  /// The first event of the act that erased them; nil while they are kept.
  public var erased: Int?

  /// Personal data named at that position.
  public init(_ entry: PersonalEntry, position: Int, erased: Int? = nil) {
    self.entry = entry
    self.position = position
    self.erased = erased
  }
}
