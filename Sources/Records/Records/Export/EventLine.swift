import Digests

/// An event as a line of an export: its body as it was hashed, its digest, and the digest before.
///
/// `{"body":{…},"digest":"…","previous":"…"}`: the line is JSON, and the body can be cut out of it
/// without reading JSON, since what follows it has always the same length.
enum EventLine {
  private static let start = Array(#"{"body":"#.utf8)
  private static let digest = Array(#","digest":""#.utf8)
  private static let previous = Array(#"","previous":""#.utf8)
  private static let end = Array(#""}"#.utf8)
  private static let hexLength = 64

  static func bytes(_ link: ChainLink) -> [UInt8] {
    start + link.body + digest + Array(link.digest.hex.utf8) + previous
      + Array(link.previous.hex.utf8) + end + [0x0A]
  }

  /// The event of a line, or nothing when the line is not one. The digests are taken as they stand.
  static func link(_ line: [UInt8], position: Int) -> ChainLink? {
    var parts = Parts(line: line)
    guard parts.takeLast(end), let before = parts.takeLastDigest(), parts.takeLast(previous),
      let own = parts.takeLastDigest(), parts.takeLast(digest), parts.rest.starts(with: start)
    else { return nil }
    return ChainLink(
      position: position, body: Array(parts.rest.dropFirst(start.count)), previous: before,
      digest: own)
  }

  private struct Parts {
    var rest: ArraySlice<UInt8>

    init(line: [UInt8]) { rest = line[...] }

    mutating func takeLast(_ text: [UInt8]) -> Bool {
      guard rest.suffix(text.count).elementsEqual(text) else { return false }
      rest = rest.dropLast(text.count)
      return true
    }

    mutating func takeLastDigest() -> SHA256Digest? {
      let hex = String(decoding: rest.suffix(hexLength), as: UTF8.self)
      rest = rest.dropLast(hexLength)
      guard let digest = SHA256Digest(hex: hex), digest.hex == hex else { return nil }
      return digest
    }
  }
}
