public import Digests
import Synchronization

/// Personal data kept in memory, for tests and for trying out.
public final class PersonalRecordsInMemory: PersonalKeeping {
  private let kept: Mutex<[PersonalPlace: [UInt8]]>

  /// Personal data with these contents, each a salt and bytes; a test may give it a wrong one.
  public init(_ contents: [PersonalPlace: [UInt8]] = [:]) {
    kept = Mutex(contents)
  }

  /// All that is kept, salts and bytes.
  public var contents: [PersonalPlace: [UInt8]] { kept.withLock { $0 } }

  /// As ``PersonalKeeping`` says.
  public func put(salted bytes: [UInt8], at place: PersonalPlace) throws(StoreError) {
    try PersonalSalt.check(bytes, for: place)
    kept.withLock { $0[place] = bytes }
  }

  /// As ``PersonalKeeping`` says.
  public func salted(at place: PersonalPlace) throws(StoreError) -> [UInt8] {
    guard let bytes = contents[place] else { throw .noPersonal(place) }
    try PersonalSalt.check(bytes, for: place)
    return bytes
  }

  /// As ``PersonalKeeping`` says.
  public func has(_ place: PersonalPlace) -> Bool { contents[place] != nil }

  /// As ``PersonalKeeping`` says.
  public func erase(_ place: PersonalPlace) {
    kept.withLock { $0[place] = nil }
  }

  /// As ``PersonalKeeping`` says.
  public func entries() -> [PersonalPlace] { contents.keys.sorted() }

  /// In memory nothing is on its way: all that no act names is erased.
  public func removeOrphans(keeping named: Set<SHA256Digest>) -> [PersonalPlace] {
    let orphans = entries().filter { !named.contains($0.digest) }
    for orphan in orphans { erase(orphan) }
    return orphans
  }
}
