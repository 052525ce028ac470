/// Makes JSON from values of Swift types.
public enum JSONEncoding {
  /// The value as JSON; the error says where it holds what JSON of a record cannot.
  ///
  /// A nil is left out. A dictionary whose keys are names is an object. Numbers are whole and at
  /// most 2^53 - 1 either way, so that ``CanonicalJSON`` can write them.
  public static func value(of value: some Encodable) throws(JSONCodingError) -> JSONValue {
    do {
      return try JSONEncodingTarget.value(of: value, .root)
    } catch {
      throw JSONCodingError(error)
    }
  }

  /// The value as a JSON object; an error when it is a list or a plain value.
  public static func object(of value: some Encodable) throws(JSONCodingError) -> JSONObject {
    let json = try self.value(of: value)
    guard case .object(let object) = json else {
      throw JSONCodingError(path: "", reason: "an object was expected, not \(json.kindInWords)")
    }
    return object
  }
}

/// What an encoder has been given for one value; a reference, since containers write into it.
final class JSONEncodingTarget {
  private enum Part {
    case value(JSONValue)
    case target(JSONEncodingTarget)

    var value: JSONValue? {
      switch self {
      case .value(let value): value
      case .target(let target): target.value
      }
    }
  }

  private enum Content {
    case nothing
    case value(JSONValue)
    case object([(name: String, part: Part)])
    case array([Part])
  }

  private var content = Content.nothing

  static func value(of value: some Encodable, _ keys: JSONKeys) throws -> JSONValue {
    if let json = value as? JSONValue { return json }
    let target = JSONEncodingTarget()
    try value.encode(to: JSONValueEncoder(target: target, keys: keys))
    guard let json = target.value else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: keys.all, debugDescription: "\(type(of: value)) encodes nothing"))
    }
    return json
  }

  private var value: JSONValue? {
    switch content {
    case .nothing: return nil
    case .value(let value): return value
    case .array(let parts): return .array(parts.map { $0.value ?? .object(JSONObject()) })
    case .object(let parts):
      let members = parts.map {
        JSONObject.Member($0.name, $0.part.value ?? .object(JSONObject()))
      }
      let isDistinct = Set(parts.map(\.name)).count == parts.count
      return .object(isDistinct ? JSONObject(distinct: members) : JSONObject(members))
    }
  }

  var count: Int {
    if case .array(let parts) = content { return parts.count }
    return 0
  }

  func beginObject() {
    if case .object = content { return }
    content = .object([])
  }

  func beginArray() {
    if case .array = content { return }
    content = .array([])
  }

  func set(_ value: JSONValue) { content = .value(value) }
  func add(_ value: JSONValue, named name: String) { add(.value(value), name) }
  func add(_ value: JSONValue) { add(.value(value)) }

  func addTarget(named name: String) -> JSONEncodingTarget {
    let target = JSONEncodingTarget()
    add(.target(target), name)
    return target
  }

  func addTarget() -> JSONEncodingTarget {
    let target = JSONEncodingTarget()
    add(.target(target))
    return target
  }

  // The content is taken out while it grows, so that it is not copied each time.
  private func add(_ part: Part, _ name: String) {
    guard case .object(var parts) = content else { return }
    content = .nothing
    parts.append((name, part))
    content = .object(parts)
  }

  private func add(_ part: Part) {
    guard case .array(var parts) = content else { return }
    content = .nothing
    parts.append(part)
    content = .array(parts)
  }
}

/// Writes one value; also what a type is handed that writes a single value.
struct JSONValueEncoder: Encoder, SingleValueEncodingContainer {
  let target: JSONEncodingTarget
  let keys: JSONKeys

  var codingPath: [any CodingKey] { keys.all }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    target.beginObject()
    return KeyedEncodingContainer(JSONKeyedEncoder<Key>(target: target, keys: keys))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    target.beginArray()
    return JSONListEncoder(target: target, keys: keys)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() { target.set(.null) }
  func encode(_ value: Bool) { target.set(.bool(value)) }
  func encode(_ value: String) { target.set(.string(value)) }
  func encode(_ value: Double) throws { throw noNumber(value) }
  func encode(_ value: Float) throws { throw noNumber(value) }
  func encode(_ value: Int) throws { try encode(integer: value) }
  func encode(_ value: Int8) throws { try encode(integer: value) }
  func encode(_ value: Int16) throws { try encode(integer: value) }
  func encode(_ value: Int32) throws { try encode(integer: value) }
  func encode(_ value: Int64) throws { try encode(integer: value) }
  func encode(_ value: UInt) throws { try encode(integer: value) }
  func encode(_ value: UInt8) throws { try encode(integer: value) }
  func encode(_ value: UInt16) throws { try encode(integer: value) }
  func encode(_ value: UInt32) throws { try encode(integer: value) }
  func encode(_ value: UInt64) throws { try encode(integer: value) }

  func encode(_ value: some Encodable) throws {
    target.set(try JSONEncodingTarget.value(of: value, keys))
  }

  private func encode(integer: some FixedWidthInteger) throws {
    guard integer.magnitude <= CanonicalJSON.largestNumber else {
      throw EncodingError.invalidValue(
        integer,
        .init(codingPath: codingPath, debugDescription: "\(integer) is more than 2^53 - 1"))
    }
    target.set(.number("\(integer)"))
  }

  private func noNumber(_ value: Any) -> EncodingError {
    .invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "\(value) is not a whole number"))
  }
}

private struct JSONKeyedEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let target: JSONEncodingTarget
  let keys: JSONKeys

  var codingPath: [any CodingKey] { keys.all }

  func encodeNil(forKey key: Key) { target.add(.null, named: key.stringValue) }
  func encode(_ value: Bool, forKey key: Key) { target.add(.bool(value), named: key.stringValue) }
  func encode(_ value: String, forKey key: Key) {
    target.add(.string(value), named: key.stringValue)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    let json = try JSONEncodingTarget.value(of: value, keys.adding(key))
    target.add(json, named: key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder(JSONKey(stringValue: "super")) }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: any CodingKey) -> JSONValueEncoder {
    JSONValueEncoder(target: target.addTarget(named: key.stringValue), keys: keys.adding(key))
  }
}

private struct JSONListEncoder: UnkeyedEncodingContainer {
  let target: JSONEncodingTarget
  let keys: JSONKeys

  var codingPath: [any CodingKey] { keys.all }
  var count: Int { target.count }

  func encodeNil() { target.add(.null) }

  func encode(_ value: some Encodable) throws {
    target.add(try JSONEncodingTarget.value(of: value, keys.adding(count)))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> JSONValueEncoder {
    let index = count
    return JSONValueEncoder(target: target.addTarget(), keys: keys.adding(index))
  }
}
