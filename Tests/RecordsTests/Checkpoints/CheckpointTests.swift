import CivilTime
import Digests
import Records
import StoreContract
import Testing

@Suite struct CheckpointTests {
  private let key = SpecimenRecord.key

  private func checkpoint(size: Int = 20_852, day: String = "2020-04-08") throws -> Checkpoint {
    let digest = SHA256Digest(of: Array("\(size)".utf8))
    let time = try #require(Moment(text: "\(day)T09:30:00Z"))
    return try #require(
      Checkpoint(
        origin: key.name, head: ChainHead(position: size, digest: digest), time: time))
  }

  @Test func theTextHasFourLines() throws {
    #expect(
      try checkpoint().text == """
        remit.example/decisions
        20852
        \(Base64.text(of: SHA256Digest(of: Array("20852".utf8)).bytes))
        time 2020-04-08T09:30:00Z

        """)
  }

  @Test func aSignedCheckpointIsReadAgainAndItsKeyKnown() throws {
    let signed = key.sign(try checkpoint())
    let read = try SignedCheckpoint(text: signed.text)
    #expect(read == signed)
    #expect(read.standing(under: [key.verifier]) == .signed(by: key.verifier))
    #expect(
      signed.text.split(separator: "\n").last?.hasPrefix("— remit.example/decisions ") == true)
  }

  @Test func aSignatureOfAnotherKeyIsPassedOver() throws {
    let signed = key.sign(try checkpoint())
    let other = try #require(CheckpointKey(name: key.name, key: .generate()))
    #expect(signed.standing(under: []) == .unknownKey)
    #expect(signed.standing(under: [other.verifier]) == .unknownKey)
    #expect(signed.standing(under: [other.verifier, key.verifier]) == .signed(by: key.verifier))
  }

  @Test func aTextThatWasChangedIsForged() throws {
    let text = key.sign(try checkpoint()).text.replacing("20852", with: "20851")
    let read = try SignedCheckpoint(text: text)
    #expect(read.standing(under: [key.verifier]) == .forged(key.verifier))
  }

  @Test(arguments: [
    ("", 1, "empty line must follow"), ("a\nb\n", 3, "empty line must follow"),
    ("name\n1\nAA==\ntime 2020-04-08T09:30:00Z\n\n", 6, "signature"),
    ("name\n1\nAA==\ntime 2020-04-08T09:30:00Z\n\n— a b\n", 6, "a dash, the name of a key"),
    ("name\n1\nAA==\ntime 2020-04-08T09:30:00Z\n\n- a AAAAAAA=\n", 6, "a dash"),
    ("name\n1\nAA==\ntime 2020-04-08T09:30:00Z\n\n— a AAAAAAA=\n", 3, "SHA-256"),
    ("na me\n1\nAA==\ntime 2020-04-08T09:30:00Z\n\n— a AAAAAAA=\n", 1, "neither spaces"),
    ("name\n01\nAA==\ntime 2020-04-08T09:30:00Z\n\n— a AAAAAAA=\n", 2, "number of events"),
    ("name\n-1\nAA==\ntime 2020-04-08T09:30:00Z\n\n— a AAAAAAA=\n", 2, "number of events"),
    ("name\n1\n\(zeros)\ntime yesterday\n\n— a AAAAAAA=\n", 4, "a time such as"),
    ("name\n1\r\n\(zeros)\ntime 2020-04-08T09:30:00Z\n\n— a AAAAAAA=\n", 2, "control character"),
    ("name\n1\n\(zeros)\ntime 2020-04-08T09:30:00Z\nmore\n\n— a AAAAAAA=\n", 5, "empty line"),
  ])
  func whatIsWrongIsToldWithItsLine(_ text: String, _ line: Int, _ words: String) throws {
    let error = try #require(throws: CheckpointError.self) { try SignedCheckpoint(text: text) }
    #expect(error.line == line)
    #expect(error.reason.contains(words))
  }

  private static let zeros = Base64.text(of: SHA256Digest.zero.bytes)
}

@Suite struct CheckpointKeyTests {
  /// The key and the signed note of the documentation of Go's package
  /// `golang.org/x/mod/sumdb/note`, which other programs are held to as well.
  @Test func keysAreThoseOfGo() throws {
    let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    let key = try CheckpointKey(secretText: secret)
    #expect(key.secretText == secret)
    #expect(
      key.verifier.text == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    #expect(try CheckpointVerifier(text: key.verifier.text) == key.verifier)
    let text =
      "If you think cryptography is the answer to your problem,\n"
      + "then you don't know what your problem is.\n"
    let signature = try #require(
      Base64.bytes(
        of:
          "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJ"
          + "nAM="))
    #expect(key.verifier.key.isValid(Array(signature.dropFirst(4)), for: Array(text.utf8)))
    #expect(signature.prefix(4) == [0xC7, 0x4F, 0x20, 0xA3])
  }

  @Test(arguments: [
    "", "PRIVATE+KEY+a", "PRIVATE+KEY+a+00000000+AAAA", "a+00000000+AAAA",
    "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
    "PRIVATE+KEY+PeterNeuman+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
  ])
  func aDamagedKeyIsRefused(_ text: String) {
    #expect(throws: CheckpointError.self) { try CheckpointKey(secretText: text) }
    #expect(throws: CheckpointError.self) { try CheckpointVerifier(text: text) }
  }

  @Test(arguments: ["", "a b", "a+b", "a\u{A0}b", "a\nb"])
  func aNameHasNeitherSpacesNorAPlusSign(_ name: String) {
    #expect(CheckpointKey(name: name, key: .generate()) == nil)
  }

  @Test func aKeyFileIsItsOwnersAlone() throws {
    try Folder.use { folder in
      let path = folder + "/keys/remit.key"
      try Disk.makeFolder(folder + "/keys")
      let key = try CheckpointKey.make(name: "remit.example", at: path)
      #expect(try CheckpointKey(file: path) == key)
      #expect(try Disk.permissions(of: path) == 0o600)
      #expect(try Disk.names(in: folder + "/keys") == ["remit.key"])
      // One that is there is not written over.
      #expect(throws: StoreError(.conflict, "", remedy: "")) {
        try CheckpointKey.make(name: "remit.example", at: path)
      }
      try Disk.setPermissions(0o644, of: path)
      #expect(throws: StoreError(.invalid, "", remedy: "")) { try CheckpointKey(file: path) }
    }
  }

  @Test func noTextOfAKeyButItsOwnShowsTheSecret() {
    let key = SpecimenRecord.key
    #expect(!"\(key)".contains(Base64.text(of: [UInt8](repeating: 5, count: 30))))
    #expect(!"\(key)".contains("PRIVATE"))
  }
}
