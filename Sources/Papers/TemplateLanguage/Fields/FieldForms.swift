import CivilTime

/// A value put into the form that a field's switches ask for.
enum FieldForms {
  /// The words: in a picture or a form first, then with what stands before and after them.
  static func text(
    of value: Value, _ switches: [FieldSwitch]
  ) throws(EvaluationError) -> String {
    var text: String?
    for one in switches {
      switch one {
      case .number(let picture):
        try refuseDoubtful(value)
        // Nothing counts as nought; words that are no number stay words.
        if let number = value.isMissing || value == .none ? Number(0) : number(of: value),
          let drawn = NumberPicture(picture)?.text(of: number)
        {
          text = drawn
        }
      case .figures(let picture):
        try refuseDoubtful(value)
        if let number = number(of: value), let drawn = NumberPicture(picture)?.text(of: number) {
          text = drawn
        }
      case .result:
        if let number = number(of: value) { text = number.rounded(to: 2).stripped.description }
      case .date(let picture):
        if let moment = CivilMoment(value), let drawn = DatePicture.text(of: moment, by: picture) {
          text = drawn
        }
      case .text(let form):
        let plain: String = if let text { text } else { try words(of: value) }
        text = written(plain, as: form)
      case .before, .after: break
      }
    }
    var result: String = if let text { text } else { try words(of: value) }
    guard !result.isEmpty else { return "" }
    for one in switches {
      switch one {
      case .before(let words): result = words + result
      case .after(let words): result += words
      case .number, .figures, .result, .date, .text: break
      }
    }
    return result
  }

  private static func words(of value: Value) throws(EvaluationError) -> String {
    value.isMissing || value == .none ? "" : try printed(value)
  }

  /// The value as a number; text in digits is one, for data may come from a spreadsheet.
  static func number(of value: Value) -> Number? {
    switch value {
    case .number(let number): number
    case .money(let pence): MoneyText.pounds(ofPence: pence)
    case .text(let text): text.utf8.count <= 60 ? WrittenNumber(text)?.number : nil
    default: nil
    }
  }

  /// Refuses a text in figures of which it is not clear what number they are.
  private static func refuseDoubtful(_ value: Value) throws(EvaluationError) {
    guard case .text(let text) = value, text.utf8.count <= 60,
      case .doubtful(let remedy)? = WrittenNumber(text)
    else { return }
    throw EvaluationError(
      message: "“\(text)” has a comma that parts no thousands", remedy: remedy)
  }

  private static func written(_ text: String, as form: FieldTextForm) -> String {
    switch form {
    case .caps: return TextCases.titled(text)
    case .firstCap: return TextCases.capitalized(text)
    case .lower: return text.lowercased()
    case .upper: return text.uppercased()
    case .arabic: return text
    case .dollarText:
      return number(of: .text(text)).flatMap { NumeralForms.amount($0) } ?? text
    case .ordinal, .cardText, .ordText, .hex, .roman, .smallRoman, .alphabetic, .smallAlphabetic:
      guard let number = number(of: .text(text))?.rounded(to: 0).whole else { return text }
      return NumeralForms.text(of: number, as: form) ?? text
    }
  }
}

/// Whole numbers in the forms that fields know beside figures.
enum NumeralForms {
  /// The number in that form; nil when the form has nothing for it.
  static func text(of number: Int, as form: FieldTextForm) -> String? {
    switch form {
    case .ordinal: return "\(number)\(CivilDate.ordinalEnding(of: number))"
    case .cardText: return NumberWords.text(of: number)
    case .ordText: return NumberWords.text(of: number).map { NumberWords.ordinal(of: $0) }
    case .hex: return number < 0 ? nil : String(number, radix: 16, uppercase: true)
    case .roman: return (1...3999).contains(number) ? roman(number) : nil
    case .smallRoman: return text(of: number, as: .roman)?.lowercased()
    case .smallAlphabetic: return text(of: number, as: .alphabetic)?.lowercased()
    case .alphabetic:
      // As in Word: z is followed by aa, that by bb.
      guard (1...780).contains(number) else { return nil }
      let (repeats, place) = (number - 1).quotientAndRemainder(dividingBy: 26)
      let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place)))
      return String(repeating: letter, count: repeats + 1)
    case .caps, .firstCap, .lower, .upper, .arabic, .dollarText: return nil
    }
  }

  /// An amount as on a cheque: eight and 05/100.
  static func amount(_ number: Number) -> String? {
    guard
      let (whole, rest) = MoneyText.pence(ofPounds: number).map({
        $0.magnitude.quotientAndRemainder(dividingBy: 100)
      }), let words = NumberWords.text(of: Int(whole))
    else { return nil }
    return (number.isNegative ? "minus " : "") + "\(words) and \(rest < 10 ? "0" : "")\(rest)/100"
  }

  private static func roman(_ number: Int) -> String {
    let numerals: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (result, rest) = ("", number)
    for (worth, numeral) in numerals {
      while rest >= worth {
        result += numeral
        rest -= worth
      }
    }
    return result
  }
}
