/// A number as somebody wrote it in a text: `1234.5`, `1,234,567` or `£1,234.50`.
///
/// A point begins the fraction, and commas or blanks part thousands, as in Britain. In `12,50` and
/// `1.200,50` the comma does neither; they are refused, for taken as thousands they would be a
/// hundred times too much.
enum WrittenNumber {
  /// A number.
  case number(Number)
  /// Figures whose commas part no thousands, and how to write the number.
  case doubtful(remedy: String)

  /// What a text says; nil when it is no number.
  init?(_ text: String) {
    var rest = WrittenNumber.trimmed(text[...])
    var sign = ""
    if let first = rest.first, first == "-" || first == "+" {
      sign = String(first)
      rest.removeFirst()
    }
    if rest.first == "£" { rest = WrittenNumber.trimmed(rest.dropFirst()) }
    if sign.isEmpty, rest.first == "-", rest.startIndex != text.startIndex {
      sign = "-"
      rest.removeFirst()
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: WrittenNumber.parts)
    if groups.count == 1, !rest.contains(where: WrittenNumber.parts) {
      guard let number = Number(decimal: sign + rest) else { return nil }
      self = .number(number)
      return
    }
    let plain = groups.joined() + (parts.count > 1 ? "." + parts[1] : "")
    if WrittenNumber.areThousands(groups), let number = Number(decimal: sign + plain) {
      self = .number(number)
      return
    }
    guard rest.contains(","), rest.allSatisfy({ $0.isASCII && $0.isNumber || ",. ".contains($0) }),
      rest.contains(where: \.isNumber)
    else { return nil }
    self = .doubtful(remedy: WrittenNumber.remedy(for: rest, sign))
  }

  /// The number, if it is one without doubt.
  var number: Number? {
    if case .number(let number) = self { number } else { nil }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private static func parts(_ letter: Character) -> Bool { letter == "," || letter.isWhitespace }

  /// Whether the figures are parted as thousands: three in each group but the first.
  private static func areThousands(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else {
      return false
    }
    return groups.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// What to write, where the last comma stands for a point.
  private static func remedy(for text: Substring, _ sign: String) -> String {
    let usual = "write a point before the fraction and three figures behind each comma, as in "
    guard let comma = text.lastIndex(of: ",") else { return usual + "1,234.50" }
    let fraction = text[text.index(after: comma)...]
    let whole = text[..<comma].filter { $0 != "." && !$0.isWhitespace }
    guard !whole.contains(","), !whole.isEmpty, !fraction.isEmpty,
      fraction.allSatisfy(\.isNumber)
    else { return usual + "1,234.50" }
    return "write \(sign)\(whole).\(fraction), with a point before the fraction"
  }
}
