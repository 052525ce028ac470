import CivilTime
import Digests
import JSONText

/// The members of an object in an event's body, read strictly: what is not as it was written is
/// damage, and says at which event.
struct EventMembers {
  let members: JSONObject
  let position: Int

  func has(_ name: String) -> Bool { members[name] != nil }

  func string(_ name: String) throws(StoreError) -> String {
    guard case .string(let text) = members[name] else { throw damage(name) }
    return text
  }

  func text(_ name: String) throws(StoreError) -> String? {
    has(name) ? try string(name) : nil
  }

  func integer(_ name: String) throws(StoreError) -> Int {
    guard case .number(let digits) = members[name], let number = Int(digits) else {
      throw damage(name)
    }
    return number
  }

  func flag(_ name: String) throws(StoreError) -> Bool {
    switch members[name] {
    case nil: return false
    case .bool(let flag): return flag
    default: throw damage(name)
    }
  }

  func object(_ name: String) throws(StoreError) -> JSONObject {
    guard case .object(let object) = members[name] else { throw damage(name) }
    return object
  }

  func nested(_ name: String) throws(StoreError) -> EventMembers {
    EventMembers(members: try object(name), position: position)
  }

  func list(_ name: String) throws(StoreError) -> [EventMembers] {
    guard let value = members[name] else { return [] }
    guard case .array(let elements) = value else { throw damage(name) }
    var list: [EventMembers] = []
    for element in elements {
      guard case .object(let object) = element else { throw damage(name) }
      list.append(EventMembers(members: object, position: position))
    }
    return list
  }

  func digests(_ name: String) throws(StoreError) -> [SHA256Digest] {
    guard let value = members[name] else { return [] }
    guard case .array(let elements) = value else { throw damage(name) }
    var digests: [SHA256Digest] = []
    for element in elements {
      guard case .string(let text) = element, let digest = SHA256Digest(hex: text) else {
        throw damage(name)
      }
      digests.append(digest)
    }
    return digests
  }

  func digest(_ name: String) throws(StoreError) -> SHA256Digest {
    guard let digest = SHA256Digest(hex: try string(name)) else { throw damage(name) }
    return digest
  }

  func day(_ name: String) throws(StoreError) -> CivilDate {
    guard let day = CivilDate(iso: try string(name)) else { throw damage(name) }
    return day
  }

  func moment(_ name: String) throws(StoreError) -> Moment {
    guard let moment = Moment(text: try string(name)) else { throw damage(name) }
    return moment
  }

  func stream(_ name: String) throws(StoreError) -> StreamID {
    guard let stream = StreamID(text: try string(name)) else { throw damage(name) }
    return stream
  }

  private func damage(_ name: String) -> StoreError {
    .damagedEvent(position, "its “\(name)” is missing or not as it was written")
  }
}

extension StoreError {
  /// An event that is not as it was written.
  package static func damagedEvent(_ position: Int, _ what: String) -> StoreError {
    StoreError(
      .corrupt, "Event \(position) of the record is damaged: \(what).",
      remedy: "Run `remit verify`, and restore the record from a backup made before the damage.")
  }

  /// A value beside the log that is not as it was written.
  package static func damagedValue(_ what: String) -> StoreError {
    StoreError(
      .corrupt, "The record is damaged: \(what) is not as it was written.",
      remedy: "Run `remit verify`, and restore the record from a backup.")
  }
}
