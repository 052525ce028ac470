import CivilTime

extension Filter {
  static let ofNumbers = [money, poundsWords, plural, ordinal, words] + ofPlainNumbers

  private static let money = Filter(
    "money", parameters: [Parameter("pattern", role: .moneyPattern)], isOfPapers: true,
    doc: "Prints an amount in pounds, with pence only when there are any; with the pattern "
      + "\"0.00\" always with pence. A fraction of a penny is rounded. Commas in a text part "
      + "thousands, as in 1,234.50; any other, as in 12,50, is an error.",
    example: "1482350.5|money", result: "£1,482,350.50", accepts: [.money, .number, .text],
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let pattern = try input.text(0)
    guard pattern == nil || pattern == MoneyPattern.withPence else {
      throw input.fault(MoneyPattern.message, MoneyPattern.remedy)
    }
    return .text(MoneyText.text(pence: try input.pence(), alwaysPence: pattern != nil))
  }

  private static let poundsWords = Filter(
    "pounds_words", isOfPapers: true,
    doc:
      "Prints an amount in words, as a contract repeats it, up to 999,999,999 pounds. A fraction "
      + "of a penny is rounded.",
    example: "1205.5|pounds_words",
    result: "one thousand, two hundred and five pounds and fifty pence",
    accepts: [.money, .number, .text], gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let pence = try input.pence()
    guard let text = NumberWords.text(ofPence: pence) else {
      throw input.fault(
        "the amount is too large for words", "print it by |money; words go up to £999,999,999")
    }
    return .text(text)
  }

  private static let plural = Filter(
    "plural", parameters: [Parameter("singular", isRequired: true), Parameter("plural")],
    isOfPapers: true,
    doc: "Puts a number, or the length of a list, before a noun in the singular or the plural. "
      + "An irregular plural is given after the singular.",
    example: "59|plural(\"supplier\")", result: "59 suppliers", accepts: [.number, .text, .list],
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let count: Number
    if case .list(let items) = input.value {
      count = Number(items.count)
    } else {
      count = try input.number()
    }
    let singular = try input.text(of: input.required(0))
    let plural = try input.text(1) ?? Nouns.plural(of: singular)
    return .text("\(count) \(count == Number(1) ? singular : plural)")
  }

  private static let ordinal = Filter(
    "ordinal", isOfPapers: true, doc: "Prints a whole number as an ordinal.", example: "22|ordinal",
    result: "22nd",
    accepts: [.number, .text], gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let whole = try input.wholeNumber()
    return .text("\(whole)\(CivilDate.ordinalEnding(of: whole))")
  }

  private static let words = Filter(
    "words", isOfPapers: true, doc: "Prints a whole number in words, up to 999,999,999.",
    example: "59|words",
    result: "fifty-nine", accepts: [.number, .text], gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let whole = try input.wholeNumber()
    guard let text = NumberWords.text(of: whole) else {
      throw input.fault(
        "\(whole) is too large for words", "print it in figures; words go up to 999,999,999")
    }
    return .text(text)
  }
}

/// The patterns that `money` takes.
enum MoneyPattern {
  static let withPence = "0.00"
  static let message = "money has the one pattern \"0.00\""
  static let remedy = "write |money, or |money(\"0.00\") to print pence always"
}

extension FilterInput {
  /// The value as an amount in pence; a plain number is so many pounds, rounded to the penny.
  fileprivate func pence() throws(EvaluationError) -> Int {
    let pounds: Number
    switch value {
    case .money(let pence): return pence
    case .text(let text):
      switch WrittenNumber(text) {
      case .number(let number): pounds = number
      case .doubtful(let remedy):
        throw fault("“\(text.prefix(40))” has a comma that parts no thousands", remedy)
      case nil:
        throw fault(
          "“\(text.prefix(40))” is not an amount of money", "give an amount, as in 1234.50")
      }
    default: pounds = try number()
    }
    guard let pence = MoneyText.pence(ofPounds: pounds) else {
      throw fault("the amount has too many digits", "give a smaller amount")
    }
    return pence
  }
}
