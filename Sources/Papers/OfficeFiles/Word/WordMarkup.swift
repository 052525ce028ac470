/// WordprocessingML as text, for markup that is made and not read.
enum WordMarkup {
  /// What stands within a run's own properties, given its opening markup.
  static func properties(inRun opening: [UInt8], prefix: String) -> [UInt8] {
    let text = String(decoding: opening, as: UTF8.self)
    guard let start = text.firstRange(of: "<\(prefix)rPr>"),
      let end = text.firstRange(of: "</\(prefix)rPr>")
    else { return [] }
    return Array(text[start.upperBound..<end.lowerBound].utf8)
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
