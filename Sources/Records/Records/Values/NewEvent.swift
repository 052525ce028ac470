public import CivilTime
public import JSONText

/// An event about to be recorded: what happened, to what, and on which day in law.
public struct NewEvent: Sendable, Hashable {
  /// What it happened to.
  public var stream: StreamID
  /// What happened: "reportPublished".
  public var kind: String
  /// The version of that kind's data, from 1; old ones are read for ever.
  public var schema: Int
  /// The day on which it was done in law, which may be before it was recorded.
  public var done: CivilDate
  /// What else is to be known. Numbers are whole (RFC 8785, as far as it is written here).
  public var data: JSONObject

  /// An event of that kind.
  public init(
    stream: StreamID, kind: String, schema: Int = 1, done: CivilDate, data: JSONObject = [:]
  ) {
    self.stream = stream
    self.kind = kind
    self.schema = schema
    self.done = done
    self.data = data
  }
}
