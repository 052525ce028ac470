import TemplateLanguage
import XMLTokens

/// A Word file's numberings, to which each list that begins anew adds one of its own.
///
/// ```xml
/// <w:num w:numId="12"><w:abstractNumId w:val="2"/>
///   <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
/// ```
struct WordNumbering: Sendable {
  /// The part's name, when the file has one.
  let part: String?
  /// The first number that no numbering of the template has.
  let firstFree: Int

  private let before: [UInt8]
  private let after: [UInt8]
  private let prefix: String
  /// The pattern of the numbering to which each paragraph style belongs.
  private let patterns: [String: String]

  init(part: String?, tokens: [XMLToken]?) {
    self.part = tokens == nil ? nil : part
    let tokens = tokens ?? []
    var last = 0
    var end = tokens.count - 1
    var pattern: String?
    var patternOfStyle: [String: String] = [:]
    let id = WordNames.w("numId")
    for (index, token) in tokens.enumerated() {
      switch token {
      case .start(let start) where start.name == WordNames.w("abstractNum"):
        pattern = start.value(WordNames.w("abstractNumId"))
      case .start(let start) where start.name == WordNames.w("pStyle"):
        if let style = start.value(WordNames.val), let pattern { patternOfStyle[style] = pattern }
      case .start(let start) where start.name == WordNames.w("num"):
        last = max(last, start.value(id).flatMap { Int($0) } ?? 0)
      case .start(let start) where start.name == WordNames.w("numIdMacAtCleanup"):
        end = index
      default: break
      }
    }
    firstFree = last + 1
    patterns = patternOfStyle
    prefix = WordContents.prefix(of: tokens)
    guard end > 0 else {
      before = []
      after = []
      return
    }
    before = XMLWriter.bytes(of: tokens[..<end])
    var writer = XMLWriter()
    for token in tokens[end...] { writer.write(token) }
    after = writer.take()
  }

  /// The ids of the paragraph styles that can be numbered anew.
  var numberedStyles: Set<String> { Set(patterns.keys) }

  /// The part with a numbering more for each list.
  func bytes(restarting lists: [RestartedList]) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    bytes += before
    for (index, list) in lists.enumerated() {
      let pattern = patterns[list.style] ?? "0"
      let markup =
        "<w:num w:numId=\"\(firstFree + index)\"><w:abstractNumId w:val=\"\(pattern)\"/>"
        + "<w:lvlOverride w:ilvl=\"\(list.level)\"><w:startOverride w:val=\"\(list.start)\"/>"
        + "</w:lvlOverride></w:num>"
      bytes += WordMarkup.replacing(prefix: prefix, in: markup).utf8
    }
    return bytes + after
  }
}
