/// One step through an XML part: an element opens, an element closes, or text stands between.
///
/// Comments and processing instructions are dropped. Character data that stands together is one
/// text, whether written plainly, as references or as CDATA, even where a comment stood inside.
public enum XMLToken: Hashable, Sendable {
  /// An element opens.
  case start(XMLStart)
  /// An element closes. Every start has its end, also where the document wrote `<a/>`.
  case end(XMLName)
  /// Characters, never empty, with every space kept.
  case text(String)
}

/// The opening of an element with all that its tag says.
public struct XMLStart: Hashable, Sendable {
  /// What opens.
  public var name: XMLName
  /// Its attributes, in the order written.
  public var attributes: [XMLAttribute]
  /// The prefixes that this tag declares, in the order written.
  public var namespaces: [XMLNamespace]
  /// The line of the part where the tag ends, or 0 when it was not read from a part.
  public var line: Int

  /// The opening of an element.
  public init(
    name: XMLName, attributes: [XMLAttribute] = [], namespaces: [XMLNamespace] = [], line: Int = 0
  ) {
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
    self.line = line
  }

  /// The value of the attribute of this name, if the tag has it.
  public func value(of name: XMLName) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The value of the attribute of this local name, in this namespace or in none.
  public func value(of local: String, in namespace: String = "") -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}

/// One attribute of a tag.
public struct XMLAttribute: Hashable, Sendable {
  /// Its name. An attribute with no prefix is in no namespace.
  public var name: XMLName
  /// Its value, with references resolved.
  public var value: String

  /// An attribute with its value.
  public init(name: XMLName, value: String) {
    self.name = name
    self.value = value
  }
}

/// A prefix that a tag declares for a vocabulary.
public struct XMLNamespace: Hashable, Sendable {
  /// The prefix, or nothing for the default.
  public var prefix: String
  /// The address of the vocabulary.
  public var uri: String

  /// A prefix for a vocabulary.
  public init(prefix: String, uri: String) {
    self.prefix = prefix
    self.uri = uri
  }
}
