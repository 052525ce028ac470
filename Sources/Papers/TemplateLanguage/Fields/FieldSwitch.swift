/// A switch of a field, which puts its value into a form (ECMA-376 part 1, 17.16.4).
public enum FieldSwitch: Sendable, Hashable {
  /// `\# "#,##0.00"`: a picture of a number.
  case number(String)
  /// The same picture for a number style of Writer, where a value that is left out stays blank.
  case figures(String)
  /// No picture of a number: with two decimals at the most, as Word shows what it has reckoned.
  case result
  /// `\@ "d MMMM yyyy"`: a picture of a date or a time.
  case date(String)
  /// `\* Upper`: how words or figures are written.
  case text(FieldTextForm)
  /// `\b "Mr "`: words before the value, when there is one.
  case before(String)
  /// `\f ","`: words after the value, when there is one.
  case after(String)

  /// Whether the switch says itself what is to be done with a value that is left out.
  var takesBlank: Bool {
    switch self {
    case .before, .after: true
    case .number, .figures, .result, .date, .text: false
    }
  }
}

/// The words after `\*` that change how a value is written (ECMA-376 part 1, 17.16.4.3).
public enum FieldTextForm: String, Sendable, Hashable, CaseIterable {
  /// The first letter of each word a capital.
  case caps
  /// The first letter a capital.
  case firstCap = "firstcap"
  /// Small letters.
  case lower
  /// Capitals.
  case upper
  /// Figures.
  case arabic
  /// Figures as an ordinal: 8th.
  case ordinal
  /// A number in words: eight.
  case cardText = "cardtext"
  /// A number in words as an ordinal: eighth.
  case ordText = "ordtext"
  /// A number in words with its hundredths in figures: eight and 05/100.
  case dollarText = "dollartext"
  /// A number in base sixteen.
  case hex
  /// Roman numerals in capitals: XIV.
  case roman
  /// Roman numerals in small letters: xiv.
  case smallRoman = "roman, small"
  /// Letters for a number: A, B, … Z, AA.
  case alphabetic
  /// The same in small letters.
  case smallAlphabetic = "alphabetic, small"

  /// The form by its name, written with capitals or without; nil for what changes no words, such
  /// as `MERGEFORMAT`. Numerals and letters for a number are written as their name begins.
  public init?(name: String) {
    self.init(rawValue: name.lowercased())
    guard name.first?.isLowercase == true else { return }
    if self == .roman { self = .smallRoman }
    if self == .alphabetic { self = .smallAlphabetic }
  }
}

/// How a field compares two values (ECMA-376 part 1, 17.16.5.26).
public enum FieldRelation: String, Sendable, Hashable, CaseIterable {
  /// The same; `*` and `?` in the second stand for any letters and any one.
  case equal = "="
  /// Not the same.
  case unequal = "<>"
  /// Smaller.
  case less = "<"
  /// Smaller or the same.
  case lessOrEqual = "<="
  /// Greater.
  case greater = ">"
  /// Greater or the same.
  case greaterOrEqual = ">="

  /// The relation as a form writes it; `==` and `!=` are taken too.
  public init?(written: String) {
    switch written {
    case "==": self = .equal
    case "!=": self = .unequal
    default: self.init(rawValue: written)
    }
  }
}
