/// Why a value could not be made from JSON, or JSON from a value, and at which place.
public struct JSONCodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place: `data.shares[2].amount`; empty for the whole value.
  public let path: String
  /// What stands there and what was expected.
  public let reason: String

  /// Place and reason in one sentence.
  public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The error that a type's own coding threw.
  init(_ error: any Error) {
    switch error {
    case let error as JSONCodingError: self = error
    case DecodingError.keyNotFound(let key, let context):
      self.init(context.codingPath + [key], "is missing")
    case DecodingError.valueNotFound(_, let context),
      DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
      self.init(context.codingPath, context.debugDescription)
    case EncodingError.invalidValue(_, let context):
      self.init(context.codingPath, context.debugDescription)
    default: self.init(path: "", reason: String(describing: error))
    }
  }

  private init(_ keys: [any CodingKey], _ reason: String) {
    self.init(path: JSONCodingError.path(keys), reason: reason)
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var path = ""
    for key in keys {
      if let index = (key as? JSONKey)?.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return path
  }
}

/// A name or a place in a list, where no type of its own names them.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }
}

/// The way to a value, from the value upwards; made into an array only when it is told.
indirect enum JSONKeys {
  case root
  case key(any CodingKey, of: JSONKeys)

  var all: [any CodingKey] {
    switch self {
    case .root: []
    case .key(let key, let above): above.all + [key]
    }
  }

  func adding(_ key: any CodingKey) -> JSONKeys { .key(key, of: self) }
  func adding(_ index: Int) -> JSONKeys { .key(JSONKey(intValue: index), of: self) }
}

extension JSONValue {
  /// What kind of value it is, with an article: "a string".
  var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number(let digits): "the number \(digits)"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
