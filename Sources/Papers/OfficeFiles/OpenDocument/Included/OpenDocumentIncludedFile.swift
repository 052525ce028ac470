import Diagnostics
import TemplateLanguage
import XMLTokens

/// A Writer document that is to be taken into another, read within the limits of templates.
struct OpenDocumentIncludedFile {
  let file: DataFile
  /// Its text and its automatic styles.
  let content: PartTree
  /// Its common styles.
  let common: PartTree
  /// Where in the text what is to be taken in stands: each paragraph, table, list of the text.
  let blocks: [Int]
  /// The namespaces that its parts declare at their roots, by their prefixes.
  let namespaces: [String: String]
  /// The names of its bookmarks and reference marks.
  let marks: Set<String>
  /// The families of letters that its fonts are of, by the names that its styles call them.
  let fonts: [String: String]
  /// The sets of letters of those that say so.
  let charsets: [String: String]

  private let automatic: [String: Int]
  private let named: [String: Int]
  private let pictures: Pictures

  /// Where its pictures lie.
  private enum Pictures {
    case inFile(PartReader)
    /// A Word document that it is retold from, in which they are called by their relationships.
    case inWord(WordIncludedFile)
  }

  init(_ file: DataFile) throws(FlowFault) {
    let name = file.name
    do {
      try self.init(reading: file)
    } catch let error as DiagnosticsError {
      throw IncludedFile.fault(name, error)
    } catch let fault as FlowFault {
      throw fault
    } catch {
      throw IncludedFile.fault(name, "cannot be read", "save it anew from Writer")
    }
  }

  private init(reading file: DataFile) throws {
    let reader = try PartReader(file.bytes, file: file.name)
    try OpenDocumentPackage.checkKind(reader)
    try reader.checkAllParts()
    try self.init(
      file, content: try reader.tokens("content.xml") ?? [],
      styles: try reader.tokens("styles.xml") ?? [], pictures: .inFile(reader))
  }

  /// A Word document retold in OpenDocument.
  ///
  /// - Parameter form: the styles of the form that it is to be taken into.
  init(retelling file: WordIncludedFile, for form: OpenDocumentStyles) throws(FlowFault) {
    let parts = try WordRetelling.parts(of: file, for: form)
    try self.init(
      file.file, content: parts.content, styles: parts.styles, pictures: .inWord(file))
  }

  private init(
    _ file: DataFile, content: [XMLToken], styles: [XMLToken], pictures: Pictures
  ) throws(FlowFault) {
    self.file = file
    self.pictures = pictures
    let content = PartTree(part: "content.xml", tokens: content)
    let common = PartTree(part: "styles.xml", tokens: styles)
    self.content = content
    self.common = common
    guard let text = content.all(OpenDocumentNames.office("text")).first else {
      throw IncludedFile.fault(file.name, "is no text document", "save it from Writer as .odt")
    }
    blocks = content.children(of: text)
    if case .inWord = pictures {
      namespaces = OpenDocumentTokens.namespaces.filter { $0.key != "xml" }
    } else {
      namespaces = Self.namespaces(of: [common, content])
    }
    marks = Set(
      ["bookmark", "bookmark-start", "reference-mark", "reference-mark-start"]
        .flatMap { content.elements(OpenDocumentNames.text($0)) }
        .compactMap { $0.start.value(OpenDocumentNames.text("name")) })
    automatic = Self.styles(in: content, "automatic-styles")
    named = Self.styles(in: common, "styles")
    var fonts: [String: String] = [:]
    var charsets: [String: String] = [:]
    for tree in [common, content] {
      for face in tree.elements(OpenDocumentNames.style("font-face")) {
        guard let name = face.start.value(OpenDocumentNames.style("name")) else { continue }
        fonts[name] = face.start.value(of: "font-family", in: OpenDocumentNames.svg)
        charsets[name] = face.start.value(OpenDocumentNames.style("font-charset"))
      }
    }
    self.fonts = fonts
    self.charsets = charsets
  }

  private static func namespaces(of trees: [PartTree]) -> [String: String] {
    var namespaces: [String: String] = [:]
    for tree in trees {
      guard case .start(let root)? = tree.tokens.first else { continue }
      for namespace in root.namespaces { namespaces[namespace.prefix] = namespace.uri }
    }
    return namespaces
  }

  private static func styles(in tree: PartTree, _ container: String) -> [String: Int] {
    var found: [String: Int] = [:]
    for container in tree.all(OpenDocumentNames.office(container)) {
      for index in tree.children(of: container) {
        let start = tree.start(index)
        guard let name = start.value(OpenDocumentNames.style("name")) else { continue }
        found["\(OpenDocumentStyleFamily.family(ofDeclared: start)) \(name)"] = index
      }
    }
    return found
  }

  /// Where an automatic style of the text stands.
  func automaticStyle(_ name: String, _ family: String) -> Int? { automatic["\(family) \(name)"] }

  /// Where a common style stands.
  func commonStyle(_ name: String, _ family: String) -> Int? { named["\(family) \(name)"] }

  /// The picture at a path in the file.
  func picture(_ path: String) throws(FlowFault) -> Picture {
    let reader: PartReader
    switch pictures {
    case .inFile(let own): reader = own
    case .inWord(let word): return try word.picture(path)
    }
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    let bytes: [UInt8]?
    do {
      bytes = try reader.bytes(path)
    } catch {
      throw IncludedFile.fault(file.name, error)
    }
    guard let bytes else {
      throw IncludedFile.fault(
        file.name, "has a picture that is not in the file but linked (\(path.prefix(100)))",
        "put the picture into the document")
    }
    return try IncludedFile.picture(bytes, path: path, of: file)
  }
}
