import XMLTokens

/// A place in a Writer file that names what other places refer to, or that refers to it.
struct OpenDocumentAnchor {
  /// The kinds of what is referred to, each with names of its own.
  enum Kind: String {
    case bookmark
    case reference
    case note
    case caption
    case comment
  }

  var kind: Kind
  /// Whether the place refers to another.
  var isMention: Bool
  var name: String

  /// Which pair of ends, note or caption it is.
  var key: String { "\(kind.rawValue) \(name)" }

  /// What an attribute of an element says (ODF 1.3 part 3, 19.846, 19.805, 19.882, 19.367, 19.910).
  init?(_ attribute: XMLAttribute, of element: XMLName) {
    let namesPlace: Bool
    switch (element.namespace, element.local, attribute.name) {
    case (OpenDocumentNames.text, _, OpenDocumentNames.text("name")):
      guard let kind = Self.ends[element.local] else { return nil }
      (self.kind, namesPlace) = (kind, true)
    case (OpenDocumentNames.text, "bookmark-ref", OpenDocumentNames.text("ref-name")):
      (kind, namesPlace) = (.bookmark, false)
    case (OpenDocumentNames.text, "reference-ref", OpenDocumentNames.text("ref-name")):
      (kind, namesPlace) = (.reference, false)
    case (OpenDocumentNames.text, "note", OpenDocumentNames.text("id")):
      (kind, namesPlace) = (.note, true)
    case (OpenDocumentNames.text, "note-ref", OpenDocumentNames.text("ref-name")):
      (kind, namesPlace) = (.note, false)
    case (OpenDocumentNames.text, "sequence", OpenDocumentNames.text("ref-name")):
      (kind, namesPlace) = (.caption, true)
    case (OpenDocumentNames.text, "sequence-ref", OpenDocumentNames.text("ref-name")):
      (kind, namesPlace) = (.caption, false)
    case (OpenDocumentNames.office, "annotation", OpenDocumentNames.office("name")):
      (kind, namesPlace) = (.comment, true)
    case (OpenDocumentNames.office, "annotation-end", OpenDocumentNames.office("name")):
      (kind, namesPlace) = (.comment, false)
    case (_, _, Self.address):
      // A name with a bar in it is that of a table, a heading, a frame.
      guard attribute.value.hasPrefix("#"), !attribute.value.contains("|") else { return nil }
      (kind, isMention, name) = (.bookmark, true, String(attribute.value.dropFirst()))
      return
    default: return nil
    }
    isMention = !namesPlace
    name = attribute.value
  }

  /// The attribute with another name in it.
  func renamed(_ attribute: XMLAttribute, to name: String) -> XMLAttribute {
    var attribute = attribute
    attribute.value = attribute.name == Self.address ? "#\(name)" : name
    return attribute
  }

  /// Whether an element is a bookmark, a reference mark, or an end of one.
  static func isMark(_ element: XMLName) -> Bool {
    element.namespace == OpenDocumentNames.text && ends[element.local] != nil
  }

  private static let address = XMLName(
    namespace: OpenDocumentNames.xlink, prefix: "xlink", local: "href")

  private static let ends: [String: Kind] = [
    "bookmark": .bookmark, "bookmark-start": .bookmark, "bookmark-end": .bookmark,
    "reference-mark": .reference, "reference-mark-start": .reference,
    "reference-mark-end": .reference,
  ]
}

extension XMLStart {
  /// The place that an element's attributes name or refer to.
  var anchor: OpenDocumentAnchor? {
    attributes.lazy.compactMap { OpenDocumentAnchor($0, of: name) }.first
  }

  /// The element with another name for the place that it names or refers to.
  func renamingAnchor(_ name: (OpenDocumentAnchor) -> String?) -> XMLStart {
    var start = self
    for index in attributes.indices {
      if let anchor = OpenDocumentAnchor(attributes[index], of: self.name), let other = name(anchor)
      {
        start.attributes[index] = anchor.renamed(attributes[index], to: other)
      }
    }
    return start
  }
}
