import XMLTokens

/// An XML part of a finished file, read once, in which elements are found by their names.
///
/// What stands in `mc:Fallback` says again, for older programs, what the choice beside it says; it
/// is not found by name, or every bookmark in a text box would stand twice.
struct PartTree: Sendable {
  /// The part's name in the archive.
  let part: String
  let tokens: [XMLToken]
  /// Where elements stand that speak of prefixes to ignore, require or process.
  private(set) var compatibility: [Int] = []
  /// The relationships that the part refers to, each where it does.
  private(set) var references: [(index: Int, id: String)] = []

  private var parents: [Int32] = []
  private var ends: [Int32]
  private var places: [String: [Int]] = [:]

  static let compatibilityNamespace =
    "http://schemas.openxmlformats.org/markup-compatibility/2006"

  init(part: String, tokens: [XMLToken]) {
    self.part = part
    self.tokens = tokens
    parents.reserveCapacity(tokens.count)
    ends = Array(repeating: 0, count: tokens.count)
    var open: [Int] = []
    var fallbacks = 0
    for (index, token) in tokens.enumerated() {
      parents.append(Int32(open.last ?? -1))
      switch token {
      case .start(let start):
        if fallbacks == 0 { places[start.name.local, default: []].append(index) }
        note(start, at: index)
        if Self.isFallback(start.name) { fallbacks += 1 }
        open.append(index)
      case .end(let name):
        if let opening = open.popLast() { ends[opening] = Int32(index) }
        if Self.isFallback(name) { fallbacks -= 1 }
      case .text: break
      }
    }
  }

  private mutating func note(_ start: XMLStart, at index: Int) {
    var isNoted = false
    for attribute in start.attributes where !attribute.name.prefix.isEmpty {
      let namespace = attribute.name.namespace
      if namespace == start.name.namespace { continue }
      if namespace == WordNames.relationships {
        references.append((index, attribute.value))
      } else if namespace == Self.compatibilityNamespace {
        isNoted = true
      }
    }
    if isNoted || (start.name.local == "Choice" && start.value(of: "Requires") != nil) {
      compatibility.append(index)
    }
  }

  private static func isFallback(_ name: XMLName) -> Bool {
    name.local == "Fallback" && name.namespace == compatibilityNamespace
  }

  /// The start tag at an index.
  func start(_ index: Int) -> XMLStart {
    guard case .start(let start) = tokens[index] else {
      return XMLStart(name: XMLName(local: ""))
    }
    return start
  }

  /// Where the elements of that name begin, in the order of the part.
  func all(_ name: XMLName) -> [Int] {
    guard let found = places[name.local] else { return [] }
    return found.filter { start($0).name == name }
  }

  /// The elements of that name.
  func elements(_ name: XMLName) -> [PartElement] {
    all(name).map { element($0) }
  }

  func element(_ index: Int) -> PartElement {
    PartElement(part: part, index: index, start: start(index))
  }

  /// The element around a place.
  func parent(of index: Int) -> Int? {
    parents[index] < 0 ? nil : Int(parents[index])
  }

  /// Where the element that begins at an index ends.
  func end(of index: Int) -> Int { Int(ends[index]) }

  /// Where the elements begin that stand directly in an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var at = index + 1
    let last = end(of: index)
    while at < last {
      if case .start = tokens[at] {
        children.append(at)
        at = end(of: at) + 1
      } else {
        at += 1
      }
    }
    return children
  }

  /// The nearest element about a place that has one of these names.
  func nearest(_ names: Set<XMLName>, above index: Int) -> Int? {
    var at = parent(of: index)
    while let place = at {
      if names.contains(start(place).name) { return place }
      at = parent(of: place)
    }
    return nil
  }

  /// The characters within an element.
  func text(of index: Int) -> String {
    var text = ""
    for case .text(let characters) in tokens[index...end(of: index)] { text += characters }
    return text
  }

  /// Whether a prefix means anything at an element.
  func isDeclared(_ prefix: String, at index: Int) -> Bool {
    var at: Int? = index
    while let place = at {
      if start(place).namespaces.contains(where: { $0.prefix == prefix }) { return true }
      at = parent(of: place)
    }
    return false
  }
}

/// An element of a part, with its place.
struct PartElement: Sendable {
  var part: String
  var index: Int
  var start: XMLStart

  /// The value of an attribute in WordprocessingML's vocabulary.
  func word(_ local: String) -> String? { start.value(of: local, in: WordNames.main) }

  /// The value of an attribute without a vocabulary.
  func plain(_ local: String) -> String? { start.value(of: local) }
}
