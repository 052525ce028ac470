import Digests

/// A checkpoint with the signatures under it, as it is kept, printed and sent away.
public struct SignedCheckpoint: Sendable, Hashable {
  /// How far the record had gone.
  public let checkpoint: Checkpoint
  let note: SignedNote

  init(checkpoint: Checkpoint, note: SignedNote) {
    self.checkpoint = checkpoint
    self.note = note
  }

  /// Reads a signed checkpoint. Its signatures are read, not checked; see ``standing(under:)``.
  public init(text: String) throws(CheckpointError) {
    note = try SignedNote(whole: text, lines: 4)
    checkpoint = try Checkpoint(text: note.text)
  }

  /// The checkpoint as it stands in a file.
  public var text: String { note.whole }

  /// What the signatures under a checkpoint prove.
  public enum Standing: Sendable, Hashable {
    /// A known key signed it.
    case signed(by: CheckpointVerifier)
    /// No key that is known has signed it.
    case unknownKey
    /// The signature of this known key is not one of this text.
    case forged(CheckpointVerifier)
  }

  /// Whether one of these keys signed it. Signatures of other keys are passed over, as C2SP asks;
  /// a bad signature of a known key spoils the whole.
  public func standing(under verifiers: [CheckpointVerifier]) -> Standing {
    let text = Array(note.text.utf8)
    var standing = Standing.unknownKey
    for signature in note.signatures {
      for verifier in verifiers
      where verifier.name == signature.name && verifier.keyID == signature.keyID {
        guard verifier.key.isValid(signature.bytes, for: text) else { return .forged(verifier) }
        if standing == .unknownKey { standing = .signed(by: verifier) }
      }
    }
    return standing
  }
}
