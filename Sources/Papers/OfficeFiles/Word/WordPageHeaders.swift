import XMLTokens

/// Which header each page of a Word document shows (ECMA-376 part 1, 17.10).
///
/// A section has a header for most pages, one for its first page where it is told to differ
/// (`w:titlePg`), and one for even pages where the whole document is (`w:evenAndOddHeaders`). A
/// section that names none takes the one of the section before it.
struct WordPageHeaders: Sendable {
  /// The parts that pages show; nil stands for pages that show none.
  let parts: Set<String?>

  /// - Parameters:
  ///   - document: the main part.
  ///   - settings: the part with the document's settings.
  ///   - relationships: the main part's relationships.
  ///   - folder: the folder of the main part, with its slash.
  init(
    document: [XMLToken], settings: [XMLToken], relationships: [XMLToken], folder: String
  ) {
    let targets = Self.targets(relationships, folder: folder)
    let hasEven = settings.contains {
      if case .start(let start) = $0 {
        start.name == WordNames.w("evenAndOddHeaders") && Self.isOn(start)
      } else {
        false
      }
    }
    var inherited: [String: String] = [:]
    var shown: Set<String?> = []
    var hasFirst = false
    var isInSection = false
    var isInChange = false
    for token in document {
      switch token {
      // What a tracked change of a section records is how it was before.
      case .start(let start) where start.name == WordNames.w("sectPrChange"): isInChange = true
      case .end(let name) where name == WordNames.w("sectPrChange"): isInChange = false
      case _ where isInChange: break
      case .start(let start) where start.name == WordNames.w("sectPr"):
        isInSection = true
        hasFirst = false
      case .start(let start) where isInSection && start.name == WordNames.w("headerReference"):
        let id = XMLName(namespace: WordNames.relationships, prefix: "r", local: "id")
        let kind = start.value(WordNames.w("type")) ?? "default"
        inherited[kind] = start.value(id).flatMap { targets[$0] }
      case .start(let start) where isInSection && start.name == WordNames.w("titlePg"):
        hasFirst = Self.isOn(start)
      case .end(let name) where name == WordNames.w("sectPr"):
        isInSection = false
        shown.insert(inherited["default"])
        if hasFirst { shown.insert(inherited["first"]) }
        if hasEven { shown.insert(inherited["even"]) }
      default: break
      }
    }
    parts = shown.isEmpty ? [nil] : shown
  }

  private static func isOn(_ start: XMLStart) -> Bool {
    !["0", "false", "off"].contains(start.value(WordNames.val) ?? "1")
  }

  private static func targets(_ relationships: [XMLToken], folder: String) -> [String: String] {
    WordLinks.targets(relationships).mapValues {
      $0.hasPrefix("/") ? String($0.dropFirst()) : folder + $0
    }
  }
}
