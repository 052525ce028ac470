import TemplateLanguage
import XMLTokens

/// What fields and controls of a part do, kept beside its tokens, in which markers stand for them.
///
/// ```xml
/// <w:r><w:t><marker n="0"/></w:t></w:r>
/// ```
///
/// The markers never come into a file: flattening takes them out for ``TemplatePiece/field(_:)``.
struct FieldMarkers {
  /// What a marker stands for.
  enum Marker {
    case piece(FieldPiece)
    /// A start tag one of whose attributes holds a value, and is there only under a condition.
    case element(XMLStart, attribute: XMLName, Expression, if: Expression?)
  }

  private static let namespace = "urn:remit:marker"
  private static let number = XMLName(namespace: "", prefix: "", local: "n")
  private var markers: [Marker] = []

  /// Whether nothing is marked.
  var isEmpty: Bool { markers.isEmpty }

  /// What the fields are that are marked.
  var sources: [String] {
    markers.map { marker in
      switch marker {
      case .piece(let piece): piece.source
      case .element(_, attribute: _, let value, if: _): value.source
      }
    }
  }

  /// The tokens that stand for something done.
  mutating func tokens(_ act: FieldPiece.Act, _ source: String) -> [XMLToken] {
    tokens(.piece(FieldPiece(act, source: source)))
  }

  /// The tokens that stand for a start tag with a value in it; the end tag follows where it stood.
  mutating func tokens(
    _ start: XMLStart, attribute: XMLName, _ value: Expression, if condition: Expression?
  ) -> [XMLToken] {
    // The element's own end tag follows.
    tokens(.element(start, attribute: attribute, value, if: condition)).dropLast()
  }

  private mutating func tokens(_ marker: Marker) -> [XMLToken] {
    markers.append(marker)
    let name = XMLName(namespace: Self.namespace, prefix: "", local: "marker")
    let attribute = XMLAttribute(name: Self.number, value: String(markers.count - 1))
    return [
      .start(XMLStart(name: name, attributes: [attribute], namespaces: [], line: 0)), .end(name),
    ]
  }

  /// What a start tag marks; nil for one of the document's own.
  func marker(at start: XMLStart) -> Marker? {
    guard start.name.namespace == Self.namespace, let number = start.value(Self.number),
      let index = Int(number), markers.indices.contains(index)
    else { return nil }
    return markers[index]
  }
}

extension PieceBuilder {
  /// What a marker stands for.
  mutating func place(_ marker: FieldMarkers.Marker) {
    switch marker {
    case .piece(let piece): field(piece)
    case .element(let start, let name, let value, let condition):
      element(start, attribute: name, value, if: condition)
    }
  }
}
