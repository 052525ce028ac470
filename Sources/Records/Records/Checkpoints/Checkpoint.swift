public import CivilTime
import Digests

/// How far the record had gone at some time, in a text that can be signed and kept elsewhere: it
/// shows later that nothing before it was changed.
///
/// The text is a checkpoint as C2SP `tlog-checkpoint` has it, of four lines:
///
/// ```
/// remit.havering.gov.uk/decisions
/// 20852
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// time 2020-04-08T09:30:00Z
/// ```
///
/// The origin, the number of events, a digest, and as an extension line the time of the last event.
/// Where a transparency log has the root of its Merkle tree, here stands the head of the chain: the
/// digest of the last event, which covers all events before it.
public struct Checkpoint: Sendable, Hashable {
  /// Which record it is: a name with neither spaces nor a plus sign, as in a web address.
  public let origin: String
  /// The number of events, and the digest of the last.
  public let head: ChainHead
  /// When it was made.
  public let time: Moment

  /// The number of events it stands for.
  public var size: Int { head.position }

  /// A checkpoint, or nothing when the origin is not fit for one.
  public init?(origin: String, head: ChainHead, time: Moment) {
    guard NoteKeyName.isFit(origin), head.position >= 0 else { return nil }
    self.origin = origin
    self.head = head
    self.time = time
  }

  /// The text that is signed.
  public var text: String {
    """
    \(origin)
    \(size)
    \(Base64.text(of: head.digest.bytes))
    time \(time.text)

    """
  }

  /// Reads the text of a checkpoint.
  public init(text: some StringProtocol) throws(CheckpointError) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 5, lines[4].isEmpty else {
      throw CheckpointError(
        line: min(lines.count, 5),
        reason: "a checkpoint has four lines: the origin, the number of events, a digest, a time")
    }
    guard NoteKeyName.isFit(lines[0]) else {
      throw CheckpointError(line: 1, reason: "an origin has neither spaces nor a plus sign")
    }
    guard let size = Int(lines[1]), size >= 0, String(size) == lines[1] else {
      throw CheckpointError(line: 2, reason: "“\(lines[1])” is not a number of events")
    }
    guard let bytes = Base64.bytes(of: lines[2]), let digest = SHA256Digest(bytes: bytes) else {
      throw CheckpointError(line: 3, reason: "this is not a SHA-256 in base64")
    }
    guard lines[3].hasPrefix("time "), let time = Moment(text: lines[3].dropFirst(5)) else {
      throw CheckpointError(
        line: 4, reason: "a time such as “time 2020-04-08T09:30:00Z” is missing")
    }
    self.origin = String(lines[0])
    self.head = ChainHead(position: size, digest: digest)
    self.time = time
  }
}

/// Why a text is no checkpoint, or no key, and at which line.
public struct CheckpointError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What is wrong there.
  public let reason: String

  /// Line and reason in one sentence.
  public var description: String { "line \(line): \(reason)" }
}

/// What a key and an origin may be called.
enum NoteKeyName {
  static func isFit(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && $0 != "+" && !$0.properties.isWhitespace
      }
  }
}
