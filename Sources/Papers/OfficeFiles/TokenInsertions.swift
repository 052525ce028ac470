import XMLTokens

/// A part's tokens with markup put in among them.
struct TokenInsertions {
  /// What comes before each token.
  var before: [Int: [UInt8]] = [:]

  /// Adds markup before a token, after what is there already.
  mutating func add(_ markup: String, before index: Int) {
    before[index, default: []] += Array(markup.utf8)
  }

  /// The part with the insertions.
  func bytes(of tokens: [XMLToken]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    for (index, token) in tokens.enumerated() {
      if let markup = before[index] { writer.raw(markup) }
      writer.write(token)
    }
    return writer.take()
  }

  /// Text as markup.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLWriter.appendEscaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
