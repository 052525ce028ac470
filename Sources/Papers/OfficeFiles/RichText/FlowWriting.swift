import TemplateLanguage
import XMLTokens

/// What both formats' writers of flows say and do alike.
enum FlowWriting {
  /// The fault of a template that lacks a style.
  static func missingStyle(_ name: String, _ quality: String?) -> FlowFault {
    let style = "\u{201C}\(name)\u{201D}"
    return FlowFault(
      message: "the template has no style \(style)\(quality.map { " " + $0 } ?? ""), which this "
        + "text needs",
      remedy: "make a style named \(name) in the template")
  }

  /// What stands within a run's own properties, given its opening markup.
  static func properties(inRun opening: [UInt8], prefix: String) -> [UInt8] {
    let text = String(decoding: opening, as: UTF8.self)
    guard let start = text.range(ofText: "<\(prefix)rPr>"),
      let end = text.range(ofText: "</\(prefix)rPr>")
    else { return [] }
    return Array(text[start.upperBound..<end.lowerBound].utf8)
  }

  /// Markup written with `w:`, in another prefix.
  static func replacing(prefix: String, in markup: String) -> String {
    var result = ""
    var rest = Substring(markup)
    while let range = String(rest).isEmpty ? nil : rest.firstRange(of: "w:") {
      let before = rest[..<range.lowerBound].last
      result += rest[..<range.lowerBound]
      result += before == "<" || before == "/" || before == " " ? prefix : "w:"
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension String {
  fileprivate func range(ofText text: String) -> Range<String.Index>? {
    firstRange(of: text)
  }
}
