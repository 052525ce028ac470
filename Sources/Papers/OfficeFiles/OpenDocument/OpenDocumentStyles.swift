import XMLTokens

/// The named styles of a Writer document, as far as laying text in them needs.
///
/// A style has a name in the file (`List_20_Bullet`) and one that its author sees
/// (`List Bullet`); without the second the first is read with `_20_` for a blank.
struct OpenDocumentStyles: Sendable {
  /// The list styles that number their items, those of the text included.
  var numberedLists: Set<String> = []

  /// The pages that begin or end with paragraphs of the text.
  var pages = OpenDocumentPageBoundary()

  /// How fields write numbers and days.
  var numbers = OpenDocumentNumberStyles()

  private var fileNames: [String: String] = [:]
  private var names: Set<String> = []
  private var displayNames: [String: String] = [:]
  /// The properties of each common style, as its child elements stand in the file.
  private var properties: [String: [XMLToken]] = [:]

  /// Reads `styles.xml`: what stands in `office:styles`.
  init(_ tokens: [XMLToken] = []) {
    let slice = tokens[...]
    var index = slice.startIndex
    var isCommon = false
    while index < slice.endIndex {
      switch slice[index] {
      case .start(let start) where start.name == OpenDocumentNames.office("styles"):
        isCommon = true
      case .end(let name) where name == OpenDocumentNames.office("styles"):
        isCommon = false
      case .start(let start) where isCommon:
        let end = slice.endOfElement(from: index)
        add(start, slice[(index + 1)..<end])
        index = end
      default: break
      }
      index += 1
    }
  }

  private mutating func add(_ start: XMLStart, _ content: ArraySlice<XMLToken>) {
    guard let name = start.value(OpenDocumentNames.style("name")) else { return }
    let family =
      start.name == OpenDocumentNames.text("list-style")
      ? "list" : start.value(OpenDocumentNames.style("family")) ?? ""
    let display =
      start.value(OpenDocumentNames.style("display-name")) ?? OpenDocumentStyles.readable(name)
    let key = OpenDocumentStyles.key(display, family)
    fileNames[key] = name
    names.insert(name)
    if family == "paragraph" { displayNames[name] = display }
    properties[key] = Array(content)
  }

  /// The file's name of a style that its author sees under `name`.
  ///
  /// - Parameter family: paragraph, text, list, table or table-cell.
  func style(_ name: String, _ family: String = "paragraph") -> String? {
    fileNames[OpenDocumentStyles.key(name, family)]
      ?? fileNames[OpenDocumentStyles.key(OpenDocumentStyles.readable(name), family)]
  }

  /// Whether any family has a style of that name in the file.
  func has(_ fileName: String) -> Bool { names.contains(fileName) }

  /// The child elements of that style, or none.
  func properties(_ name: String, _ family: String) -> [XMLToken] {
    properties[OpenDocumentStyles.key(name, family)] ?? []
  }

  /// The name that an author sees, of a paragraph style by its name in the file.
  func named(_ fileName: String) -> String {
    displayNames[fileName] ?? OpenDocumentStyles.readable(fileName)
  }

  private static func key(_ name: String, _ family: String) -> String {
    family + " " + name.lowercased()
  }

  static func readable(_ name: String) -> String {
    name.split(separator: "_20_", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
