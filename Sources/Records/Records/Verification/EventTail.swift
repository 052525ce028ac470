/// The stream and the version in an event's body, found without reading the JSON.
///
/// The members of a canonical body stand in the order of their names, and `stream` and `version`
/// are the last: `…,"schema":1,"stream":"decision/havering-2020-1","version":3}`. A quotation mark
/// in a string has a backslash before it, so the names found from the end are members' names.
struct EventTail: Hashable {
  /// The stream as the body has it, escapes and all.
  let stream: ArraySlice<UInt8>
  /// The version.
  let version: Int

  private static let versionName = Array(#"","version":"#.utf8)
  private static let streamName = Array(#","stream":""#.utf8)

  init?(of body: [UInt8]) {
    guard body.last == UInt8(ascii: "}") else { return nil }
    var at = body.count - 2
    var version = 0
    var unit = 1
    while at >= 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(body[at]), unit < 1 << 54 {
      version += Int(body[at] - UInt8(ascii: "0")) * unit
      unit *= 10
      at -= 1
    }
    let versionStart = at - EventTail.versionName.count + 1
    guard unit > 1, versionStart >= 0,
      body[versionStart...at].elementsEqual(EventTail.versionName)
    else { return nil }
    // The name of a stream is short; the end of its own name is looked for backwards.
    var start = versionStart
    while start > 0 {
      start -= 1
      guard body[start] == UInt8(ascii: "\"") else { continue }
      let name = start - EventTail.streamName.count + 1
      guard name >= 0, body[name...start].elementsEqual(EventTail.streamName) else {
        // An escaped mark within the name, or no name of a stream at all.
        if start > 0, body[start - 1] == UInt8(ascii: "\\") { continue }
        return nil
      }
      stream = body[(start + 1)..<versionStart]
      self.version = version
      return
    }
    return nil
  }
}
