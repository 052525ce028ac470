package import CivilTime
import JSONText

/// One act on its way into the record: what it changes, and what is said of who did it.
///
/// Every store takes the same steps with it: ``check()``, then ``events(after:)``.
package struct Act: Sendable {
  /// What it does to the record.
  package let change: Change
  /// The command it comes from.
  package let command: CommandID
  /// Its name.
  package let name: String
  /// Who does it.
  package let actor: Actor
  /// When it is written down.
  package let recorded: Moment
  /// The program that writes it.
  package let program: String

  /// An act of that name.
  package init(
    _ change: Change, command: CommandID, name: String, by actor: Actor, recorded: Moment,
    program: String
  ) {
    self.change = change
    self.command = command
    self.name = name
    self.actor = actor
    self.recorded = recorded
    self.program = program
  }

  /// What goes with the act besides its events.
  package var enclosures: Enclosures {
    Enclosures(
      events: change.events.count, answer: change.answer, numbers: change.numbers,
      documents: change.documents, personal: change.personal, erased: change.erased,
      outbox: change.outbox, isPublication: change.isPublication)
  }

  /// The events as they are stored, after that head of the chain, each read back from its bytes.
  /// The versions expected are taken for those that the streams have.
  package func events(after head: ChainHead) throws(StoreError) -> [EventEnvelope] {
    var head = head
    var versions = change.expected
    var events: [EventEnvelope] = []
    for (index, event) in change.events.enumerated() {
      let version = (versions[event.stream] ?? 0) + 1
      versions[event.stream] = version
      let body = try body(
        of: event, position: head.position + 1, version: version, isFirst: index == 0)
      let link = ChainLink(after: head, body: body)
      do {
        events.append(try EventEnvelope(reading: link))
      } catch {
        throw unfit(event, "it could not be read again", "Keep what is nested less deep.")
      }
      head = link.head
    }
    return events
  }

  private func body(
    of event: NewEvent, position: Int, version: Int, isFirst: Bool
  ) throws(StoreError) -> [UInt8] {
    var object: JSONObject = [
      "position": .number(String(position)), "stream": .string(event.stream.text),
      "version": .number(String(version)), "kind": .string(event.kind),
      "schema": .number(String(event.schema)), "done": .string(event.done.iso),
      "recorded": .string(recorded.text), "actor": .object(actor.json),
      "command": .string(command.text), "act": .string(name), "program": .string(program),
      "data": .object(event.data),
    ]
    if isFirst { object["enclosures"] = .object(enclosures.json) }
    do {
      return try CanonicalJSON.bytes(of: object)
    } catch {
      throw unfit(event, "\(error)", "Numbers in a record are whole; write others as text.")
    }
  }

  private func unfit(_ event: NewEvent, _ reason: String, _ remedy: String) -> StoreError {
    StoreError(
      .invalid, "The event “\(event.kind)” of \(event.stream) cannot be recorded: \(reason).",
      remedy: remedy)
  }
}
