/// Addresses in a text made into links, as Jinja's `urlize` does. The text is escaped first.
struct WebLinks {
  /// Further attributes of each link, written out.
  var attributes = ""
  /// How many letters of an address are shown; nil for all.
  var shown: Int?
  /// Beginnings of addresses beside those of the web.
  var schemes: [String] = []

  /// The escaped text with its addresses as links.
  func text(of escaped: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    for scalar in escaped.unicodeScalars {
      if scalar.isBlank {
        if !word.isEmpty { result += linked(String(word)) }
        word = String.UnicodeScalarView()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    return word.isEmpty ? result : result + linked(String(word))
  }

  private func linked(_ word: String) -> String {
    var (head, middle, tail) = ("", word, "")
    while let mark = ["(", "<", "&lt;"].first(where: middle.hasPrefix) {
      head += mark
      middle.removeFirst(mark.count)
    }
    while let mark = [")", ">", ".", ",", "&gt;"].first(where: middle.hasSuffix) {
      tail = mark + tail
      middle.removeLast(mark.count)
    }
    for (opening, closing) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
      let missing = count(of: opening, in: middle) - count(of: closing, in: middle)
      guard missing > 0 else { continue }
      for _ in 0..<min(missing, count(of: closing, in: tail)) {
        guard let range = tail.firstRange(of: closing) else { break }
        middle += tail[..<range.upperBound]
        tail = String(tail[range.upperBound...])
      }
    }
    return head + link(middle) + tail
  }

  private func count(of mark: String, in text: String) -> Int {
    TextSearch(for: mark).places(in: text.utf8).count
  }

  private func link(_ word: String) -> String {
    if WebAddress.isWeb(word) {
      let hasScheme = word.hasPrefix("https://") || word.hasPrefix("http://")
      return "<a href=\"\(hasScheme ? "" : "https://")\(word)\"\(attributes)>\(shortened(word))</a>"
    }
    if word.hasPrefix("mailto:"), WebAddress.isMail(word.dropFirst(7)) {
      return "<a href=\"\(word)\">\(word.dropFirst(7))</a>"
    }
    if word.contains("@"), !word.hasPrefix("www."), !word.hasPrefix("@"), !word.contains(":"),
      WebAddress.isMail(word[...])
    {
      return "<a href=\"mailto:\(word)\">\(word)</a>"
    }
    if schemes.contains(where: { word != $0 && word.hasPrefix($0) }) {
      return "<a href=\"\(word)\"\(attributes)>\(word)</a>"
    }
    return word
  }

  private func shortened(_ word: String) -> String {
    guard let shown, word.unicodeScalars.count > shown else { return word }
    return String(word.unicodeScalars.prefix(max(0, shown))) + "..."
  }
}

/// What counts as an address.
enum WebAddress {
  private static let domains: Set<String> = [
    "com", "net", "int", "edu", "gov", "org", "info", "mil",
  ]

  static func isWeb(_ word: String) -> Bool {
    var rest = word.lowercased()[...]
    let scheme = ["https://", "http://"].first(where: rest.hasPrefix)
    if let scheme { rest = rest.dropFirst(scheme.count) }
    let hasPrefix = scheme != nil || rest.hasPrefix("www.")
    if scheme == nil, hasPrefix { rest = rest.dropFirst(4) }
    if scheme != nil, rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return false }
      let inside = rest[..<end].dropFirst()
      return inside.allSatisfy { $0 == ":" || $0.isHexDigit } && isEnd(rest[end...].dropFirst())
    }
    let host = rest.prefix { !":/?#".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, isEnd(rest.dropFirst(host.count)) else { return false }
    let before = labels.dropLast()
    if scheme != nil, labels.count == 4,
      labels.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) })
    {
      return true
    }
    guard before.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLetter) }) else { return false }
    if hasPrefix {
      return (2...63).contains(last.count) && last.allSatisfy { $0.isASCII && $0.isLetter }
        || last.hasPrefix("xn--") && (6...63).contains(last.count) && last.allSatisfy(isLetter)
    }
    return !before.isEmpty && before.allSatisfy { (2...63).contains($0.count) }
      && domains.contains(String(last))
  }

  /// A port, and what follows the host.
  private static func isEnd(_ text: Substring) -> Bool {
    var rest = text
    if rest.first == ":" {
      let digits = rest.dropFirst().prefix { $0.isNumber }
      guard (1...5).contains(digits.count) else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    return rest.isEmpty || "/?#".contains(rest.first ?? " ")
  }

  static func isMail(_ word: Substring) -> Bool {
    guard let sign = word.lastIndex(of: "@"), sign > word.startIndex else { return false }
    let labels = word[sign...].dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, !last.isEmpty else { return false }
    return last.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && labels.dropLast().allSatisfy { $0.allSatisfy(isLetter) } && labels[0].first != "-"
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_%-".contains(character)
  }
}
