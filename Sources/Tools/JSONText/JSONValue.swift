/// A JSON value that keeps what the text said: the order of an object's members and the digits of
/// a number (RFC 8259). No number passes through floating point.
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number, by its digits as written.
  case number(String)
  /// A string, its escapes resolved.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in the order written.
  case object(JSONObject)

  /// The member of that name, when this is an object that has it.
  public subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { return object[name] }
    return nil
  }
}

/// The members of a JSON object, in order; a name stands once.
public struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The members, in the order written.
  public private(set) var members: [Member]

  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public var value: JSONValue

    /// A member of that name.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object with these members; of two with one name the last stands.
  public init(_ members: [Member] = []) {
    self.members = []
    for member in members { self[member.name] = member.value }
  }

  /// An object written out in Swift.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { Member($0.0, $0.1) })
  }

  /// An object with these members, of which no two have one name.
  init(distinct members: [Member]) {
    self.members = members
  }

  /// The value of a name; setting nil removes the member.
  public subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
    }
  }
}
