import XMLTokens

/// Brings the automatic styles of what went into the new Writer document, under names of their own:
/// `P1` is something else in every file.
struct OpenDocumentStyleAdoption {
  private let old: PartTokens
  private let new: PartTokens
  /// The old document's automatic styles, by family and name.
  private var olds: [String: Int] = [:]
  private var names: [String: String] = [:]
  private var taken: Set<String> = []
  private var added: [XMLToken] = []

  init(old: PartTokens, new: PartTokens) {
    self.old = old
    self.new = new
    if let list = old.first(.open("office", "automatic-styles")) {
      for child in old.children(of: list) {
        let start = old.start(child)
        guard let family = start.value(of: .open("style", "family")),
          let name = start.value(of: .open("style", "name"))
        else { continue }
        olds["\(family)/\(name)"] = child
      }
    }
    for case .start(let start) in new.tokens where start.name == .open("style", "style") {
      taken.insert(start.value(of: .open("style", "name")) ?? "")
    }
  }

  /// Tokens of the old document as the new one may hold them.
  mutating func adopted(_ tokens: [XMLToken]) -> [XMLToken] {
    var result = tokens
    for index in result.indices {
      guard case .start(var start) = result[index] else { continue }
      start.attributes.removeAll {
        $0.name.local == "id" || $0.name == .open("table", "name")
          || $0.name == .open("draw", "name")
      }
      if let family = Self.family(of: start.name) {
        for at in start.attributes.indices
        where start.attributes[at].name.local == "style-name" {
          start.attributes[at].value = name(of: start.attributes[at].value, family)
        }
      }
      result[index] = .start(start)
    }
    return renamed(result)
  }

  private static func family(of name: XMLName) -> String? {
    switch name.namespace {
    case XMLName.openNamespace("text"):
      switch name.local {
      case "p", "h": "paragraph"
      case "span": "text"
      default: nil
      }
    case XMLName.openNamespace("table"):
      switch name.local {
      case "table": "table"
      case "table-column", "table-row", "table-cell": name.local
      default: nil
      }
    case XMLName.openNamespace("draw"): "graphic"
    default: nil
    }
  }

  private mutating func name(of style: String, _ family: String) -> String {
    let key = "\(family)/\(style)"
    if let known = names[key] { return known }
    guard let index = olds[key] else { return style }
    var number = names.count + 1
    while taken.contains("Removed\(number)") { number += 1 }
    let name = "Removed\(number)"
    names[key] = name
    taken.insert(name)
    var tokens = Array(old.tokens[old.element(index)])
    if case .start(var start) = tokens[0] {
      start.attributes.removeAll { $0.name == .open("style", "master-page-name") }
      for at in start.attributes.indices
      where start.attributes[at].name == .open("style", "name") {
        start.attributes[at].value = name
      }
      tokens[0] = .start(start)
    }
    added += renamed(tokens)
    return name
  }

  /// Puts the styles among the new document's.
  func add(to edits: inout TokenEdits) {
    guard !added.isEmpty else { return }
    if let list = new.first(.open("office", "automatic-styles")) {
      edits.insert(added, before: new.element(list).upperBound - 1)
    } else if let body = new.first(.open("office", "body"))
      ?? new.first(.open("office", "master-styles"))
    {
      var list = new.start(body).name
      list.local = "automatic-styles"
      edits.insert([.start(XMLStart(name: list))] + added + [.end(list)], before: body)
    }
  }

  /// Names with the prefixes that the new document declares; what it does not is declared here.
  private func renamed(_ tokens: [XMLToken]) -> [XMLToken] {
    var missing: [XMLNamespace] = []
    func renamed(_ name: XMLName) -> XMLName {
      guard !name.namespace.isEmpty, name.prefix != "xml" else { return name }
      var name = name
      if let space = new.namespaces.first(where: { $0.uri == name.namespace && !$0.prefix.isEmpty })
      {
        name.prefix = space.prefix
      } else if !missing.contains(where: { $0.prefix == name.prefix }) {
        missing.append(XMLNamespace(prefix: name.prefix, uri: name.namespace))
      }
      return name
    }
    var result = tokens.map { token -> XMLToken in
      switch token {
      case .text: return token
      case .end(let name): return .end(renamed(name))
      case .start(var start):
        start.name = renamed(start.name)
        start.namespaces = []
        for at in start.attributes.indices {
          start.attributes[at].name = renamed(start.attributes[at].name)
        }
        return .start(start)
      }
    }
    if !missing.isEmpty, case .start(var start)? = result.first {
      start.namespaces = missing
      result[0] = .start(start)
    }
    return result
  }
}
