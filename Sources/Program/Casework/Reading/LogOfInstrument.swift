import Councils
import Decisions
import Digests
import Instruments
import Records
import Workflow

/// What happened to a contract with its suppliers, to a batch of letters, to a placement, or to the
/// templates of a council, act by act.
public enum LogOfInstrument {
  /// Everything that happened to what is called so, in the order in which it was recorded; nil when
  /// nothing is.
  public static func entries(
    of name: String, at desk: Desk
  ) throws(Failure) -> [LogOfDecision.Entry]? {
    var found: [(event: EventEnvelope, sentence: String)] = []
    if try desk.names("contract").contains(name) {
      let id = ContractID(rawValue: name)
      found += try told(StreamID(id), as: ContractEvent.self, desk)
      found += try told(.suppliers(id), as: SupplierEvent.self, desk)
    }
    if try desk.names("letters").contains(name) {
      found += try told(StreamID(BatchID(rawValue: name)), as: LetterEvent.self, desk)
    }
    if try desk.names("placement").contains(name) {
      found += try told(StreamID(PlacementID(rawValue: name)), as: PlacementEvent.self, desk)
    }
    if try desk.names("templates").contains(name) {
      found += try told(.templates(CouncilID(rawValue: name)), as: TemplateEvent.self, desk)
    }
    guard !found.isEmpty else { return nil }
    let titles = try titles(of: found.compactMap(\.event.actor.council), desk)
    return found.sorted { $0.event.position < $1.event.position }.enumerated().map { index, item in
      let event = item.event
      return LogOfDecision.Entry(
        number: index + 1, position: event.position, done: event.done, recorded: event.recorded,
        kind: event.kind, sentence: item.sentence, by: event.actor,
        title: event.actor.post.map { titles[$0] ?? $0 }, digest: event.digest.hex)
    }
  }

  private static func told<Event: InstrumentEvent>(
    _ stream: StreamID, as _: Event.Type, _ desk: Desk
  ) throws(Failure) -> [(event: EventEnvelope, sentence: String)] {
    let history = try stored { () throws(StoreError) in
      try desk.folder.store.history(of: stream)
    }
    return try history.map { envelope throws(Failure) in
      (envelope, try RecordedEvent<Event>(envelope).event.sentence)
    }
  }

  /// The titles of posts, by their ids, as the councils’ policies have them now.
  private static func titles(
    of councils: [String], _ desk: Desk
  ) throws(Failure) -> [String: String] {
    var titles: [String: String] = [:]
    for council in Set(councils).sorted() {
      let version = try desk.currentVersion(of: CouncilID(rawValue: council))
      for post in try desk.version(version).council.posts { titles[post.id.rawValue] = post.title }
    }
    return titles
  }
}
