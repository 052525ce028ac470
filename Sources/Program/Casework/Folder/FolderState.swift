import Decisions
public import Digests
import JSONText
public import Records

/// What a data folder has taken into its record of people, holidays and policies: only that counts.
public struct FolderState: Sendable, Hashable {
  /// The stream in which it stands.
  public static let stream = StreamID(kind: "folder", name: "folder")
  /// The sort of its events.
  static let adopted = "adopted"

  /// How many events it has.
  public private(set) var version = 0
  /// The people, by the digest of their file.
  public private(set) var people: SHA256Digest?
  /// The holidays added to Remit's list, by the digest of their file.
  public private(set) var holidays: SHA256Digest?
  /// The version of each council's policy and forms, by the council's id.
  public private(set) var councils: [String: SHA256Digest] = [:]

  /// What events of the folder's stream add up to.
  init(_ events: [EventEnvelope]) throws(Failure) {
    for event in events {
      do {
        apply(try JSONDecoding.value(Adoption.self, from: .object(event.data)))
      } catch {
        throw Failure(
          .data, "folder-event", "event \(event.position) of the record cannot be read: \(error)",
          remedy: "run remit verify")
      }
      version = event.version
    }
  }

  private mutating func apply(_ event: Adoption) {
    switch event.what {
    case .people: people = event.digest
    case .holidays: holidays = event.digest
    case .council: councils[event.council ?? ""] = event.digest
    }
  }
}

/// A file, or a council's folder, was taken into the record.
struct Adoption: Sendable, Hashable, Codable {
  /// What it says.
  var what: What
  /// Which council, when it is one's folder.
  var council: String?
  /// Its digest; of a council's folder, that of the list of its files.
  var digest: SHA256Digest
  /// Why it was changed.
  var reason: String?

  enum What: String, Sendable, Hashable, Codable {
    case people
    case holidays
    case council
  }
}
