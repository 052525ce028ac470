import XMLTokens

/// The start tag of a table cell, whose attributes can be changed.
struct OpenDocumentCell {
  private var text: String

  /// The cell that begins with this start tag.
  init(_ opening: [UInt8]) {
    text = String(decoding: opening, as: UTF8.self)
  }

  /// The start tag.
  var bytes: [UInt8] { Array(text.utf8) }

  /// How many rows or columns it covers.
  func number(_ kind: String) -> Int {
    value("table:number-\(kind)-spanned").flatMap { Int($0) } ?? 1
  }

  /// An attribute's value.
  func value(_ name: String) -> String? {
    range(of: name).map { String(text[$0].dropFirst(name.count + 3).dropLast()) }
  }

  /// Gives an attribute a value, which holds nothing to escape; nil takes the attribute away.
  mutating func set(_ name: String, _ value: String?) {
    if let range = range(of: name) { text.removeSubrange(range) }
    guard let value, let end = text.firstIndex(where: { $0 == ">" || $0 == "/" || $0 == " " })
    else { return }
    text.insert(contentsOf: " \(name)=\"\(value)\"", at: end)
  }

  /// Says by how many columns it is wider than the template's, for ``OpenDocumentColumns``; the
  /// attribute never comes into a file.
  mutating func widen(by columns: Int) {
    if columns != 0 { set(Self.widened, String(columns)) }
  }

  /// The attribute that says so; less than nought for a cell that is narrower.
  static let widened = "widened-by"

  /// The attribute with the blank before it.
  private func range(of name: String) -> Range<String.Index>? {
    guard let start = text.firstRange(of: " \(name)=\""),
      let end = text[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return start.lowerBound..<text.index(after: end)
  }

  private static let stylePrefix = "RemitCell_"

  /// The name of an automatic style like that one, with a colour behind the words.
  static func style(_ colour: String, like base: String?) -> String {
    stylePrefix + colour + "_" + (base ?? "")
  }

  /// What such a name says; nil for the name of another style.
  static func coloured(_ name: String) -> (colour: String, base: String)? {
    guard name.hasPrefix(stylePrefix) else { return nil }
    let parts = name.dropFirst(stylePrefix.count)
      .split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }
}
