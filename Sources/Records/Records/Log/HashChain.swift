public import Digests

/// The chain that makes a change of the past show: every event's digest covers the digest of the
/// event before it.
///
/// The digest of an event is SHA-256 over the 32 bytes of the digest before it and then the
/// event's body as stored. Before the first event stand 32 bytes of zero.
public enum HashChain {
  /// What stands before the first event.
  public static let start = SHA256Digest.zero

  /// The digest of an event.
  ///
  /// - Parameter hasher: one to use again, where there are many events.
  public static func digest(
    after previous: SHA256Digest, of body: [UInt8], with hasher: SHA256Hasher = SHA256Hasher()
  ) -> SHA256Digest {
    digest(after: previous, of: body.span, with: hasher)
  }

  /// The digest of an event.
  ///
  /// - Parameter hasher: one to use again, where there are many events.
  public static func digest(
    after previous: SHA256Digest, of body: Span<UInt8>, with hasher: SHA256Hasher
  ) -> SHA256Digest {
    hasher.update(previous)
    hasher.update(body)
    return hasher.finish()
  }
}

/// How far the record goes, and the digest that stands for all of it.
public struct ChainHead: Sendable, Hashable {
  /// The position of the last event; 0 when there is none.
  public let position: Int
  /// The digest of that event.
  public let digest: SHA256Digest

  /// The head of an empty record.
  public static let start = ChainHead(position: 0, digest: HashChain.start)

  /// The head at that event.
  public init(position: Int, digest: SHA256Digest) {
    self.position = position
    self.digest = digest
  }
}

/// One event as it is stored and hashed: nothing else about an event is kept anywhere.
public struct ChainLink: Sendable, Hashable {
  /// Its position in the record, from 1.
  public let position: Int
  /// The event as canonical JSON (RFC 8785), hashed as it stands.
  public let body: [UInt8]
  /// The digest of the event before.
  public let previous: SHA256Digest
  /// Its digest.
  public let digest: SHA256Digest

  /// A link as it was read.
  public init(position: Int, body: [UInt8], previous: SHA256Digest, digest: SHA256Digest) {
    self.position = position
    self.body = body
    self.previous = previous
    self.digest = digest
  }

  /// The link that follows a head.
  public init(after head: ChainHead, body: [UInt8]) {
    self.init(
      position: head.position + 1, body: body, previous: head.digest,
      digest: HashChain.digest(after: head.digest, of: body))
  }

  /// The head of the chain at this link.
  public var head: ChainHead { seal.head }

  /// What ties it into the chain.
  public var seal: ChainSeal {
    ChainSeal(position: position, previous: previous, digest: digest)
  }
}

/// What ties an event into the chain: its place, and the digests of the event before and its own.
public struct ChainSeal: Sendable, Hashable {
  /// Its position in the record, from 1.
  public let position: Int
  /// The digest of the event before.
  public let previous: SHA256Digest
  /// Its digest.
  public let digest: SHA256Digest

  /// A seal as it was read.
  public init(position: Int, previous: SHA256Digest, digest: SHA256Digest) {
    self.position = position
    self.previous = previous
    self.digest = digest
  }

  /// The head of the chain at this event.
  public var head: ChainHead { ChainHead(position: position, digest: digest) }
}
