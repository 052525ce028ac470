import XMLTokens

/// Puts right in a finished part what could not be known while it was written: how many cells a row
/// would have in the end, and whether a table would come to stand in an item of a list.
enum OpenDocumentRepair {
  /// The part with its tables and lists put right, where that is asked; as it is when it cannot be
  /// read, or nothing is amiss.
  static func repaired(_ bytes: [UInt8], tables: Bool, lists: Bool) -> [UInt8] {
    let lists = lists && holdsTableInItem(bytes)
    guard tables || lists,
      let tokens = try? XMLTokenizer.tokens(of: bytes, limits: .own)
    else { return bytes }
    let repairs = [
      tables ? OpenDocumentColumns.fitted : nil, tables ? OpenDocumentSpans.settled : nil,
      lists ? OpenDocumentListItems.parted : nil,
    ]
    var (repaired, isChanged) = (tokens, false)
    for repair in repairs {
      guard let changed = repair?(repaired) else { continue }
      (repaired, isChanged) = (changed, true)
    }
    if !isChanged { return bytes }
    var writer = XMLWriter()
    writer.declaration()
    for token in repaired { writer.write(token) }
    return writer.take()
  }

  /// Whether a table or a section seems to stand in an item of a list. Each document is asked, so its
  /// bytes are looked at and not read.
  private static func holdsTableInItem(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "<") {
      let rest = bytes[(place + 1)...]
      if rest.starts(with: "text:list-item".utf8) || rest.starts(with: "text:list-header".utf8) {
        depth += 1
      } else if rest.starts(with: "/text:list-item".utf8)
        || rest.starts(with: "/text:list-header".utf8)
      {
        depth -= 1
      } else if depth > 0,
        rest.starts(with: "table:table ".utf8) || rest.starts(with: "table:table>".utf8)
          || rest.starts(with: "text:section".utf8)
      {
        return true
      }
    }
    return false
  }
}
