import XMLTokens
import ZipFiles

/// A finished Word file, read once.
struct WordFile: FinishedFile {
  let trees: [String: PartTree]
  let stories: [(part: String, name: String)]
  let text: VisibleText
  let anatomy = PartAnatomy.word
  /// The names of all parts, in the order of the archive.
  let parts: [String]
  /// What the list of content types says.
  let types: WordContentTypes
  /// Every relationship of every part.
  let relationships: [WordRelationship]
  /// The styles by their names.
  let styles: WordStyles
  /// The bytes of the parts that are not XML.
  let contents: [String: [UInt8]]

  init(_ archive: FinishedArchive) {
    let trees = archive.trees
    self.trees = trees
    contents = archive.contents
    parts = archive.entries.map(\.name).filter { !$0.hasSuffix("/") }
    types = WordContentTypes(trees[WordContentTypes.part])
    relationships = trees.values.filter { $0.part.hasSuffix(".rels") }
      .sorted { $0.part < $1.part }.flatMap { WordRelationship.all(in: $0) }
    let contents = WordContents(trees[WordContentTypes.part]?.tokens ?? [])
    styles = WordStyles(contents.part(.styles).flatMap { trees[$0]?.tokens } ?? [])
    stories = contents.mainPart.map { contents.stories(main: $0) } ?? []
    var text = VisibleText()
    for (part, name) in stories {
      guard let tree = trees[part] else { continue }
      if name == WordContents.properties {
        text.add(properties: tree)
      } else {
        text.add(word: tree)
      }
    }
    self.text = text
  }

  func headingLevel(_ tree: PartTree, _ paragraph: Int) -> Int? {
    let style = tree.children(of: paragraph).first
      .flatMap { tree.children(of: $0).first }.map { tree.element($0) }
    guard let style, style.start.name == WordNames.w("pStyle"), let id = style.word("val") else {
      return nil
    }
    return styles.headingLevel(of: id)
  }
}

/// The list of a package's content types (ECMA-376 part 2, 7.3.7). Names and endings are the same
/// whatever their case.
struct WordContentTypes: Sendable {
  static let part = "[Content_Types].xml"

  /// The types by ending.
  private(set) var defaults: [String: String] = [:]
  /// The types given to single parts.
  private(set) var overrides: [(part: String, type: String, element: PartElement)] = []
  /// The same, by the parts' names in small letters.
  private var types: [String: String] = [:]

  init(_ tree: PartTree?) {
    guard let tree else { return }
    for element in tree.children(of: 0).map({ tree.element($0) }) {
      guard let type = element.plain("ContentType") else { continue }
      if let ending = element.plain("Extension") {
        defaults[ending.lowercased()] = type
      } else if let part = element.plain("PartName") {
        let name = part.hasPrefix("/") ? String(part.dropFirst()) : part
        overrides.append((name, type, element))
        let key = name.lowercased()
        if types[key] == nil { types[key] = type }
      }
    }
  }

  /// The type of a part.
  func type(of part: String) -> String? {
    let name = part.lowercased()
    if let type = types[name] { return type }
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    return defaults[String(file[file.index(after: dot)...])]
  }
}

/// One relationship of a part, or of the package (ECMA-376 part 2, 6.5).
struct WordRelationship: Sendable {
  /// The part that it is of; nothing for the package.
  var source: String
  var id: String
  var type: String
  /// The part it leads to, or the address outside.
  var target: String
  var isExternal: Bool
  var element: PartElement

  /// The relationships in `word/_rels/document.xml.rels`, those of `word/document.xml`.
  static func all(in tree: PartTree) -> [WordRelationship] {
    let names = tree.part.split(separator: "/").filter { $0 != "_rels" }.joined(separator: "/")
    let source = String(names.dropLast(".rels".count))
    return tree.elements(
      XMLName(namespace: WordNames.packageRelationships, local: "Relationship")
    ).map { element in
      let isExternal = element.plain("TargetMode") == "External"
      let target = element.plain("Target") ?? ""
      return WordRelationship(
        source: source, id: element.plain("Id") ?? "", type: element.plain("Type") ?? "",
        target: isExternal ? target : resolved(target, from: source), isExternal: isExternal,
        element: element)
    }
  }

  /// A target without what leads within it, from the folder of its source.
  private static func resolved(_ target: String, from source: String) -> String {
    let path = target.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    // `#name` alone leads to a place of the source itself.
    if path.isEmpty { return source }
    var folders = path.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
    for step in path.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = folders.popLast()
      default: folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }
}
