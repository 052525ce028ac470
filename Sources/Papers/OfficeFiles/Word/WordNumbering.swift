import TemplateLanguage
import XMLTokens

/// A Word file's numberings, to which each list that begins anew adds one of its own.
///
/// ```xml
/// <w:num w:numId="12"><w:abstractNumId w:val="2"/>
///   <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
/// ```
///
/// Word counts the numbers of all numberings of a pattern together. So that a list of the form goes
/// on as if there had been none between, the lists that begin anew are numbered by a twin of its
/// pattern.
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
  /// What each pattern holds, but for what ties it to styles.
  private let contents: [String: [UInt8]]
  /// The pattern of each numbering that says nothing beyond it.
  private let patternOfNumber: [String: String]
  /// The pattern and the further markup of each numbering that does.
  private let ownNumbers: [String: (pattern: String, overrides: [UInt8])]
  /// The levels of patterns that are bullets: pattern, blank, level.
  private let bullets: Set<String>
  /// The first numbers of the levels of patterns.
  private let starts: [String: Int]
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
        lastPattern = max(lastPattern, min(pattern.flatMap { Int($0) } ?? 0, 1_000_000_000))
      case .start(let start) where start.name == WordNames.w("pStyle"):
        if let style = start.value(WordNames.val), let pattern { lists[style] = (pattern, level) }
      case .start(let start) where start.name == WordNames.w("lvl"):
        level = start.value(WordNames.w("ilvl")).flatMap { Int($0) } ?? 0
      case .start(let start) where start.name == WordNames.w("num"):
        lastNumber = max(
          lastNumber, min(start.value(id).flatMap { Int($0) } ?? 0, 1_000_000_000))
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
    let read = WordPatterns(tokens[...])
    (contents, bullets, starts) = (read.contents, read.bullets, read.starts)
    (patternOfNumber, ownNumbers) = (read.patternOfNumber, read.ownNumbers)
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

  // MARK: Lists that begin anew

  /// The list that a paragraph belongs to, and its properties with a hole where they say so; nil
  /// for one that is not numbered.
  ///
  /// - Parameter tokens: the paragraph's and what follows.
  func item(
    _ tokens: ArraySlice<XMLToken>
  ) -> (list: String, level: Int, properties: [XMLToken])? {
    let start = tokens.startIndex + 1
    guard part != nil, start < tokens.endIndex, case .start(let first) = tokens[start],
      first.name == WordNames.w("pPr")
    else { return nil }
    let properties = tokens[start...tokens.endOfElement(from: start)]
    guard let place = WordListPlace(properties) else { return nil }
    if let number = place.number {
      let known = patternOfNumber[number].map { ("pattern \($0)", $0) }
      guard
        let (list, pattern) = known ?? ownNumbers[number].map({ ("number \(number)", $0.pattern) }),
        isNumbered(pattern, place.level ?? 0)
      else { return nil }
      return (list, place.level ?? 0, place.marked(level: nil))
    }
    guard let style = place.style, let list = lists[style], isNumbered(list.pattern, list.level)
    else { return nil }
    return ("pattern \(list.pattern)", list.level, place.marked(level: list.level))
  }

  private func isNumbered(_ pattern: String, _ level: Int) -> Bool {
    contents[pattern] != nil && !bullets.contains("\(pattern) \(level)")
  }

  /// What a list of the template that begins anew holds, but for its number; the list is called as
  /// ``item(_:)`` does.
  func restarted(_ list: String) -> RestartedList {
    let name = String(list.drop { $0 != " " }.dropFirst())
    let isNumber = list.hasPrefix("number ")
    let pattern = isNumber ? ownNumbers[name]?.pattern ?? "0" : name
    let overrides = isNumber ? ownNumbers[name]?.overrides ?? [] : []
    return RestartedList(
      style: "", level: 0, start: 1, pattern: pattern, markup: overrides.isEmpty ? nil : overrides)
  }

  /// The pattern of a list that begins anew, of the template's own.
  private func pattern(of list: RestartedList) -> String {
    list.pattern ?? patterns[list.style] ?? "0"
  }

  /// The part with a numbering more for each list that begins anew, and with the patterns asked for.
  func bytes(adding requests: RenderRequests) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    bytes += before
    var free = firstFreePattern
    for markup in requests.additions where markup.place == WordAdditions.patterns {
      bytes += markup.bytes
      free += 1
    }
    var twins: [String: Int] = [:]
    for list in requests.restartedLists where list.pattern != RestartedList.ofItsOwn {
      let pattern = pattern(of: list)
      guard twins[pattern] == nil, let content = contents[pattern] else { continue }
      twins[pattern] = free
      bytes += "<\(prefix)abstractNum \(prefix)abstractNumId=\"\(free)\">".utf8
      bytes += content
      bytes += "</\(prefix)abstractNum>".utf8
      free += 1
    }
    bytes += numbers
    for (index, list) in requests.restartedLists.enumerated() {
      bytes += "<\(prefix)num \(prefix)numId=\"\(firstFree + index)\">".utf8
      if list.pattern == RestartedList.ofItsOwn {
        bytes += list.markup ?? []
      } else {
        let pattern = pattern(of: list)
        let number = twins[pattern].map { String($0) } ?? pattern
        bytes += "<\(prefix)abstractNumId \(prefix)val=\"\(number)\"/>".utf8
        bytes += list.markup ?? override(list)
      }
      bytes += "</\(prefix)num>".utf8
    }
    return bytes + after
  }

  private func override(_ list: RestartedList) -> [UInt8] {
    let start = list.pattern == nil ? list.start : nil
    guard let start else {
      // A list of the template begins as its pattern says, at every level.
      return (0..<9).flatMap { level -> [UInt8] in
        let first = starts["\(list.pattern ?? "") \(level)"] ?? 1
        return overrideMarkup(level, first)
      }
    }
    return overrideMarkup(list.level, start)
  }

  private func overrideMarkup(_ level: Int, _ start: Int) -> [UInt8] {
    let markup =
      "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
    return Array(WordMarkup.replacing(prefix: prefix, in: markup).utf8)
  }
}
