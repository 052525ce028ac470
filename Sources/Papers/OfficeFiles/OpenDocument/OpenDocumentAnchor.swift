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
    if attribute.name == Self.address {
      // A name with a bar in it is that of a table, a heading, a frame.
      guard attribute.value.hasPrefix("#"), !attribute.value.contains("|") else { return nil }
      (kind, isMention, name) = (.bookmark, true, String(attribute.value.dropFirst()))
      return
    }
    if let named = Self.named[element], named.attribute == attribute.name {
      (kind, isMention) = (named.kind, false)
    } else if let mentioned = Self.mentioned[element], mentioned.attribute == attribute.name {
      (kind, isMention) = (mentioned.kind, true)
    } else {
      return nil
    }
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
    named[element].map { $0.attribute == OpenDocumentNames.text("name") } ?? false
  }

  private static let address = XMLName(
    namespace: OpenDocumentNames.xlink, prefix: "xlink", local: "href")

  private typealias Naming = (attribute: XMLName, kind: Kind)

  /// The elements that name a place, and the attributes by which they do.
  private static let named: [XMLName: Naming] = {
    let text: (String) -> XMLName = OpenDocumentNames.text
    let office: (String) -> XMLName = OpenDocumentNames.office
    var named: [XMLName: Naming] = [
      text("note"): (text("id"), .note), text("sequence"): (text("ref-name"), .caption),
      office("annotation"): (office("name"), .comment),
    ]
    for end in ["", "-start", "-end"] {
      named[text("bookmark" + end)] = (text("name"), .bookmark)
      named[text("reference-mark" + end)] = (text("name"), .reference)
    }
    return named
  }()

  /// The elements that refer to one.
  private static let mentioned: [XMLName: Naming] = {
    let text: (String) -> XMLName = OpenDocumentNames.text
    let office: (String) -> XMLName = OpenDocumentNames.office
    return [
      text("bookmark-ref"): (text("ref-name"), .bookmark),
      text("reference-ref"): (text("ref-name"), .reference),
      text("note-ref"): (text("ref-name"), .note),
      text("sequence-ref"): (text("ref-name"), .caption),
      office("annotation-end"): (office("name"), .comment),
    ]
  }()
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
