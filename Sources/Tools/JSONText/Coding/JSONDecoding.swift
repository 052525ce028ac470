/// Makes values of Swift types from JSON.
public enum JSONDecoding {
  /// The value of that type that the JSON holds; the error says where it does not.
  ///
  /// Numbers are whole. A member that is missing, or null, is a nil.
  public static func value<Value: Decodable>(
    _ type: Value.Type, from json: JSONValue
  ) throws(JSONCodingError) -> Value {
    do {
      return try JSONValueDecoder(json, .root).decode(type)
    } catch {
      throw JSONCodingError(error)
    }
  }

  /// The value of that type that the object holds; the error says where it does not.
  public static func value<Value: Decodable>(
    _ type: Value.Type, from object: JSONObject
  ) throws(JSONCodingError) -> Value {
    try value(type, from: .object(object))
  }
}

/// Reads one value; also what a type is handed that reads a single value.
struct JSONValueDecoder: Decoder, SingleValueDecodingContainer {
  let value: JSONValue
  let keys: JSONKeys

  init(_ value: JSONValue, _ keys: JSONKeys) {
    self.value = value
    self.keys = keys
  }

  var codingPath: [any CodingKey] { keys.all }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = value else {
      throw mismatch([String: JSONValue].self, "an object")
    }
    return KeyedDecodingContainer(JSONKeyedDecoder<Key>(object: object, keys: keys))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = value else { throw mismatch([JSONValue].self, "a list") }
    return JSONListDecoder(elements: elements, keys: keys)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { value == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let flag) = value else { throw mismatch(type, "true or false") }
    return flag
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .string(let text) = value else { throw mismatch(type, "a string") }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double {
    throw mismatch(type, "no number of that kind")
  }
  func decode(_ type: Float.Type) throws -> Float { throw mismatch(type, "no number of that kind") }
  func decode(_ type: Int.Type) throws -> Int { try integer() }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
  func decode(_ type: UInt.Type) throws -> UInt { try integer() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // JSON inside a value is taken as it stands.
    if let value = value as? Value, type == JSONValue.self { return value }
    return try Value(from: self)
  }

  private func integer<Number: FixedWidthInteger>() throws -> Number {
    guard case .number(let digits) = value, let number = Number(digits) else {
      throw mismatch(Number.self, "a whole number")
    }
    return number
  }

  private func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
    .typeMismatch(
      type,
      .init(
        codingPath: codingPath,
        debugDescription: "\(expected) was expected, not \(value.kindInWords)"))
  }
}

private struct JSONKeyedDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let object: JSONObject
  let keys: JSONKeys

  var codingPath: [any CodingKey] { keys.all }
  var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).decodeNil() }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try decoder(key).decode(type)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(key).decode(type) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder(named: JSONKey(stringValue: "super")) }
  func superDecoder(forKey key: Key) throws -> any Decoder { decoder(named: key) }

  private func decoder(_ key: Key) throws -> JSONValueDecoder {
    guard let value = object[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "is missing"))
    }
    return JSONValueDecoder(value, keys.adding(key))
  }

  private func decoder(named key: any CodingKey) -> JSONValueDecoder {
    JSONValueDecoder(object[key.stringValue] ?? .null, keys.adding(key))
  }
}

private struct JSONListDecoder: UnkeyedDecodingContainer {
  let elements: [JSONValue]
  let keys: JSONKeys
  var currentIndex = 0

  init(elements: [JSONValue], keys: JSONKeys) {
    self.elements = elements
    self.keys = keys
  }

  var codingPath: [any CodingKey] { keys.all }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  mutating func decodeNil() throws -> Bool {
    guard try current().decodeNil() else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try current().decode(type)
    currentIndex += 1
    return value
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let container = try current().container(keyedBy: type)
    currentIndex += 1
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try current().unkeyedContainer()
    currentIndex += 1
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try current()
    currentIndex += 1
    return decoder
  }

  private func current() throws -> JSONValueDecoder {
    guard currentIndex < elements.count else {
      throw DecodingError.valueNotFound(
        JSONValue.self,
        .init(
          codingPath: keys.adding(currentIndex).all, debugDescription: "the list ends before it"))
    }
    return JSONValueDecoder(elements[currentIndex], keys.adding(currentIndex))
  }
}
