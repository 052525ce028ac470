// What is kept of a day, a time and a length is its text, so that a record is read without Remit.

extension CivilDate: Codable {
  /// Reads a day written as `2020-04-08`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value("a day such as 2020-04-08") { CivilDate(iso: $0) }
  }

  /// Writes the day as `2020-04-08`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension ClockTime: Codable {
  /// Reads a time written as `17:00`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value("a time such as 17:00") { ClockTime($0) }
  }

  /// Writes the time as `17:00`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Moment: Codable {
  /// Reads an instant written as `2020-04-08T09:30:00Z`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value("an instant such as 2020-04-08T09:30:00Z") { Moment(text: $0) }
  }

  /// Writes the instant as `2020-04-08T09:30:00Z`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Period: Codable {
  private enum Member: String, CodingKey { case first, last }

  /// Reads a first day and, where it ends, a last.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Member.self)
    let first = try container.decode(CivilDate.self, forKey: .first)
    let last = try container.decodeIfPresent(CivilDate.self, forKey: .last)
    guard let period = Period(from: first, to: last) else {
      throw DecodingError.dataCorruptedError(
        forKey: .last, in: container, debugDescription: "the last day is before the first")
    }
    self = period
  }

  /// Writes the first day and, where it ends, the last.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Member.self)
    try container.encode(first, forKey: .first)
    try container.encodeIfPresent(last, forKey: .last)
  }
}

extension TermLength: Codable {
  private enum Member: String, CodingKey { case years, months }

  /// Reads whole years and months.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Member.self)
    let years = try container.decode(Int.self, forKey: .years)
    let months = try container.decode(Int.self, forKey: .months)
    guard let length = TermLength(years: years, months: months) else {
      throw DecodingError.dataCorruptedError(
        forKey: .years, in: container, debugDescription: "years and months are out of range")
    }
    self = length
  }

  /// Writes whole years and months.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Member.self)
    try container.encode(years, forKey: .years)
    try container.encode(months, forKey: .months)
  }
}

extension Decoder {
  /// What a text stands for, or an error that says what was expected.
  fileprivate func value<Value>(
    _ expected: String, _ read: (String) -> Value?
  ) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = read(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not \(expected)")
    }
    return value
  }
}
