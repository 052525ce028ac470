import JSONText

extension EventEnvelope {
  /// Reads a stored event. Its digest is taken as it stands; ``LogReplay`` proves it.
  public init(reading link: ChainLink) throws(StoreError) {
    let value: JSONValue
    do {
      value = try JSONValue(reading: link.body)
    } catch {
      throw .damagedEvent(link.position, error.reason)
    }
    guard case .object(let object) = value else {
      throw .damagedEvent(link.position, "it is no JSON object")
    }
    let members = EventMembers(members: object, position: link.position)
    guard try members.integer("position") == link.position else {
      throw .damagedEvent(link.position, "it stands in the place of another")
    }
    self.init(
      position: link.position, stream: try members.stream("stream"),
      version: try members.integer("version"), kind: try members.string("kind"),
      schema: try members.integer("schema"), done: try members.day("done"),
      recorded: try members.moment("recorded"), actor: try Actor(members.nested("actor")),
      command: CommandID(try members.string("command")), act: try members.string("act"),
      program: try members.string("program"), data: try members.object("data"),
      enclosures: members.has("enclosures")
        ? try Enclosures(members.nested("enclosures")) : nil,
      previous: link.previous, digest: link.digest, body: link.body)
  }
}
