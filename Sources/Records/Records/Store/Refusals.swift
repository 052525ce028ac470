package import Digests

// What every store says of the same thing, in the same words.

extension StoreError {
  /// A stream has moved on since the act was thought out.
  package static func moved(
    _ stream: StreamID, expected: Int, found: Int
  ) -> StoreError {
    StoreError(
      .conflict,
      "\(stream) has \(found) events where \(expected) were expected: somebody else was first.",
      remedy: "Look at it as it stands now, and do it again if it is still right.")
  }

  /// A number that is not the next of its series.
  package static func numberTaken(_ number: NumberReservation, next: Int) -> StoreError {
    StoreError(
      .conflict,
      "Number \(number.number) of “\(number.series)” is not the next one, which is \(next).",
      remedy: "Do it again with the next number.")
  }

  /// A message of which the key is taken.
  package static func keyTaken(_ key: String) -> StoreError {
    StoreError(
      .conflict, "A message with the key “\(key)” is in the outbox already.",
      remedy: "Give a message that is not the same another key.")
  }

  /// Personal data that an act named before; another keeping of the same has another digest.
  package static func personalTaken(_ entry: PersonalEntry) -> StoreError {
    StoreError(
      .conflict, "The personal data \(entry.digest) of \(entry.subject) were named before.",
      remedy: "Keep them anew for each act that names them.")
  }

  /// Personal data to be erased that no act has named, or that are erased already.
  package static func notToErase(_ digest: SHA256Digest) -> StoreError {
    StoreError(
      .conflict,
      "The personal data \(digest) are not there to be erased: the record does not "
        + "name them, or they were erased before.",
      remedy: "Look at it as it stands now; nothing was recorded.")
  }

  /// A command of which the identifier stands for another act.
  package static func commandTaken(_ command: CommandID, by act: String) -> StoreError {
    StoreError(
      .invalid, "The command \(command) was used before, for the act “\(act)”.",
      remedy: "Give each command an identifier of its own.")
  }

  /// A message that is not in the outbox.
  package static func noMessage(_ key: String) -> StoreError {
    StoreError(
      .missing, "There is no message with the key “\(key)” in the outbox.",
      remedy: "Deliver only what the outbox holds.")
  }

  /// Events brought into a record that has some.
  package static let notEmpty = StoreError(
    .conflict, "The record has events already.", remedy: "Import into a new record.")

  /// A file that would be written over.
  package static func exists(_ path: String) -> StoreError {
    StoreError(
      .conflict, "There is a file at \(path) already.",
      remedy: "Name a file that is not there yet.")
  }
}
