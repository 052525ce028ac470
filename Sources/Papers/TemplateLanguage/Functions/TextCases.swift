/// Capitals and small letters, as Python has them.
enum TextCases {
  /// The first letter a capital, all others small.
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    return first.properties.titlecaseMapping
      + String(text.unicodeScalars.dropFirst()).lowercased()
  }

  /// Each run of letters begins with a capital.
  static func titled(_ text: String) -> String {
    var result = ""
    var isWithin = false
    for scalar in text.unicodeScalars {
      result += isWithin ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      isWithin = scalar.properties.isCased
    }
    return result
  }

  /// As Jinja's filter has it: each word begins with a capital, where blanks, hyphens and opening
  /// brackets part words.
  static func titledWords(_ text: String) -> String {
    var result = ""
    var isWithin = false
    for scalar in text.unicodeScalars {
      let parts = scalar.isBlank || "-({[<".unicodeScalars.contains(scalar)
      if parts {
        result.unicodeScalars.append(scalar)
      } else {
        result += isWithin ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
      }
      isWithin = !parts
    }
    return result
  }

  /// Capitals small and small letters capital.
  static func swapped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result +=
        scalar.properties.isUppercase
        ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
    }
  }

  /// For comparisons that capitals do not matter to.
  static func folded(_ text: String) -> String {
    text.unicodeScalars.contains("ß")
      ? text.lowercased().split(separator: "ß", omittingEmptySubsequences: false)
        .joined(separator: "ss")
      : text.lowercased()
  }

  static func isUpper(_ text: String) -> Bool {
    let cased = text.unicodeScalars.filter(\.properties.isCased)
    return !cased.isEmpty && cased.allSatisfy(\.properties.isUppercase)
  }

  static func isLower(_ text: String) -> Bool {
    let cased = text.unicodeScalars.filter(\.properties.isCased)
    return !cased.isEmpty && cased.allSatisfy(\.properties.isLowercase)
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank as Python counts them.
  var isBlank: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}

extension Unicode.Scalar.Properties {
  /// Whether it is a letter of any writing.
  var isLetter: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}

extension String {
  /// Whether there are letters, and all are such.
  func holdsOnly(_ condition: (Unicode.Scalar) -> Bool) -> Bool {
    !isEmpty && unicodeScalars.allSatisfy(condition)
  }

  /// Without blanks, or those letters, at its ends.
  func stripped(of letters: String?, atStart: Bool = true, atEnd: Bool = true) -> String {
    let unwanted = letters.map { Set($0.unicodeScalars) }
    func goes(_ scalar: Unicode.Scalar) -> Bool { unwanted?.contains(scalar) ?? scalar.isBlank }
    var rest = unicodeScalars[...]
    if atStart { rest = rest.drop(while: goes) }
    if atEnd { while let last = rest.last, goes(last) { rest.removeLast() } }
    return String(rest)
  }

  /// The lines of the text.
  func lines(keepsEnds: Bool = false) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var scalars = unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\n", "\r", "\u{B}", "\u{C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}",
        "\u{2029}":
        if keepsEnds { line.append(scalar) }
        if scalar == "\r", next == "\n" {
          if keepsEnds { line.append("\n") }
          next = scalars.next()
        }
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default: line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }
}
