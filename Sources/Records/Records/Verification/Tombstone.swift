public import CivilTime

/// What is left in the record of personal data that were erased.
public struct Tombstone: Sendable, Hashable {
  /// What the act that named them said of them.
  public let entry: PersonalEntry
  /// The first event of the act that erased them.
  public let position: Int
  /// The act: "erase".
  public let act: String
  /// What that event happened to.
  public let stream: StreamID
  /// The day on which they were erased, by that event.
  public let done: CivilDate

  init(_ entry: PersonalEntry, erasedBy event: EventEnvelope) {
    self.entry = entry
    position = event.position
    act = event.act
    stream = event.stream
    done = event.done
  }
}

extension Tombstone: CustomStringConvertible {
  /// A line: what was erased, under what, and when.
  public var description: String {
    "“\(entry.name)” of \(entry.subject): erased under \(stream), event \(position) (\(act)), on "
      + done.text
  }
}
