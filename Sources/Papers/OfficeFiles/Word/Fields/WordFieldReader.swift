import TemplateLanguage
import XMLTokens

/// Finds the fields of a part, those within others in their places.
struct WordFieldReader {
  private let tokens: ArraySlice<XMLToken>
  private var open: [Open] = []
  private var found: [WordField] = []
  private var run: (start: Int, properties: [XMLToken]) = (0, [])
  private var deletions = 0
  /// How many tables have begun.
  private var tables = 0

  /// How many fields these tokens stand in.
  private let depth: Int
  /// How many fields are open that stand deeper than any is read.
  private var unread = 0

  /// The most that fields may stand within each other, as in Word.
  private static let deepest = 20

  private struct Open {
    var field: WordField
    var isInCode = true
    /// Where the marks stand: from the begin mark's run, from behind the separator's.
    var start: Int
    var resultStart = 0
    /// How many tables had begun before it; in the code of a field there is none.
    var tables: Int
  }

  /// The outermost fields of these tokens, whose runs are divided.
  static func fields(in tokens: ArraySlice<XMLToken>) -> [WordField] {
    fields(in: tokens, depth: 0)
  }

  private static func fields(in tokens: ArraySlice<XMLToken>, depth: Int) -> [WordField] {
    var reader = WordFieldReader(tokens: tokens, depth: depth)
    reader.read()
    return reader.found
  }

  private init(tokens: ArraySlice<XMLToken>, depth: Int) {
    self.tokens = tokens
    self.depth = depth
  }

  private mutating func read() {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      switch tokens[index] {
      case .start(let start) where start.name.namespace == WordNames.main:
        index = element(start, at: index)
      case .end(let name):
        if name == WordNames.w("del") { deletions -= 1 }
        if name == WordNames.w("hyperlink") { add(edge: index..<(index + 1)) }
        index += 1
      default: index += 1
      }
    }
  }

  /// Reads an element, or goes into it; gives where to go on.
  private mutating func element(_ start: XMLStart, at index: Int) -> Int {
    switch start.name.local {
    case "r":
      run = (index, properties(at: index + 1))
      return index + 1
    case "rPr", "pPr": return tokens.endOfElement(from: index) + 1
    case "del": deletions += 1
    case "fldChar" where deletions == 0:
      mark(start, runEnd: tokens.endOfElement(from: run.start) + 1)
    case "instrText" where unread == 0: readText(at: index, run.properties)
    case "t" where unread == 0:
      if let last = open.last, last.isInCode {
        readText(at: index, run.properties)
      } else if let last = open.indices.last, open[last].field.shownProperties == nil {
        open[last].field.shownProperties = run.properties
      }
    case "fldSimple": return simple(start, at: index)
    case "p" where unread == 0:
      // Words of a code that goes on in another paragraph are divided from those before.
      if let last = open.indices.last, open[last].isInCode {
        open[last].field.code.append(.text("\n", properties: open[last].field.codeProperties))
      }
    case "tab", "br", "cr", "noBreakHyphen", "sym", "drawing", "pict", "object",
      "footnoteReference", "endnoteReference":
      return seen(at: index)
    case "bookmarkStart", "bookmarkEnd", "hyperlink": edge(start, at: index)
    case "tbl": tables += 1
    default: break
    }
    return index + 1
  }

  private func properties(at index: Int) -> [XMLToken] {
    guard index < tokens.endIndex, case .start(let start) = tokens[index],
      start.name == WordNames.w("rPr")
    else { return [] }
    return Array(tokens[index...tokens.endOfElement(from: index)])
  }

  private mutating func readText(at index: Int, _ properties: [XMLToken]) {
    guard let last = open.indices.last, open[last].isInCode, index + 1 < tokens.endIndex,
      case .text(let text) = tokens[index + 1]
    else { return }
    if open[last].field.code.isEmpty { open[last].field.codeProperties = properties }
    let end = tokens.endOfElement(from: run.start)
    // The start and the end of its element and of its run, and the tag.
    guard end - run.start == 4 + properties.count, let tag = ValueTags.value(of: text) else {
      open[last].field.code.append(.text(text, properties: properties))
      return
    }
    var field = WordField(range: run.start..<(end + 1))
    field.code = [.text(text, properties: properties)]
    field.codeProperties = properties
    field.tag = tag
    open[last].field.code.append(.field(field))
  }

  /// Something to be seen in a code belongs to a branch of it.
  private mutating func seen(at index: Int) -> Int {
    let end = tokens.endOfElement(from: index) + 1
    guard unread == 0, let last = open.indices.last, open[last].isInCode else { return index + 1 }
    let whole = run.start..<(tokens.endOfElement(from: run.start) + 1)
    // A drawing may be told once more for older programs.
    if case .markup(whole)? = open[last].field.code.last { return end }
    open[last].field.code.append(.markup(whole))
    return end
  }

  /// An end of a bookmark or of a link amid the words of a code.
  private mutating func edge(_ start: XMLStart, at index: Int) {
    let isLink = start.name.local == "hyperlink"
    add(edge: index..<(isLink ? index + 1 : tokens.endOfElement(from: index) + 1))
  }

  private mutating func add(edge range: Range<Int>) {
    guard unread == 0, let last = open.indices.last, open[last].isInCode else { return }
    open[last].field.code.append(.edge(range))
  }

  private mutating func mark(_ start: XMLStart, runEnd: Int) {
    switch start.value(WordNames.w("fldCharType")) {
    case "begin" where isDeepest:
      unread += 1
      leaveUnread()
    case "separate" where unread > 0: break
    case "end" where unread > 0: unread -= 1
    case "begin":
      open.append(
        Open(field: WordField(range: run.start..<runEnd), start: run.start, tables: tables))
    case "separate":
      guard let last = open.indices.last else { return }
      open[last].isInCode = false
      open[last].field.isWhole = open[last].tables == tables
      open[last].resultStart = runEnd
    case "end":
      guard var last = open.popLast() else { return }
      if last.isInCode { last.field.isWhole = last.tables == tables }
      last.field.range = last.start..<runEnd
      if !last.isInCode { last.field.result = last.resultStart..<run.start }
      last.field.isWhole = last.field.isWhole && isReplaceable(last.field.range)
      add(last.field)
    default: break
    }
  }

  private var isDeepest: Bool { depth + open.count >= Self.deepest }

  /// What stands deeper is not read, so the field around it cannot be carried out.
  private mutating func leaveUnread() {
    if let last = open.indices.last { open[last].field.isTooDeep = true }
  }

  private mutating func add(_ field: WordField) {
    guard let outer = open.indices.last else {
      found.append(field)
      return
    }
    if open[outer].isInCode {
      open[outer].field.code.append(.field(field))
    } else {
      open[outer].field.shown.append(field)
    }
  }

  private mutating func simple(_ start: XMLStart, at index: Int) -> Int {
    let end = tokens.endOfElement(from: index)
    guard !isDeepest else {
      leaveUnread()
      return end + 1
    }
    var field = WordField(range: index..<(end + 1))
    let code = start.value(WordNames.w("instr")) ?? ""
    field.isSimple = true
    field.result = (index + 1)..<end
    field.shown = WordFieldReader.fields(
      in: tokens[(index + 1)..<end], depth: depth + open.count + 1)
    let run = (index..<end).first {
      if case .start(let start) = tokens[$0] { start.name == WordNames.w("r") } else { false }
    }
    field.shownProperties = run.map { properties(at: $0 + 1) }
    field.codeProperties = field.shownProperties ?? []
    field.code = [.text(code, properties: field.codeProperties)]
    add(field)
    return end + 1
  }

  /// Whether the text round a range is whole without it: what it ends beyond itself are paragraphs,
  /// and for each it begins one.
  private func isReplaceable(_ range: Range<Int>) -> Bool {
    var depth = 0
    for index in range {
      switch tokens[index] {
      case .start(let start):
        if depth < 0, start.name != WordNames.w("p"),
          start.name.local.hasPrefix("bookmark") == false
        {
          return false
        }
        depth += 1
      case .end(let name):
        depth -= 1
        if depth < -1
          || depth == -1 && name != WordNames.w("p")
            && !name.local.hasPrefix("bookmark")
        {
          return false
        }
      case .text: break
      }
    }
    return depth == 0
  }
}
