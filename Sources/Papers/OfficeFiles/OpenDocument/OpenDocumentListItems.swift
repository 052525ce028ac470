import XMLTokens

/// Ends lists before a table or a section that a value brought into one of their items, and goes on
/// with them behind it.
///
/// ```xml
/// <text:list xml:id="parted1"><text:list-item><text:p>first</text:p></text:list-item></text:list>
/// <table:table>…</table:table>
/// <text:list text:continue-list="parted1"><text:list-item><text:p>second</text:p>…
/// ```
///
/// An item holds paragraphs, headings and lists, and nothing else (ODF 1.3 part 3, 5.3.3): Writer
/// leaves out what else stands in one, and says nothing of it. What follows in the same item stands in
/// a header of the list, which has no number.
struct OpenDocumentListItems {
  /// A list or an item that is open in the source.
  private struct Level {
    var start: XMLStart
    var isList: Bool
    /// How it stands open in what is written; nil while it is closed round a table.
    var written: XMLName?
    /// Where its start was written first.
    var place: Int
    /// Whether nothing has come in it yet.
    var isEmpty = true
  }

  private var levels: [Level] = []
  private var result: [XMLToken] = []
  private var ids: Set<String>

  private static let list = OpenDocumentNames.text("list")
  private static let item = OpenDocumentNames.text("list-item")
  private static let header = OpenDocumentNames.text("list-header")
  private static let paragraph = OpenDocumentNames.text("p")
  private static let parting: Set<XMLName> = [
    OpenDocumentNames.table("table"), OpenDocumentNames.text("section"),
  ]
  private static let id = XMLName(
    namespace: OpenDocumentNames.xml, prefix: "xml", local: "id")
  private static let continued = OpenDocumentNames.text("continue-list")

  /// The tokens with the lists parted that must be; nil where none must.
  static func parted(_ tokens: [XMLToken]) -> [XMLToken]? {
    var depth = 0
    let isNeeded = tokens.contains { token in
      switch token {
      case .start(let start):
        if start.name == item || start.name == header { depth += 1 }
        return depth > 0 && parting.contains(start.name)
      case .end(let name):
        if name == item || name == header { depth -= 1 }
        return false
      case .text: return false
      }
    }
    guard isNeeded else { return nil }
    var ids: Set<String> = []
    for case .start(let start) in tokens { start.value(id).map { _ = ids.insert($0) } }
    return parted(tokens[...], &ids)
  }

  private static func parted(_ tokens: ArraySlice<XMLToken>, _ ids: inout Set<String>) -> [XMLToken]
  {
    var lists = OpenDocumentListItems(ids: ids)
    lists.run(tokens)
    ids = lists.ids
    return lists.result
  }

  private init(ids: Set<String>) { self.ids = ids }

  private mutating func run(_ tokens: ArraySlice<XMLToken>) {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      switch tokens[index] {
      case .start(let start) where start.name == Self.list:
        reopen()
        levels.append(Level(start: start, isList: true, written: start.name, place: result.count))
        result.append(tokens[index])
      case .start(let start) where levels.last?.isList == true:
        reopen()
        levels.append(Level(start: start, isList: false, written: start.name, place: result.count))
        result.append(tokens[index])
      case .start(let start) where !levels.isEmpty:
        let end = tokens.endOfElement(from: index)
        if Self.parting.contains(start.name) { close() } else { reopen() }
        // A table, or a frame in a paragraph, may hold lists of its own.
        result.append(tokens[index])
        result += Self.parted(tokens[(index + 1)..<end], &ids)
        result.append(tokens[end])
        index = end
      case .end where !levels.isEmpty:
        if let written = levels.removeLast().written { result.append(.end(written)) }
        // What ended was something in what is about it.
        levels.indices.last.map { levels[$0].isEmpty = false }
      default: result.append(tokens[index])
      }
      index += 1
    }
  }

  /// Closes all lists round a table, each of which keeps its number.
  private mutating func close() {
    guard let outermost = levels.firstIndex(where: { $0.written != nil }) else { return }
    if levels[levels.count - 1].isEmpty, levels.last?.written != nil {
      result += [.start(XMLStart(name: Self.paragraph)), .end(Self.paragraph)]
    }
    for place in levels.indices[outermost...].reversed() {
      if let written = levels[place].written { result.append(.end(written)) }
      levels[place].written = nil
    }
  }

  /// Goes on with the lists that were closed.
  private mutating func reopen() {
    for place in levels.indices where levels[place].written == nil {
      if levels[place].isList {
        var start = levels[place].start
        start.attributes.removeAll { $0.name == Self.id || $0.name == Self.continued }
        if place == 0 {
          start.attributes.append(XMLAttribute(name: Self.continued, value: identify()))
        }
        result.append(.start(start))
        levels[place].written = Self.list
      } else {
        result.append(.start(XMLStart(name: Self.header)))
        levels[place].written = Self.header
      }
      levels[place].isEmpty = false
    }
    levels.indices.last.map { levels[$0].isEmpty = false }
  }

  /// The name by which the outermost list is gone on with.
  private mutating func identify() -> String {
    if let known = levels[0].start.value(Self.id) { return known }
    var number = 1
    while !ids.insert("parted\(number)").inserted { number += 1 }
    levels[0].start.attributes.append(XMLAttribute(name: Self.id, value: "parted\(number)"))
    result[levels[0].place] = .start(levels[0].start)
    return "parted\(number)"
  }
}
