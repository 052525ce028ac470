/// L14. No tag is left in what a person reads: no `{{`, `{%` or `{#` but those that came with a
/// value, for a value is printed as it is and never read as a tag.
struct UnresolvedTags<File: FinishedFile>: Invariant {
  let code = "L14"
  let printed: [String]

  func faults(in file: File) -> [InvariantFault] {
    let text = file.text
    let bytes = text.bytes
    var values: [[UInt8]]?
    var faults: [InvariantFault] = []
    for at in bytes.indices.dropLast() where bytes[at] == UInt8(ascii: "{") {
      guard [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(bytes[at + 1])
      else { continue }
      let known =
        values
        ?? printed.filter { $0.utf8.contains(UInt8(ascii: "{")) }
        .map { VisibleText.collapsed($0) }
      values = known
      if known.contains(where: { Self.covers(at, $0, in: bytes) }) { continue }
      // Up to a character's end.
      let words = String(String(decoding: bytes[at...].prefix(80), as: UTF8.self).prefix(40))
      let paragraph = text.paragraph(at: at)
      faults.append(
        InvariantFault(
          code: code, message: "a tag is left: \u{201C}\(words)\u{201D}",
          part: paragraph?.part ?? "", index: paragraph?.index, subject: words,
          isAlwaysOurs: true))
    }
    return faults
  }

  /// Whether the brace at an offset is one of a value's that stands there.
  private static func covers(_ offset: Int, _ value: [UInt8], in bytes: [UInt8]) -> Bool {
    value.indices.contains { place in
      value[place] == UInt8(ascii: "{") && bytes.holds(value, at: offset - place)
    }
  }
}
