import CivilTime
import DecisionFiles
import Diagnostics
import Digests
import Instruments
import JSONText
import Records

/// What is personal of one placement, kept beside the record under its reference.
struct PersonalShelf {
  private let id: PlacementID
  private let desk: Desk
  /// Everything that the record names of the placement, what was erased too.
  let records: [PersonalRecord]
  /// What was put there and no act names yet.
  private(set) var entries: [PersonalEntry] = []
  /// The names that are taken.
  private var names: [String: Int] = [:]
  private let isTrial: Bool

  /// What the record's file of the person is called.
  static let personName = "person.json"

  init(_ id: PlacementID, isTrial: Bool = false, at desk: Desk) throws(Failure) {
    self.id = id
    self.desk = desk
    self.isTrial = isTrial
    records = try stored { () throws(StoreError) in
      try desk.folder.store.personal(of: id.rawValue)
    }
    for record in records { names[record.entry.name, default: 0] += 1 }
  }

  /// The person, as kept last; nil when nothing is kept.
  func person() throws(Failure) -> PlacementPerson? {
    let kept = records.last { $0.entry.name == Self.personName && $0.erased == nil }
    guard let entry = kept?.entry else { return nil }
    let bytes = try stored { () throws(StoreError) in try desk.folder.personal.bytes(of: entry) }
    do {
      return try JSONDecoding.value(PlacementPerson.self, from: JSONValue(reading: bytes))
    } catch {
      // What is wrong with it is not told: it would be told of the person.
      throw Failure(
        .data, "person", "what is kept of \(id.rawValue) cannot be read",
        remedy: "run remit verify, and restore it from a backup")
    }
  }

  /// Keeps what is known of the person.
  mutating func put(_ person: PlacementPerson) throws(Failure) -> SHA256Digest {
    do {
      return try put(person.bytes, named: Self.personName).digest
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.fault, "person", "what is known of \(id.rawValue) cannot be written")
    }
  }

  /// Keeps bytes with a salt of their own; a name that is taken gets a number. When it is only
  /// tried out nothing is kept.
  mutating func put(_ bytes: [UInt8], named name: String) throws(Failure) -> PlacementPaper {
    let numbered = numbered(name)
    guard !isTrial else {
      return PlacementPaper(digest: SHA256Digest(of: bytes), length: bytes.count)
    }
    let entry = try stored { () throws(StoreError) in
      try desk.folder.personal.put(bytes, of: id.rawValue, name: numbered)
    }
    entries.append(entry)
    return PlacementPaper(digest: entry.digest, length: entry.length)
  }

  /// "agreement.docx", and after it "agreement-2.docx"; the person's file keeps its name.
  private mutating func numbered(_ name: String) -> String {
    names[name, default: 0] += 1
    guard name != Self.personName, let count = names[name], count > 1,
      let dot = name.lastIndex(of: ".")
    else { return name }
    return "\(name[..<dot])-\(count)\(name[dot...])"
  }
}
