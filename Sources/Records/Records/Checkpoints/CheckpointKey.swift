public import Digests

/// The key that signs a record's checkpoints, with its name, which is the record's origin.
///
/// Kept as one line in the form of Go's `note` package, by which other programs can sign too:
/// `PRIVATE+KEY+<name>+<key hash>+<base64 of 0x01 and the seed>`.
public struct CheckpointKey: Sendable, Hashable {
  /// The name of the key and of the record.
  public let name: String
  /// The secret.
  let key: SigningKey

  /// A key of that name, or nothing when the name has spaces or a plus sign.
  public init?(name: String, key: SigningKey) {
    guard NoteKeyName.isFit(name) else { return nil }
    self.name = name
    self.key = key
  }

  /// What others need to check its signatures.
  public var verifier: CheckpointVerifier { CheckpointVerifier(known: name, key.publicKey) }

  /// The key as one line. It is secret.
  public var secretText: String {
    "PRIVATE+KEY+\(name)+\(verifier.hash)+\(Base64.text(of: [1] + key.seed))"
  }

  /// Reads a key from its line.
  public init(secretText: some StringProtocol) throws(CheckpointError) {
    let parts = secretText.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY",
      let bytes = Base64.bytes(of: parts[4]), bytes.first == 1,
      let key = SigningKey(seed: Array(bytes.dropFirst())),
      let named = CheckpointKey(name: String(parts[2]), key: key)
    else {
      throw CheckpointError(line: 1, reason: "this is not a key for checkpoints")
    }
    guard named.verifier.hash == parts[3] else {
      throw CheckpointError(line: 1, reason: "the key is damaged: its hash is not that of the key")
    }
    self = named
  }

  /// Signs how far the record has gone.
  public func sign(_ checkpoint: Checkpoint) -> SignedCheckpoint {
    let signature = SignedNote.Signature(
      name: name, keyID: verifier.keyID, bytes: key.sign(Array(checkpoint.text.utf8)))
    return SignedCheckpoint(
      checkpoint: checkpoint, note: SignedNote(text: checkpoint.text, signatures: [signature]))
  }
}

extension CheckpointKey: CustomStringConvertible {
  /// Names the public half alone.
  public var description: String { "signing key of \(verifier)" }
}

/// The public half of a key for checkpoints, by which anybody can check them.
///
/// Kept as one line in the form of Go's `note` package:
/// `<name>+<key hash>+<base64 of 0x01 and the public key>`.
public struct CheckpointVerifier: Sendable, Hashable {
  /// The name of the key and of the record.
  public let name: String
  /// The public key.
  public let key: VerifyingKey

  fileprivate init(known name: String, _ key: VerifyingKey) {
    self.name = name
    self.key = key
  }

  /// Reads a public key from its line.
  public init(text: some StringProtocol) throws(CheckpointError) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, NoteKeyName.isFit(parts[0]), let bytes = Base64.bytes(of: parts[2]),
      bytes.first == 1, let key = VerifyingKey(bytes: Array(bytes.dropFirst()))
    else {
      throw CheckpointError(line: 1, reason: "this is not a public key of checkpoints")
    }
    self.init(known: String(parts[0]), key)
    guard hash == parts[1] else {
      throw CheckpointError(line: 1, reason: "the key is damaged: its hash is not that of the key")
    }
  }

  /// The key as one line.
  public var text: String { "\(name)+\(hash)+\(Base64.text(of: [1] + key.bytes))" }

  /// The four bytes by which a signature tells its key: SHA-256 over the name, a line feed, 0x01
  /// for Ed25519, and the public key.
  var keyID: [UInt8] {
    Array(SHA256Digest(of: Array(name.utf8) + [0x0A, 0x01] + key.bytes).bytes.prefix(4))
  }

  var hash: String {
    keyID.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension CheckpointVerifier: CustomStringConvertible {
  /// The key as one line.
  public var description: String { text }
}
