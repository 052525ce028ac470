import XMLTokens

/// Which lists of a Writer text continue each other.
///
/// ```xml
/// <text:list xml:id="list1" text:style-name="L1">…</text:list>
/// <text:p>Words between.</text:p>
/// <text:list xml:id="list2" text:continue-list="list1" text:style-name="L1">…</text:list>
/// ```
///
/// Writer saves a list that something interrupts as several, each of which names one before it
/// (ODF 1.3 part 3, 19.780), or says that it goes on with the list right before it, which it does
/// when that is of the same style (19.781). To its author they are one list with one numbering, and
/// so they are to Word.
struct OpenDocumentListChains {
  /// For each list of a chain, by the place of its start tag, the place of the chain's first.
  private(set) var firsts: [Int: Int] = [:]
  /// The chains with numbers, by their first lists.
  private(set) var numbered: Set<Int> = []

  /// The chains of several lists among these tokens; lists within lists are no chains of their own.
  ///
  /// - Parameter styles: the list styles that number their items.
  init(of tokens: ArraySlice<XMLToken>, numbered styles: Set<String>) {
    var named: [String: Int] = [:]
    var previous: (style: String, first: Int)?
    var sizes: [Int: Int] = [:]
    var depth = 0
    var index = tokens.startIndex
    while index < tokens.endIndex {
      defer { index += 1 }
      switch tokens[index] {
      case .start(let start) where start.name == Self.list:
        depth += 1
        guard depth == 1 else { continue }
        let style = start.value(OpenDocumentNames.text("style-name")) ?? ""
        var first = index
        if let name = start.value(OpenDocumentNames.text("continue-list")) {
          first = named[name] ?? index
        } else if start.value(OpenDocumentNames.text("continue-numbering")) == "true",
          let previous, previous.style == style
        {
          first = previous.first
        }
        firsts[index] = first
        sizes[first, default: 0] += 1
        if styles.contains(style) { numbered.insert(first) }
        if let id = start.value(of: "id", in: OpenDocumentNames.xml), named[id] == nil {
          named[id] = first
        }
        previous = (style, first)
      case .end(Self.list): depth -= 1
      // What was deleted is no text of the document.
      case .start(let start) where start.name == OpenDocumentNames.text("tracked-changes"):
        index = tokens.endOfElement(from: index)
      default: break
      }
    }
    firsts = firsts.filter { sizes[$0.value] ?? 0 > 1 }
    numbered = numbered.filter { sizes[$0] ?? 0 > 1 }
  }

  private static let list = OpenDocumentNames.text("list")
}
