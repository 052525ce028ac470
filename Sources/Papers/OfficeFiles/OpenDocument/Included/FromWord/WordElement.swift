import XMLTokens

/// An element of a Word document that is retold in OpenDocument, with what stands in it.
struct WordElement {
  let start: XMLStart
  /// The whole element, its tags included.
  let tokens: ArraySlice<XMLToken>

  init?(_ tokens: ArraySlice<XMLToken>) {
    guard case .start(let start)? = tokens.first else { return nil }
    self.start = start
    self.tokens = tokens
  }

  /// The elements among these tokens, none of those within them.
  static func all(in tokens: ArraySlice<XMLToken>) -> [WordElement] {
    tokens.children.compactMap { WordElement($0) }
  }

  /// The name in its vocabulary.
  var name: String { start.name.local }

  /// Whether it belongs to the text itself, and not to drawings, formulas or later versions.
  var isOfText: Bool { start.name.namespace == WordNames.main }

  /// The elements right within it.
  var children: [WordElement] { Self.all(in: tokens.dropFirst().dropLast()) }

  /// The first element of that name right within it.
  func child(_ name: String) -> WordElement? {
    let last = tokens.endIndex - 1
    var index = tokens.startIndex + 1
    while index < last {
      guard case .start(let start) = tokens[index] else {
        index += 1
        continue
      }
      let end = tokens.endOfElement(from: index)
      if start.name.local == name { return WordElement(tokens[index...end]) }
      index = end + 1
    }
    return nil
  }

  /// The first element of that name at any depth.
  func inner(_ name: String) -> WordElement? {
    for index in tokens.indices.dropFirst() {
      guard case .start(let start) = tokens[index], start.name.local == name else { continue }
      return WordElement(tokens[index...tokens.endOfElement(from: index)])
    }
    return nil
  }

  /// What an attribute says, whatever its vocabulary.
  func value(_ attribute: String = "val") -> String? {
    start.attributes.first { $0.name.local == attribute }?.value
  }

  /// The whole number that an attribute says, within what Word itself takes.
  func number(_ attribute: String = "val") -> Int? {
    value(attribute).flatMap { Int($0) }.flatMap { abs($0) <= 1_000_000_000 ? $0 : nil }
  }

  /// Whether a property that is either so or not is so (ECMA-376 part 1, 17.17.4).
  var isOn: Bool { !["0", "false", "off"].contains(value()) }

  /// The characters in it.
  var text: String {
    var text = ""
    for case .text(let characters) in tokens { text += characters }
    return text
  }
}
