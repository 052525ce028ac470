public import CivilTime
public import Digests
public import JSONText

/// An event as the record keeps it: what happened, who did it, when it counts and when it was
/// written down.
public struct EventEnvelope: Sendable, Hashable {
  /// Its position in the record, from 1 and without gaps.
  public let position: Int
  /// What it happened to.
  public let stream: StreamID
  /// Its place in that stream, from 1 and without gaps.
  public let version: Int
  /// What happened.
  public let kind: String
  /// The version of that kind's data.
  public let schema: Int
  /// The day on which it was done in law.
  public let done: CivilDate
  /// When it was written down.
  public let recorded: Moment
  /// Who did it.
  public let actor: Actor
  /// The command that it came from.
  public let command: CommandID
  /// The act: "publish".
  public let act: String
  /// The program that wrote it, with its version.
  public let program: String
  /// What else is to be known; members stand in the order of RFC 8785.
  public let data: JSONObject
  /// What the act took with it; only its first event has this.
  public let enclosures: Enclosures?
  /// The digest of the event before.
  public let previous: SHA256Digest
  /// Its digest.
  public let digest: SHA256Digest
  /// The event as canonical JSON, as it is stored and hashed.
  public let body: [UInt8]

  /// Whether it begins an act that published something.
  public var isPublication: Bool { enclosures?.isPublication ?? false }

  /// The event as a link of the chain.
  public var link: ChainLink {
    ChainLink(position: position, body: body, previous: previous, digest: digest)
  }
}
