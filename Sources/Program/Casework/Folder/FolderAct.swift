import CivilTime
import Digests
import JSONText
import Records

/// Records an act on the data folder itself: what was taken in, and by whom.
enum FolderAct {
  static func record(
    _ adoptions: [Adoption], documents: [FiledDocument], by actor: Actor, act: String,
    after version: Int, on day: CivilDate, at now: Moment, in folder: DataFolder
  ) throws(Failure) {
    let documents = documents.eachOnce
    for document in documents {
      _ = try stored { () throws(StoreError) in try folder.documents.put(document.bytes) }
    }
    let events = try adoptions.map { adoption throws(Failure) in
      NewEvent(
        stream: FolderState.stream, kind: FolderState.adopted, done: day,
        data: try object(adoption))
    }
    let change = Change(
      expected: [FolderState.stream: version], events: events,
      documents: documents.map(\.entry))
    _ = try stored { () throws(StoreError) in
      try folder.store.append(
        change, command: .random(), act: act, by: actor, recorded: now, program: Desk.program)
    }
  }

  private static func object(_ adoption: Adoption) throws(Failure) -> JSONObject {
    do {
      if case .object(let object) = try JSONEncoding.value(of: adoption) { return object }
      return [:]
    } catch {
      throw Failure(.fault, "event", "an event cannot be written: \(error)")
    }
  }
}
