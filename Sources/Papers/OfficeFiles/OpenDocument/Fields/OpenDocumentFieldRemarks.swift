import TemplateLanguage

/// What the author of a form is told of Writer's fields.
extension FieldRemark {
  /// An element fetches words from elsewhere or runs a program.
  static func reachesOut(_ element: String) -> FieldRemark {
    FieldRemark(
      isError: true, code: "field-reaches-out",
      message: "the document fetches something from outside it (\(element)), which a form cannot",
      remedy: "take the link out, and put what it shows into the form")
  }

  /// A condition is more than can be read.
  static func conditionNotRead(_ formula: String) -> FieldRemark {
    FieldRemark(
      isError: false, code: "condition-not-read",
      message: "the condition \(formula.prefix(80)) is left to Writer",
      remedy: "write it with names, numbers, words in quotes, + - * /, ==, !=, <, >, AND, OR, XOR "
        + "and NOT, or use {% if … %}")
  }

  /// A number is drawn in a way that is not Remit's.
  static var numberStyleNotFollowed: FieldRemark {
    FieldRemark(
      isError: false, code: "number-style-not-followed",
      message: "the field's format cannot be followed, and the value is printed as it is",
      remedy:
        "give the field a number, a currency, a percentage or a day, month and year in English, "
        + "or write {{ … }} with a filter such as money or date")
  }

  /// A variable or a field is reckoned from others, or from the cells of a table.
  static func formulaNotRead(_ formula: String) -> FieldRemark {
    FieldRemark(
      isError: false, code: "formula-not-read",
      message:
        "the formula \(formula.prefix(80)) is not worked out: the field shows what it did in "
        + "the form, unless the data have its name", remedy: "reckon it in a tag: {{ amount * 2 }}")
  }
}
