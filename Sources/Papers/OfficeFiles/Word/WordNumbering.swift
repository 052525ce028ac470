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

  /// The first number that no pattern of the template has.
  let firstFreePattern: Int

  private let before: [UInt8]
  private let numbers: [UInt8]
  private let after: [UInt8]
  private let prefix: String
  /// The pattern of the numbering to which each paragraph style belongs.
  private let patterns: [String: String]
  /// The pattern and the level in it of each paragraph style that belongs to a list.
  let lists: [String: (pattern: String, level: Int)]

  init(part: String?, tokens: [XMLToken]?) {
    self.part = tokens == nil ? nil : part
    let tokens = tokens ?? []
    var (lastNumber, lastPattern) = (0, -1)
    // Patterns stand before the numberings, and one element may stand behind them.
    var (firstNumbering, end) = (tokens.count - 1, tokens.count - 1)
    var pattern: String?
    var level = 0
    var lists: [String: (pattern: String, level: Int)] = [:]
    let id = WordNames.w("numId")
    for (index, token) in tokens.enumerated() {
      switch token {
      case .start(let start) where start.name == WordNames.w("abstractNum"):
        pattern = start.value(WordNames.w("abstractNumId"))
        lastPattern = max(lastPattern, pattern.flatMap { Int($0) } ?? 0)
      case .start(let start) where start.name == WordNames.w("pStyle"):
        if let style = start.value(WordNames.val), let pattern { lists[style] = (pattern, level) }
      case .start(let start) where start.name == WordNames.w("lvl"):
        level = start.value(WordNames.w("ilvl")).flatMap { Int($0) } ?? 0
      case .start(let start) where start.name == WordNames.w("num"):
        lastNumber = max(lastNumber, start.value(id).flatMap { Int($0) } ?? 0)
        firstNumbering = min(firstNumbering, index)
      case .start(let start) where start.name == WordNames.w("numIdMacAtCleanup"):
        firstNumbering = min(firstNumbering, index)
        end = index
      default: break
      }
    }
    firstFree = lastNumber + 1
    firstFreePattern = lastPattern + 1
    self.lists = lists
    patterns = lists.mapValues(\.pattern)
    prefix = WordContents.prefix(of: tokens)
    guard end > 0, case .end(let root)? = tokens.last else {
      before = Array("<w:numbering xmlns:w=\"\(WordNames.main)\">".utf8)
      numbers = []
      after = Array("</w:numbering>".utf8)
      return
    }
    before = XMLWriter.bytes(of: tokens[..<firstNumbering])
    numbers = XMLWriter.bytes(of: tokens[firstNumbering..<end])
    after = XMLWriter.bytes(of: tokens[end..<(tokens.count - 1)]) + Array("</\(root)>".utf8)
  }

  /// The ids of the paragraph styles that can be numbered anew.
  var numberedStyles: Set<String> { Set(patterns.keys) }

  /// What the numbering of a style's list holds that begins anew, but for its number.
  func markup(of list: RestartedList) -> [UInt8] {
    if let markup = list.markup { return markup }
    let markup =
      "<w:abstractNumId w:val=\"\(patterns[list.style] ?? "0")\"/>"
      + "<w:lvlOverride w:ilvl=\"\(list.level)\"><w:startOverride w:val=\"\(list.start)\"/>"
      + "</w:lvlOverride>"
    return Array(WordMarkup.replacing(prefix: prefix, in: markup).utf8)
  }

  /// The part with a numbering more for each list that begins anew, and with the patterns asked for.
  func bytes(adding requests: RenderRequests) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    bytes += before
    for markup in requests.additions where markup.place == WordAdditions.patterns {
      bytes += markup.bytes
    }
    bytes += numbers
    for (index, list) in requests.restartedLists.enumerated() {
      bytes += "<\(prefix)num \(prefix)numId=\"\(firstFree + index)\">".utf8
      bytes += markup(of: list)
      bytes += "</\(prefix)num>".utf8
    }
    return bytes + after
  }
}
