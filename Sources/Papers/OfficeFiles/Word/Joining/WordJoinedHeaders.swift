import TemplateLanguage
import XMLTokens

/// The headers and footers of a joined Word document: the form's, and those that single records
/// have beside them.
struct WordJoinedHeaders {
  private let package: WordPackage
  private var relationships: [XMLToken]
  private var types: [XMLToken]
  private var changed: [String: [UInt8]] = [:]
  private var added = 0
  /// The relationships to parts that show nothing, by what refers to them.
  private var empty: [String: String] = [:]

  /// The parts, and what each asks for.
  private(set) var requests: [(part: String, requests: RenderRequests)] = []

  /// - Parameters:
  ///   - relationships: those of the form's main part.
  ///   - types: the form's list of content types.
  init(_ package: WordPackage, relationships: [XMLToken], types: [XMLToken]) {
    self.package = package
    self.relationships = relationships
    self.types = types
  }

  /// The parts that the joined document changes or adds.
  var parts: [String: [UInt8]] {
    guard added > 0 else { return changed }
    var parts = changed
    parts[WordLinks.relationshipsPart(of: package.main)] = Self.written(relationships)
    parts["[Content_Types].xml"] = Self.written(types)
    return parts
  }

  static func written(_ tokens: [XMLToken]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens { writer.write(token) }
    return writer.take()
  }

  /// Has a part of the form's be what a record gave.
  mutating func keep(_ output: RenderOutput, as part: String) {
    changed[part] = output.bytes
    requests.append((part, output.requests))
  }

  /// Adds a part that stands in the place of one of the form's, and has the relationships of that.
  ///
  /// - Returns: the id by which the body refers to it.
  mutating func add(_ bytes: [UInt8], like part: String, _ requests: RenderRequests) -> String {
    let (name, id) = newPart(like: part)
    changed[name] = bytes
    self.requests.append((name, requests))
    if package.has(WordLinks.relationshipsPart(of: part)) {
      changed[WordLinks.relationshipsPart(of: name)] = package.links.bytes(of: part, adding: [])
    }
    return id
  }

  /// A part that shows nothing.
  static func empty(_ root: String) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<w:\(root) xmlns:w=\"\(WordNames.main)\"><w:p/></w:\(root)>").utf8)
  }

  /// A reference of the same kind to a part that shows nothing; nil for one that leads nowhere.
  mutating func empty(like reference: XMLStart) -> XMLStart? {
    let kind = reference.name.local
    if empty[kind] == nil {
      guard let id = reference.value(WordBody.relationship),
        let target = WordLinks.targets(relationships)[id]
      else { return nil }
      let part =
        target.hasPrefix("/")
        ? String(target.dropFirst()) : WordLinks.folder(of: package.main) + target
      let (name, own) = newPart(like: part)
      let root = kind == "headerReference" ? "hdr" : "ftr"
      changed[name] = Self.empty(root)
      empty[kind] = own
    }
    var result = reference
    for place in result.attributes.indices
    where result.attributes[place].name == WordBody.relationship {
      result.attributes[place].value = empty[kind] ?? ""
    }
    return result
  }

  /// The id by which the body refers to a part in its own folder.
  func relationship(to part: String) -> String {
    let target = XMLName(namespace: "", prefix: "", local: "Target")
    let id = XMLName(namespace: "", prefix: "", local: "Id")
    let folder = WordLinks.folder(of: package.main).count
    for case .start(let start) in relationships {
      guard let to = start.value(target) else { continue }
      if to == String(part.dropFirst(folder)) || to == "/\(part)" { return start.value(id) ?? "" }
    }
    return ""
  }

  /// A new part beside one, listed and related as that one is.
  private mutating func newPart(like part: String) -> (name: String, id: String) {
    added += 1
    let stem = part.hasSuffix(".xml") ? String(part.dropLast(4)) : part
    let letters = String(stem.reversed().drop { $0.isNumber }.reversed())
    var number = 1
    while package.has("\(letters)\(number).xml") || changed["\(letters)\(number).xml"] != nil {
      number += 1
    }
    let name = "\(letters)\(number).xml"
    let id = "rIdRecord\(added)"
    types = types.repeating("Override", "PartName", "/\(part)") { start in
      start.set("PartName", "/\(name)")
    }
    let folder = WordLinks.folder(of: package.main).count
    let old = relationship(to: part)
    relationships = relationships.repeating("Relationship", "Id", old) { start in
      start.set("Id", id)
      start.set("Target", String(name.dropFirst(folder)))
    }
    return (name, id)
  }
}

extension [XMLToken] {
  /// The tokens with the element once more, and otherwise, that has this value in an attribute.
  fileprivate func repeating(
    _ element: String, _ attribute: String, _ value: String, _ change: (inout XMLStart) -> Void
  ) -> [XMLToken] {
    let name = XMLName(namespace: "", prefix: "", local: attribute)
    guard
      let index = firstIndex(where: {
        if case .start(let start) = $0 {
          start.name.local == element && start.value(name) == value
        } else {
          false
        }
      }), case .start(var start) = self[index]
    else { return self }
    change(&start)
    return dropLast() + [.start(start), .end(start.name)] + suffix(1)
  }
}

extension XMLStart {
  fileprivate mutating func set(_ name: String, _ value: String) {
    for index in attributes.indices where attributes[index].name.local == name {
      attributes[index].value = value
    }
  }
}
