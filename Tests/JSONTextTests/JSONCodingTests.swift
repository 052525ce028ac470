import JSONText
import Testing

@Suite struct JSONCodingTests {
  enum Kind: String, Codable, CodingKeyRepresentable { case paper, message }

  struct Share: Codable, Equatable {
    var council: String
    var pence: Int
  }

  struct Specimen: Codable, Equatable {
    var subject: String
    var isKey: Bool
    var number: UInt8
    var note: String?
    var shares: [Share]
    var counts: [Kind: Int]
    var texts: [String: [String]]
    var kind: Kind
    var free: JSONValue
  }

  enum Step: Codable, Equatable {
    case drafted
    case published(on: String, by: String?)
  }

  static let specimen = Specimen(
    subject: "Care contract", isKey: true, number: 3, note: nil,
    shares: [Share(council: "havering", pence: 12_345_678_901)], counts: [.paper: 2],
    texts: ["a": ["x"]], kind: .message, free: .array([.null, .string("é")]))

  static let json: JSONValue = .object([
    "subject": .string("Care contract"), "isKey": .bool(true), "number": .number("3"),
    "shares": .array([
      .object(["council": .string("havering"), "pence": .number("12345678901")])
    ]),
    "counts": .object(["paper": .number("2")]), "texts": .object(["a": .array([.string("x")])]),
    "kind": .string("message"), "free": .array([.null, .string("é")]),
  ])

  @Test func aValueBecomesJSONWithoutItsNils() throws {
    #expect(try JSONEncoding.value(of: Self.specimen) == Self.json)
  }

  @Test func jsonBecomesTheValueAgain() throws {
    #expect(try JSONDecoding.value(Specimen.self, from: Self.json) == Self.specimen)
  }

  @Test func nullIsNil() throws {
    guard case .object(var object) = Self.json else { return }
    object["note"] = .null
    #expect(try JSONDecoding.value(Specimen.self, from: object) == Self.specimen)
  }

  @Test(arguments: [
    Step.drafted, .published(on: "2020-04-08", by: nil), .published(on: "", by: "x"),
  ])
  func casesWithValuesComeBack(_ step: Step) throws {
    let json = try JSONEncoding.value(of: step)
    #expect(try JSONDecoding.value(Step.self, from: json) == step)
  }

  @Test func plainValuesAndEmptyListsComeBack() throws {
    #expect(try JSONEncoding.value(of: "text") == .string("text"))
    #expect(try JSONEncoding.value(of: [Int]()) == .array([]))
    #expect(try JSONEncoding.value(of: [String: Int]()) == .object([:]))
    #expect(try JSONDecoding.value([[Int?]].self, from: .array([.array([.null])])) == [[nil]])
    #expect(try JSONEncoding.value(of: [[nil, 1]]) == .array([.array([.null, .number("1")])]))
    #expect(try JSONEncoding.object(of: ["a": true]) == ["a": .bool(true)])
    #expect(throws: JSONCodingError.self) { try JSONEncoding.object(of: 3) }
  }

  /// Each: where the specimen is spoilt, with what, and how the error names the place.
  @Test(arguments: [
    ("subject", JSONValue?.none, "subject: is missing"),
    ("isKey", .string("yes"), "isKey: true or false was expected, not a string"),
    ("number", .number("256"), "number: a whole number was expected, not the number 256"),
    ("number", .number("1.0"), "number: a whole number was expected, not the number 1.0"),
    ("shares", .null, "shares: a list was expected, not null"),
    (
      "shares", .array([.object(["council": .string("x"), "pence": .string("1")])]),
      "shares[0].pence: a whole number was expected, not a string"
    ),
    ("counts", .array([]), "counts: an object was expected, not a list"),
  ])
  func errorsSayThePlace(_ name: String, _ value: JSONValue?, _ words: String) {
    guard case .object(var object) = Self.json else { return }
    object[name] = value
    #expect {
      try JSONDecoding.value(Specimen.self, from: object)
    } throws: {
      "\($0)" == words
    }
  }

  @Test func numbersThatJSONCannotKeepAreRefused() {
    #expect {
      try JSONEncoding.value(of: ["a": [1.5]])
    } throws: {
      "\($0)" == "a[0]: 1.5 is not a whole number"
    }
    #expect(throws: JSONCodingError.self) { try JSONEncoding.value(of: [Int.max]) }
    #expect(throws: JSONCodingError.self) { try JSONEncoding.value(of: [UInt64.max]) }
    #expect(throws: JSONCodingError.self) {
      try JSONDecoding.value(Double.self, from: .number("1"))
    }
  }
}
