public import Digests

/// Where personal data are kept beside the record, so that they can be erased: each with a salt of
/// its own, under the reference that they belong to.
///
/// Data are put here before the act that names them is recorded. The act that says they are erased
/// is recorded first, and then they are; where that was interrupted ``sweep(erased:)`` ends it.
public protocol PersonalKeeping: Sendable {
  /// Keeps a salt with the bytes that follow it, at the place of their digest.
  func put(salted bytes: [UInt8], at place: PersonalPlace) throws(StoreError)

  /// The salt and the bytes at a place, proved against the digest.
  func salted(at place: PersonalPlace) throws(StoreError) -> [UInt8]

  /// Whether anything is kept there; it is not looked at.
  func has(_ place: PersonalPlace) throws(StoreError) -> Bool

  /// Erases what is kept there: it is overwritten, and then removed. Where nothing is kept, nothing
  /// is done.
  func erase(_ place: PersonalPlace) throws(StoreError)

  /// All that is kept, in order.
  func entries() throws(StoreError) -> [PersonalPlace]

  /// Erases what no act names, and answers what. What was put here lately is left, since the act
  /// that names it may be on its way.
  func removeOrphans(keeping named: Set<SHA256Digest>) throws(StoreError) -> [PersonalPlace]
}

extension PersonalKeeping {
  /// Keeps personal data with a new salt. The same data kept twice have different digests, so that
  /// nobody can tell from the record that they are the same.
  public func put(
    _ bytes: [UInt8], of subject: String, name: String
  ) throws(StoreError) -> PersonalEntry {
    let salted = RandomToken.bytes(PersonalSalt.length) + bytes
    let entry = PersonalEntry(
      digest: SHA256Digest(of: salted), subject: subject, name: name, length: bytes.count)
    try put(salted: salted, at: entry.place)
    return entry
  }

  /// Copies all that is kept, salts too, each proved.
  func copyAll(to other: some PersonalKeeping) throws(StoreError) {
    for place in try entries() { try other.put(salted: try salted(at: place), at: place) }
  }

  /// The bytes of personal data, proved against digest and length.
  public func bytes(of entry: PersonalEntry) throws(StoreError) -> [UInt8] {
    let salted = try salted(at: entry.place)
    guard salted.count == PersonalSalt.length + entry.length else {
      throw .damagedPersonal(entry.place)
    }
    return Array(salted[PersonalSalt.length...])
  }

  /// Whether personal data are kept; they are not looked at.
  public func has(_ entry: PersonalEntry) throws(StoreError) -> Bool { try has(entry.place) }

  /// Erases personal data; data that are gone already stay gone.
  public func erase(_ entry: PersonalEntry) throws(StoreError) { try erase(entry.place) }

  /// Erases what the record says was erased and is here all the same, and answers what.
  public func sweep(erased entries: [PersonalEntry]) throws(StoreError) -> [PersonalEntry] {
    var swept: [PersonalEntry] = []
    for entry in entries where try has(entry.place) {
      try erase(entry.place)
      swept.append(entry)
    }
    return swept
  }
}

/// The bytes before personal data that keep their digest from being guessed.
enum PersonalSalt {
  /// As many as the digest has: whoever guesses the data has still to guess these.
  static let length = 32

  /// Refuses a place that no folder can have, and bytes that are not those of the place.
  static func check(_ bytes: [UInt8], for place: PersonalPlace) throws(StoreError) {
    guard place.isFit else {
      throw StoreError(
        .invalid, "Personal data cannot be kept under “\(place.subject)”.",
        remedy: "Keep them under a reference of letters, digits, “.”, “-” and “_”.")
    }
    guard bytes.count >= length, SHA256Digest(of: bytes) == place.digest else {
      throw .damagedPersonal(place)
    }
  }
}

extension StoreError {
  static func noPersonal(_ place: PersonalPlace) -> StoreError {
    StoreError(
      .missing, "The personal data \(place.digest) of \(place.subject) are not among those kept.",
      remedy: "Run `remit verify`, and restore them from a backup if they were not erased.")
  }

  static func damagedPersonal(_ place: PersonalPlace) -> StoreError {
    StoreError(
      .corrupt, "The personal data \(place.digest) of \(place.subject) are not as they were kept.",
      remedy: "Run `remit verify`, and restore them from a backup.")
  }
}
