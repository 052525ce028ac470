public import CivilTime
public import JSONText
public import Workflow

/// Something that happens to a contract, its suppliers, letters or placements, as the record keeps
/// it: a sort and its facts.
public protocol InstrumentEvent: Sendable, Hashable {
  /// The name of its sort: `contractExtended`.
  var kind: String { get }
  /// Its facts, as the record keeps them.
  var facts: JSONObject { get throws }
  /// What happened, in a sentence.
  var sentence: String { get }
  /// The event of that sort with those facts; nil when there is no such sort.
  init?(kind: String, facts: JSONObject) throws
}

/// The version of the facts that events of today have.
public let instrumentEventSchema = 1

/// An event with its two days and whoever brought it about.
public struct RecordedEvent<Event: InstrumentEvent>: Sendable, Hashable {
  /// What happened.
  public var event: Event
  /// The day on which it was done in law.
  public var done: CivilDate
  /// The day on which it was recorded.
  public var recorded: CivilDate
  /// Who did it.
  public var by: Officeholder

  /// That, done and recorded on those days.
  public init(_ event: Event, done: CivilDate, recorded: CivilDate, by: Officeholder) {
    self.event = event
    self.done = done
    self.recorded = recorded
    self.by = by
  }
}

/// What all that happened to one thing adds up to.
public protocol InstrumentState: Sendable {
  associatedtype Event: InstrumentEvent
  /// Before anything happened.
  init()
  /// How many events it has.
  var version: Int { get }
  /// The same after one more event. It never fails.
  mutating func apply(_ act: RecordedEvent<Event>)
}

extension InstrumentState {
  /// What these add up to.
  public static func replaying(_ acts: some Sequence<RecordedEvent<Event>>) -> Self {
    var state = Self()
    for act in acts { state.apply(act) }
    return state
  }
}
