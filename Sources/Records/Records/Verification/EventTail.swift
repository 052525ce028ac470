/// The stream and the version in an event's body, found without reading the JSON.
///
/// The members of a canonical body stand in the order of their names, and `stream` and `version`
/// are the last: `…,"schema":1,"stream":"decision/havering-2020-1","version":3}`. A quotation mark
/// in a string has a backslash before it, so the names found from the end are members' names.
struct EventTail: Hashable {
  /// Where in the body the stream's name stands, escapes and all.
  let stream: Range<Int>
  /// The version.
  let version: Int

  private static let versionName = Array(#"","version":"#.utf8)
  private static let streamName = Array(#","stream":""#.utf8)

  init?(of body: Span<UInt8>) {
    var at = body.count - 2
    guard at >= 0, body[at + 1] == UInt8(ascii: "}") else { return nil }
    var version = 0
    var unit = 1
    while at >= 0, case let digit = body[at] &- UInt8(ascii: "0"), digit < 10, unit < 1 << 54 {
      version += Int(digit) * unit
      unit *= 10
      at -= 1
    }
    guard unit > 1, EventTail.versionName.ends(body, at: at) else { return nil }
    let end = at - EventTail.versionName.count + 1
    // The name of a stream is short; the end of its own name is looked for backwards.
    var start = end
    while start > 0 {
      start -= 1
      guard body[start] == UInt8(ascii: "\"") else { continue }
      guard EventTail.streamName.ends(body, at: start) else {
        // An escaped mark within the name, or no name of a stream at all.
        if start > 0, body[start - 1] == UInt8(ascii: "\\") { continue }
        return nil
      }
      stream = start + 1..<end
      self.version = version
      return
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether these bytes stand in others, the last of them at that place.
  fileprivate func ends(_ bytes: Span<UInt8>, at last: Int) -> Bool {
    let start = last - count + 1
    guard start >= 0 else { return false }
    for index in indices where bytes[start + index] != self[index] { return false }
    return true
  }
}
