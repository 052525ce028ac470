extension Money: Codable {
  /// A sum as its pence.
  public init(from decoder: any Decoder) throws {
    self.init(pence: try decoder.singleValueContainer().decode(Int.self))
  }

  /// The sum as its pence.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(pence)
  }
}

extension DecimalNumber: Codable {
  /// A number as it was written in figures.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = DecimalNumber(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is no number")
    }
    self = number
  }

  /// The number in figures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
