import XMLTokens

/// Gathers what is drawn of a picture in lines, element by element.
struct ScalableDrawing {
  /// The tokens that are kept.
  private(set) var kept: [XMLToken] = []

  /// How many elements are open below one that is left out, itself among them.
  private var leftOut = 0
  private var isStyle = false

  /// Takes one token more.
  mutating func add(_ token: XMLToken) throws(PictureMeasure.Fault) {
    switch token {
    case .start(let start):
      if let words = ScalableRules.danger(of: start) { throw Self.holds(words) }
      let isForeign = start.name.namespace != ScalablePicture.namespace
      if leftOut > 0 || isForeign || ScalableRules.unseen.contains(start.name.local) {
        leftOut += 1
        return
      }
      guard ScalableRules.drawing.contains(start.name.local) else {
        throw Self.holds("<\(start.name.local)>, which is more than a drawing in lines")
      }
      try add(start)
    case .end(let name):
      if leftOut > 0 {
        leftOut -= 1
      } else {
        kept.append(.end(name))
        isStyle = false
      }
    case .text(let text):
      if leftOut > 0 { return }
      if isStyle { try look(atStyle: text) }
      kept.append(token)
    }
  }

  private mutating func add(_ start: XMLStart) throws(PictureMeasure.Fault) {
    var start = start
    start.attributes.removeAll { !ScalableRules.isKept($0) }
    start.namespaces.removeAll {
      ![ScalablePicture.namespace, ScalableRules.links].contains($0.uri)
    }
    for attribute in start.attributes where attribute.name.namespace.isEmpty {
      try look(atStyle: attribute.value)
    }
    isStyle = start.name.local == "style"
    kept.append(.start(start))
  }

  private func look(atStyle style: String) throws(PictureMeasure.Fault) {
    let found = ScalableRules.danger(inStyle: style) ?? ScalableRules.surplus(inStyle: style)
    if let found { throw Self.holds(found) }
  }

  private static func holds(_ words: String) -> PictureMeasure.Fault {
    ScalablePicture.fault("is a drawing (SVG) that holds \(words)")
  }
}

/// How much a picture in lines draws when everything that it refers to is put in its place: a few
/// lines that use each other may stand for millions.
struct ScalableReferences {
  /// The most elements that are drawn.
  private static let most = 200_000
  /// How often what is referred to may itself refer to something.
  private static let deepest = 16
  /// What a style sheet may refer to: it does not say how often it is used.
  private static let lasting: Set<String> = ["linearGradient", "radialGradient", "clipPath"]

  private struct Element {
    var name: String
    /// The element behind the last in it.
    var end = 0
    var references: [String]
  }

  private var elements: [Element] = []
  private var places: [String: Int] = [:]
  private var costs: [Int: Int] = [:]
  private var sheets: [String] = []

  /// Refuses a picture that refers to itself, or that draws too much.
  static func check(_ tokens: [XMLToken]) throws(PictureMeasure.Fault) {
    var references = ScalableReferences(tokens)
    _ = try references.cost(of: 0, depth: 0)
    for name in references.sheets {
      guard let place = references.places[name] else { continue }
      let element = references.elements[place].name
      guard lasting.contains(element) else {
        throw ScalablePicture.fault(
          "is a drawing (SVG) whose style sheet refers to a \(element), #\(name.prefix(40))")
      }
    }
  }

  private init(_ tokens: [XMLToken]) {
    var open: [Int] = []
    for token in tokens {
      switch token {
      case .start(let start):
        var references: [String] = []
        for attribute in start.attributes {
          if attribute.name.local == "href" {
            references.append(String(attribute.value.dropFirst()))
          } else {
            references += ScalableRules.references(inStyle: attribute.value)
          }
        }
        if let id = start.value(of: "id"), places[id] == nil { places[id] = elements.count }
        open.append(elements.count)
        elements.append(Element(name: start.name.local, references: references))
      case .end:
        if let last = open.popLast() { elements[last].end = elements.count }
      case .text(let text):
        if let last = open.last, elements[last].name == "style" {
          sheets += ScalableRules.references(inStyle: text)
        }
      }
    }
  }

  private mutating func cost(of place: Int, depth: Int) throws(PictureMeasure.Fault) -> Int {
    if let known = costs[place] {
      // 0 until it is known: what is being counted refers to itself.
      if known > 0 { return known }
      throw ScalablePicture.fault("is a drawing (SVG) that refers to itself")
    }
    guard depth <= Self.deepest else {
      throw ScalablePicture.fault(
        "is a drawing (SVG) whose parts refer to each other more than \(Self.deepest) times over")
    }
    costs[place] = 0
    var sum = elements[place].end - place
    for index in place..<elements[place].end {
      for name in elements[index].references {
        guard let target = places[name] else { continue }
        sum += try cost(of: target, depth: depth + 1)
        guard sum <= Self.most else {
          throw ScalablePicture.fault(
            "is a drawing (SVG) that draws more than \(Self.most) things")
        }
      }
    }
    costs[place] = sum
    return sum
  }
}
