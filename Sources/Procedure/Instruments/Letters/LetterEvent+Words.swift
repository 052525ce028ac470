import CivilTime

extension LetterEvent {
  /// What happened, in a sentence.
  public var sentence: String {
    switch self {
    case .begun(let event):
      "Begun: \(LetterWords.letters(event.suppliers.count)) under \(event.source.text), "
        + LetterWords.purpose(event)
        + (event.following.map { ", to those whom \($0.rawValue) did not reach" } ?? "")
    case .written(let letters):
      if let first = letters.first, let last = letters.last, letters.count > 1 {
        "Letters \(first.number) to \(last.number) were written"
      } else {
        "Letter \(letters.first.map { "\($0.number)" } ?? "none") was written"
      }
    case .completed: "All its letters are written; they are with Legal"
    case .changesAsked(let reason, let letters):
      "Legal asked for changes" + (letters.isEmpty ? "" : " to \(LetterWords.numbers(letters))")
        + ": \(reason)"
    case .revised(let event):
      "Letter \(event.number) came back changed in \(event.changes) "
        + "passage\(event.changes == 1 ? "" : "s"): \(event.reason)"
    case .approved: "Legal approved the letters as they stand"
    case .letterApproved(let number, _): "Legal approved letter \(number) as it stands"
    case .issued(let event):
      "\(LetterWords.letters(event.count)) went out"
        + event.lifted.map { "; \($0.code) was set aside: \($0.reason)" }.joined()
    case .answered(let number, let answer, let note):
      "Letter \(number) was \(answer.rawValue)" + (note.map { ": \($0)" } ?? "")
    case .voided(let number, let reason): "Letter \(number) will not be issued: \(reason)"
    case .abandoned(let reason): "The letters will not be issued: \(reason)"
    }
  }
}

/// Words that are shared by what is said of letters.
enum LetterWords {
  /// "1 letter", "96 letters"
  static func letters(_ count: Int) -> String { counted(count, "letter") }

  /// "6 days"
  static func days(_ count: Int) -> String { counted(count, "day") }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// "letter 3", "letters 3 and 7", "letters 3, 4, 5 and 12 more"
  static func numbers(_ numbers: [Int]) -> String {
    "letter\(numbers.count == 1 ? "" : "s") " + few(numbers.map { "\($0)" })
  }

  /// The first ten of many, and how many more there are.
  static func few(_ items: [String]) -> String {
    guard items.count > 10 else {
      guard let last = items.last, items.count > 1 else { return items.first ?? "" }
      return items.dropLast().joined(separator: ", ") + " and " + last
    }
    return items.prefix(8).joined(separator: ", ") + " and \(items.count - 8) more"
  }

  static func purpose(_ begun: BatchBegun) -> String {
    let to = begun.to.map { " to \($0.text)" } ?? ""
    return switch begun.purpose {
    case .outcome: "telling the outcome of round \(begun.round.map { "\($0)" } ?? "?")"
    case .extensionByOption: "extending by option \(begun.option ?? "?")\(to)"
    case .extensionByVariation: "extending by variation\(to)"
    case .extensionWithPrice: "extending at another price\(to)"
    }
  }
}

extension LetterPurpose {
  /// What such letters are, as papers say it.
  public var words: String {
    switch self {
    case .outcome: "the outcome of an application"
    case .extensionByOption: "extension by an option"
    case .extensionByVariation: "extension by variation"
    case .extensionWithPrice: "extension at another price"
    }
  }

  /// Whether a contract is made to run on by such letters.
  public var isExtension: Bool { self != .outcome }

  /// Whether the supplier signs too.
  public var isSignedByBoth: Bool { self == .extensionByVariation || self == .extensionWithPrice }

  /// The purpose of letters on that footing.
  public init(_ way: ExtensionWay) {
    self =
      switch way {
      case .option: .extensionByOption
      case .variation: .extensionByVariation
      case .priceChange: .extensionWithPrice
      }
  }
}
