import Digests
public import JSONText

extension LetterEvent: InstrumentEvent {
  /// The names of the sorts of event, as the record keeps them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case lettersBegun, lettersWritten, lettersCompleted, letterChangesAsked, letterRevised
    case lettersApproved, letterApproved, lettersIssued, letterAnswered, letterVoided
    case lettersAbandoned
  }

  private struct Written: Codable { var letters: [WrittenLetter] }
  private struct AtDigest: Codable { var digest: SHA256Digest }
  private struct Asked: Codable {
    var reason: String
    var letters: [Int]
  }
  private struct LetterAt: Codable {
    var number: Int
    var digest: SHA256Digest
  }
  private struct Answered: Codable {
    var number: Int
    var answer: LetterAnswer
    var note: String?
  }
  private struct Voided: Codable {
    var number: Int
    var reason: String
  }
  private struct Abandoned: Codable { var reason: String }

  private var parts: (kind: Kind, facts: any Codable) {
    switch self {
    case .begun(let facts): (.lettersBegun, facts)
    case .written(let letters): (.lettersWritten, Written(letters: letters))
    case .completed(let digest): (.lettersCompleted, AtDigest(digest: digest))
    case .changesAsked(let reason, let letters):
      (.letterChangesAsked, Asked(reason: reason, letters: letters))
    case .revised(let facts): (.letterRevised, facts)
    case .approved(let digest): (.lettersApproved, AtDigest(digest: digest))
    case .letterApproved(let number, let digest):
      (.letterApproved, LetterAt(number: number, digest: digest))
    case .issued(let facts): (.lettersIssued, facts)
    case .answered(let number, let answer, let note):
      (.letterAnswered, Answered(number: number, answer: answer, note: note))
    case .voided(let number, let reason): (.letterVoided, Voided(number: number, reason: reason))
    case .abandoned(let reason): (.lettersAbandoned, Abandoned(reason: reason))
    }
  }

  /// The name of its sort.
  public var kind: String { parts.kind.rawValue }

  /// Its facts, as the record keeps them.
  public var facts: JSONObject {
    get throws {
      guard case .object(let object) = try JSONEncoding.value(of: parts.facts) else { return [:] }
      return object
    }
  }

  /// The event of that sort with those facts; nil when there is no such sort.
  public init?(kind: String, facts: JSONObject) throws {
    func read<Facts: Decodable>(_ type: Facts.Type) throws -> Facts {
      try JSONDecoding.value(type, from: .object(facts))
    }
    guard let kind = Kind(rawValue: kind) else { return nil }
    switch kind {
    case .lettersBegun: self = .begun(try read(BatchBegun.self))
    case .lettersWritten: self = .written(try read(Written.self).letters)
    case .lettersCompleted: self = .completed(digest: try read(AtDigest.self).digest)
    case .letterChangesAsked:
      let asked = try read(Asked.self)
      self = .changesAsked(reason: asked.reason, letters: asked.letters)
    case .letterRevised: self = .revised(try read(LetterRevised.self))
    case .lettersApproved: self = .approved(digest: try read(AtDigest.self).digest)
    case .letterApproved:
      let letter = try read(LetterAt.self)
      self = .letterApproved(number: letter.number, digest: letter.digest)
    case .lettersIssued: self = .issued(try read(BatchIssued.self))
    case .letterAnswered:
      let answered = try read(Answered.self)
      self = .answered(number: answered.number, answer: answered.answer, note: answered.note)
    case .letterVoided:
      let voided = try read(Voided.self)
      self = .voided(number: voided.number, reason: voided.reason)
    case .lettersAbandoned: self = .abandoned(reason: try read(Abandoned.self).reason)
    }
  }
}
