import Digests

/// A text with signatures under it, as C2SP `signed-note` has it: the text, an empty line, and a
/// line for each signature.
///
/// ```
/// — remit.havering.gov.uk/decisions Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5…
/// ```
///
/// The dash is U+2014. What follows the name is base64 of four bytes that tell the key, and of the
/// signature of the text.
struct SignedNote: Sendable, Hashable {
  /// One signature under a text.
  struct Signature: Sendable, Hashable {
    /// The name of the key.
    let name: String
    /// Four bytes that tell apart the keys of one name.
    let keyID: [UInt8]
    /// The signature.
    let bytes: [UInt8]
  }

  /// The text, to the end of its last line.
  let text: String
  /// The signatures, in order.
  let signatures: [Signature]

  /// The note as it stands in a file.
  var whole: String {
    text + "\n"
      + signatures.map { "— \($0.name) \(Base64.text(of: $0.keyID + $0.bytes))\n" }.joined()
  }

  init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note of a text of so many lines, which has no empty line itself.
  init(whole: String, lines count: Int) throws(CheckpointError) {
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.unicodeScalars.contains(where: { $0 < " " })
    {
      throw CheckpointError(line: index + 1, reason: "a control character stands in it")
    }
    guard lines.count > count, lines[count].isEmpty else {
      throw CheckpointError(
        line: min(lines.count, count + 1), reason: "an empty line must follow line \(count)")
    }
    guard lines.count >= count + 3, lines.last?.isEmpty == true else {
      throw CheckpointError(
        line: lines.count, reason: "a signature and the end of its line are missing")
    }
    var signatures: [Signature] = []
    for index in (count + 1)..<(lines.count - 1) {
      signatures.append(try SignedNote.signature(lines[index], line: index + 1))
    }
    // A log has one or two; C2SP asks for at least 16.
    guard signatures.count <= 64 else {
      throw CheckpointError(line: count + 66, reason: "there are more than 64 signatures")
    }
    text = lines[..<count].map { $0 + "\n" }.joined()
    self.signatures = signatures
  }

  private static func signature(
    _ line: Substring, line number: Int
  ) throws(CheckpointError) -> Signature {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "—", NoteKeyName.isFit(parts[1]),
      let bytes = Base64.bytes(of: parts[2]), bytes.count > 4
    else {
      throw CheckpointError(
        line: number, reason: "a signature is a dash, the name of a key, and base64")
    }
    return Signature(
      name: String(parts[1]), keyID: Array(bytes[..<4]), bytes: Array(bytes[4...]))
  }
}
