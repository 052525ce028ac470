public import CivilTime
public import Digests
import JSONText

/// The person who is placed: what is kept beside the record, and never in it.
///
/// The record holds its salted digest alone, so that it can be shown to be what it was, and can be
/// erased without touching the record (LGA 1972 Sch 12A paras 1 and 2; EX-4).
public struct PlacementPerson: Sendable, Hashable, Codable {
  /// The placement's reference.
  public var reference: PlacementID
  /// The person's name.
  public var name: String
  /// The day of birth.
  public var dateOfBirth: CivilDate?
  /// The address, line by line, the postcode last.
  public var address: [String]
  /// The needs, in words.
  public var needs: String?
  /// What the person and the family prefer.
  public var preferences: String?
  /// The social worker.
  public var socialWorker: String?
  /// Number of the case with social care, or of the person with the health service.
  public var numbers: [String]

  /// A person of that name.
  public init(reference: PlacementID, name: String) {
    self.reference = reference
    self.name = name
    address = []
    numbers = []
  }

  /// The bytes that are kept.
  public var bytes: [UInt8] {
    get throws { try CanonicalJSON.bytes(of: JSONEncoding.object(of: self)) }
  }

  /// The digest of a personal record, which nobody can guess who has not the salt.
  public static func digest(of bytes: [UInt8], salt: [UInt8]) -> SHA256Digest {
    let hasher = SHA256Hasher()
    hasher.update(salt)
    hasher.update(bytes)
    return hasher.finish()
  }

  /// Which facts of the person stand in a text that is to be on the record, by the name of the
  /// fact: "the name". The facts themselves are not told.
  public func facts(in text: String) -> [String] {
    let words = PlacementPerson.words(text)
    let run = PlacementPerson.squeezed(text)
    var found: [String] = []
    if holds(words, anyOf: name) { found.append("the name") }
    if let day = dateOfBirth {
      let numbers = "\(day.day)/\(day.month)/\(day.year)"
      let padded = day.iso.split(separator: "-").reversed().joined(separator: "/")
      if [day.iso, day.text, numbers, padded].contains(where: text.contains) {
        found.append("the day of birth")
      }
    }
    if address.contains(where: { isLong($0) && run.contains(PlacementPerson.squeezed($0)) }) {
      found.append("the address")
    }
    if let worker = socialWorker, holds(words, anyOf: worker) { found.append("the social worker") }
    if numbers.contains(where: { isLong($0) && run.contains(PlacementPerson.squeezed($0)) }) {
      found.append("a number of the person")
    }
    return found
  }

  /// Whether a text has one of the words of a name: those of one or two
  /// letters ("de") name nobody. A word too many is told rather than one too few.
  private func holds(_ words: Set<String>, anyOf name: String) -> Bool {
    PlacementPerson.words(name).contains { $0.count >= 3 && words.contains($0) }
  }

  private func isLong(_ text: String) -> Bool { PlacementPerson.squeezed(text).count >= 5 }

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
        .flatMap { [String($0)] + $0.split { !$0.isLetter }.map(String.init) })
  }

  /// A text without spaces and in small letters, so that a postcode is found however it is set.
  private static func squeezed(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension PlacementPerson: CustomStringConvertible, CustomReflectable {
  /// The reference alone, so that no message shows the person.
  public var description: String { "what is kept of \(reference.rawValue)" }

  /// Shows the reference alone.
  public var customMirror: Mirror { Mirror(self, children: ["reference": reference.rawValue]) }
}
