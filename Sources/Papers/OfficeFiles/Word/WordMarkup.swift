import XMLTokens

/// WordprocessingML as text, for markup that is made and not read.
enum WordMarkup {
  /// What stands within a run's own properties, given its opening markup.
  static func properties(inRun opening: [UInt8], prefix: String) -> [UInt8] {
    divided(opening, at: .run, prefix: prefix)?.properties ?? []
  }

  /// Opening markup cut into what stands before the properties' element and what stands in it; nil
  /// when there is none.
  static func divided(
    _ opening: [UInt8], at kind: WordProperties.Kind, prefix: String
  ) -> (before: [UInt8], properties: [UInt8])? {
    let text = String(decoding: opening, as: UTF8.self)
    guard let start = text.firstRange(of: "<\(prefix)\(kind.rawValue)>"),
      let end = text.firstRange(of: "</\(prefix)\(kind.rawValue)>")
    else { return nil }
    return (
      Array(text[..<start.lowerBound].utf8),
      Array(text[start.upperBound..<end.lowerBound].utf8)
    )
  }

  /// The element of WordprocessingML that such bytes end with, marks that stand between blocks aside:
  /// `p`, `tbl`, `sdt`; nil when they end with a start tag or with something else.
  static func lastBlock(of bytes: [UInt8], prefix: String) -> String? {
    var end = bytes.count
    while end > 0, bytes[end - 1] == UInt8(ascii: ">"),
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "<"))
    {
      let isEnd = bytes[start + 1] == UInt8(ascii: "/")
      let isEmpty = bytes[end - 2] == UInt8(ascii: "/")
      let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix {
        $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
      }
      guard isEnd || isEmpty, name.starts(with: prefix.utf8) else { return nil }
      let local = String(decoding: name.dropFirst(prefix.utf8.count), as: UTF8.self)
      guard isEmpty, marks.contains(local) else { return local }
      end = start
    }
    return nil
  }

  /// Whether such bytes begin with a table, marks that stand between blocks aside.
  static func beginsWithTable(_ bytes: [UInt8], prefix: String) -> Bool {
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "<"),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let name = bytes[(start + 1)..<end].prefix {
        $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/")
      }
      guard name.starts(with: prefix.utf8) else { return false }
      let local = String(decoding: name.dropFirst(prefix.utf8.count), as: UTF8.self)
      guard bytes[end - 1] == UInt8(ascii: "/"), marks.contains(local) else {
        return local == "tbl"
      }
      start = end + 1
    }
    return false
  }

  /// Marks of ranges, which may stand between blocks (ECMA-376 part 1, EG_RangeMarkupElements).
  private static let marks: Set<String> = [
    "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
    "proofErr", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
  ]

  /// A text as it stands in an attribute.
  static func attribute(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLWriter.appendEscapedAttribute(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Markup written with `w:`, in another prefix.
  static func replacing(prefix: String, in markup: String) -> String {
    var result = ""
    var rest = markup[...]
    while let range = rest.firstRange(of: "w:") {
      let before = rest[..<range.lowerBound].last
      result += rest[..<range.lowerBound]
      result += before == "<" || before == "/" || before == " " ? prefix : "w:"
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
