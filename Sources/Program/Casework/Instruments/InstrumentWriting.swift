import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Instruments
import Records
import Workflow

/// What one act on contracts, suppliers, letters or placements writes: all of it in one go.
struct InstrumentWriting {
  /// The word of the command.
  let act: String
  /// The council for which it is done.
  let council: CouncilID
  /// The day on which it was done in law.
  let day: CivilDate
  /// Who does it, in the post they hold that day.
  let by: Officeholder
  /// What is written.
  var change = Change(expected: [:], events: [])
  /// The documents to be kept with it.
  var documents: [FiledDocument] = []

  init(_ act: String, under circumstances: InstrumentCircumstances) {
    self.act = act
    council = circumstances.council.identity.id
    day = circumstances.day
    by = circumstances.officeholder
  }

  /// Adds what happened to one thing, which had so many events before.
  mutating func add<Event: InstrumentEvent>(
    _ events: [Event], to stream: StreamID, after version: Int
  ) throws(Failure) {
    change.expected[stream] = version
    for event in events {
      do {
        change.events.append(
          NewEvent(
            stream: stream, kind: event.kind, schema: instrumentEventSchema, done: day,
            data: try event.facts))
      } catch {
        throw Failure(.fault, "event", "an event cannot be written: \(error)")
      }
    }
  }

  /// Adds the days that matter to one thing.
  mutating func add(_ days: [InstrumentDay], of stream: StreamID) {
    change.deadlines[stream] = days.map { DeadlineRow($0, of: stream, council: council) }
  }

  /// Keeps the documents, records the act, delivers, and signs a checkpoint where one is due.
  ///
  /// - Returns: what was delivered, and what went wrong after the act was recorded.
  func record(at desk: Desk) throws(Failure) -> (
    delivered: [Delivery.Delivered], warnings: [Diagnostic]
  ) {
    try recordOnly(at: desk)
    let delivered = try Delivery.run(after: act, desk)
    return (delivered, Checkpointing.run(desk, isPublication: false))
  }

  /// Records the act, and leaves delivery for later.
  func recordOnly(at desk: Desk) throws(Failure) {
    for file in documents {
      _ = try stored { () throws(StoreError) in try desk.folder.documents.put(file.bytes) }
    }
    var change = change
    change.documents += documents.map(\.entry)
    let actor = Actor(by, at: desk, council: council)
    _ = try stored { () throws(StoreError) in
      try desk.folder.store.append(
        change, command: .random(), act: act, by: actor, recorded: desk.now, program: Desk.program)
    }
  }
}

/// A day that matters to a contract, a supplier or a placement.
struct InstrumentDay: Sendable, Hashable {
  /// What it is: "termEnds".
  var kind: String
  /// The day.
  var due: CivilDate
  /// What people read.
  var label: String
}

extension DeadlineRow {
  /// A day that matters to a contract. It is the same whatever days are bank holidays.
  init(_ day: InstrumentDay, of stream: StreamID, council: CouncilID?) {
    self.init(
      stream: stream, council: council?.rawValue ?? "", kind: day.kind, due: day.due,
      label: day.label, holidays: "")
  }
}
