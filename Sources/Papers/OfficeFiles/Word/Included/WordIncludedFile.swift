import Diagnostics
import TemplateLanguage
import XMLTokens

/// A Word document that is to be taken into another: read within the limits of templates, and
/// refused when it holds what cannot come along.
struct WordIncludedFile {
  let file: DataFile
  /// What stands in its body, without the properties of its section.
  let body: ArraySlice<XMLToken>
  /// The namespaces that its parts declare at their roots, by their prefixes.
  let namespaces: [String: String]
  /// Its styles, each with its tokens.
  let styles: [String: ArraySlice<XMLToken>]
  /// Its numberings and their patterns.
  let numberings: [String: ArraySlice<XMLToken>]
  let patterns: [String: ArraySlice<XMLToken>]
  /// The names of its bookmarks.
  let bookmarks: [String]
  /// Its footnotes, each with what stands in it.
  let notes: [String: ArraySlice<XMLToken>]

  private let relationships: [String: Target]
  private let reader: PartReader

  private struct Target {
    var kind: String
    var target: String
    var isExternal: Bool
  }

  init(_ file: DataFile) throws(FlowFault) {
    do {
      try self.init(reading: file)
    } catch let error as DiagnosticsError {
      throw IncludedFile.fault(file.name, error)
    } catch let fault as FlowFault {
      throw fault
    } catch {
      throw IncludedFile.fault(file.name, "cannot be read", "save it anew from Word")
    }
    try WordIncludedCheck.check(body, of: file.name)
    for note in notes.values { try WordIncludedCheck.check(note, of: file.name) }
  }

  private init(reading file: DataFile) throws {
    self.file = file
    let reader = try PartReader(file.bytes, file: file.name)
    self.reader = reader
    guard let types = try reader.tokens("[Content_Types].xml") else {
      throw IncludedFile.fault(file.name, "is no Word document", "save it from Word as .docx")
    }
    try reader.checkAllParts()
    let contents = WordContents(types)
    guard let main = contents.mainPart, let document = try reader.tokens(main),
      let body = document[...].first(WordNames.w("body"))
    else {
      throw IncludedFile.fault(
        file.name, "is no Word document of the usual kind", "save it from Word as .docx")
    }
    self.body = body.dropFirst().dropLast()
    var namespaces: [String: String] = [:]
    func tokens(_ kind: WordContents.Kind) throws -> ArraySlice<XMLToken> {
      let tokens = try contents.part(kind).flatMap { try reader.tokens($0) } ?? []
      Self.read(tokens, into: &namespaces)
      return tokens[...]
    }
    styles = try tokens(.styles).elements(WordNames.w("style"), by: WordNames.w("styleId"))
    let numbering = try tokens(.numbering)
    numberings = numbering.elements(WordNames.w("num"), by: WordNames.w("numId"))
    patterns = numbering.elements(WordNames.w("abstractNum"), by: WordNames.w("abstractNumId"))
    notes = try tokens(.footnotes).elements(WordNames.w("footnote"), by: WordNames.w("id"))
      .mapValues { $0.dropFirst().dropLast() }
    let inNotes = notes.sorted { $0.key < $1.key }.map(\.value)
    bookmarks = ([self.body] + inNotes).flatMap { WordBookmarkRenaming.names(in: $0) }
    // The document's own come last: the prefixes of its text are looked up most.
    Self.read(document, into: &namespaces)
    self.namespaces = namespaces
    var relationships: [String: Target] = [:]
    let folder = WordLinks.folder(of: main)
    for case .start(let start) in try reader.tokens(WordLinks.relationshipsPart(of: main)) ?? [] {
      guard let id = start.value(of: "Id"), let target = start.value(of: "Target") else { continue }
      let isExternal = start.value(of: "TargetMode") == "External"
      relationships[id] = Target(
        kind: start.value(of: "Type").map { String($0.split(separator: "/").last ?? "") } ?? "",
        target: isExternal
          ? target : target.hasPrefix("/") ? String(target.dropFirst()) : folder + target,
        isExternal: isExternal)
    }
    self.relationships = relationships
  }

  private static func read(_ tokens: [XMLToken], into namespaces: inout [String: String]) {
    guard case .start(let root)? = tokens.first else { return }
    for namespace in root.namespaces { namespaces[namespace.prefix] = namespace.uri }
  }

  /// The picture that a relationship leads to.
  func picture(_ id: String) throws(FlowFault) -> Picture {
    guard let target = relationships[id], target.kind == "image", !target.isExternal else {
      throw IncludedFile.fault(
        file.name, "has a picture that is not in the file but linked",
        "put the picture into the document")
    }
    let bytes: [UInt8]?
    do {
      bytes = try reader.bytes(target.target)
    } catch {
      throw IncludedFile.fault(file.name, error)
    }
    guard let bytes else {
      throw IncludedFile.fault(
        file.name, "lacks its picture \(target.target)", "put the picture in anew")
    }
    return try IncludedFile.picture(bytes, path: target.target, of: file)
  }

  /// The address that a relationship leads to.
  func address(_ id: String) throws(FlowFault) -> String {
    guard let target = relationships[id], target.kind == "hyperlink", target.isExternal else {
      throw IncludedFile.fault(
        file.name, "has a link that leads nowhere", "take the link out, or make it anew")
    }
    do throws(FlowFault) {
      return try LinkAddress.checked(target.target)
    } catch {
      throw IncludedFile.fault(file.name, "has a link to \(target.target)", error.remedy)
    }
  }
}

extension ArraySlice<XMLToken> {
  /// The first element of that name, whole.
  func first(_ name: XMLName) -> ArraySlice<XMLToken>? {
    let index = indices.first {
      if case .start(let start) = self[$0] { start.name == name } else { false }
    }
    return index.map { self[$0...endOfElement(from: $0)] }
  }

  /// The elements of that name, whole, by the value of an attribute.
  func elements(_ name: XMLName, by key: XMLName) -> [String: ArraySlice<XMLToken>] {
    var found: [String: ArraySlice<XMLToken>] = [:]
    var index = startIndex
    while index < endIndex {
      if case .start(let start) = self[index], start.name == name {
        let end = endOfElement(from: index)
        if let value = start.value(key), found[value] == nil { found[value] = self[index...end] }
        index = end
      }
      index += 1
    }
    return found
  }
}
