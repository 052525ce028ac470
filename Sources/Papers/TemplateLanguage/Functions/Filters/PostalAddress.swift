/// Addresses as letters have them: a line each, the postcode last (Royal Mail, "How to address
/// mail").
enum PostalAddress {
  /// The lines of an address in one text: those it has, or what its commas part.
  static func parts(of text: String) -> [String] {
    if text.contains(where: \.isNewline) {
      return text.split(whereSeparator: \.isNewline).map(String.init)
    }
    var parts: [String] = []
    for part in text.split(separator: ",").map({ trimmed($0) }) where !part.isEmpty {
      // The number of a house belongs to its street: 12, High Street.
      if let last = parts.last, last.count <= 5, last.first?.isNumber == true,
        last.allSatisfy({ $0.isNumber || $0.isLetter || $0 == "-" })
      {
        parts[parts.count - 1] = "\(last), \(part)"
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// The lines without empty ones, the postcode on the last.
  static func lines(of parts: [String]) -> [String] {
    var lines: [String] = []
    var postcode: String?
    let all = parts.flatMap { $0.split(whereSeparator: \.isNewline) }.map { trimmed($0) }
    for line in all where !line.isEmpty {
      guard postcode == nil, let found = ending(of: line) else {
        lines.append(line)
        continue
      }
      postcode = found.postcode
      if !found.rest.isEmpty { lines.append(found.rest) }
    }
    return lines + [postcode].compactMap(\.self)
  }

  /// A line that ends in a postcode, and what stands before it.
  private static func ending(of line: String) -> (rest: String, postcode: String)? {
    let words = line.split(whereSeparator: \.isWhitespace)
    for count in [1, 2] where words.count >= count {
      let code = words.suffix(count).joined()
      guard let postcode = postcode(code) else { continue }
      // Two words are one code only in the halves that it has.
      if count == 2, words[words.count - 1].count != 3 { continue }
      var rest = words.dropLast(count).joined(separator: " ")
      while rest.last == "," || rest.last == " " { rest.removeLast() }
      return (rest, postcode)
    }
    return nil
  }

  /// A postcode in capitals with its space; nil for words that are none. Its first half is one or
  /// two letters, a figure, and perhaps another figure or letter; its second a figure and two
  /// letters (BS 7666).
  static func postcode(_ text: String) -> String? {
    let letters = Array(text.uppercased().unicodeScalars)
    guard (5...7).contains(letters.count) else { return nil }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
    func isFigure(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    let (outward, inward) = (letters.dropLast(3), letters.suffix(3))
    guard isFigure(inward[inward.startIndex]), inward.dropFirst().allSatisfy(isLetter) else {
      return nil
    }
    let area = outward.prefix(while: isLetter)
    let district = outward.dropFirst(area.count)
    guard (1...2).contains(area.count), (1...2).contains(district.count),
      isFigure(district[district.startIndex]),
      district.dropFirst().allSatisfy({ isFigure($0) || isLetter($0) })
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: outward)
    view.append(" ")
    view.append(contentsOf: inward)
    return String(view)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
