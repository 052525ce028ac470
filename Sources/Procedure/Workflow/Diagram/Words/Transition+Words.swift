public import Councils

extension Transition {
  /// The verb as read in a picture: "give notice", "become ready".
  public var verb: String {
    switch act {
    case .start: "begin"
    case .overrideAdvice: "override advice"
    case .returnReport: "return report"
    case .stateCallInRule: "state call-in rule"
    case .migrate: "bring under another policy"
    case .callIn: "call in"
    case .refuseCallIn: "refuse call-in"
    case .acceptCallIn: "accept call-in"
    case .withdrawCallIn: "withdraw call-in"
    case .openWindow: act.verb
    default: act.verb.split(separator: "-").joined(separator: " ")
    }
  }

  /// The way of doing it in words: "agreed with changes".
  public var wayWords: String? {
    switch way {
    case nil: nil
    case "keyDecision": "key decision"
    case "generalException": "general exception"
    case "generalExceptionReasons": "general exception, reasons"
    case "specialUrgencyReasons": "special urgency, reasons"
    case "privateMeetingFurther": "private meeting, further"
    case "widened": "widened beyond its notice"
    case "windowExpired": "nobody called it in"
    case "exempt": "exempt from call-in"
    case "notCallable": "cannot be called in"
    case "referToMaker": "refer to the decision maker"
    case "referToCouncil": "refer to Council"
    case "agreedByCouncil": "agreed by Council"
    case "refusedByCouncil": "refused by Council"
    case let other?: other.spacedAtCapitals
    }
  }

  /// Verb and way: "decide: agreed".
  public var title: String { wayWords.map { "\(verb): \($0)" } ?? verb }

  /// Who may, without articles; time where nobody does it.
  public var actors: String { by.isEmpty ? "time" : by.map(\.shortWords).joined(separator: ", ") }
}

extension Transition.Condition {
  /// Where a row is of the procedure, in words after "where": "it is a key decision".
  public var words: String {
    switch self {
    case .needsNotice: "it is a key decision"
    case .individual: "one person decides"
    case .collective: "a body decides"
    case .privateMeeting: "the meeting is private"
    case .callable: "it can be called in"
    case .notCallable: "it cannot be called in"
    case .waiver: "it asks for a waiver"
    }
  }
}

extension Role {
  /// The role in words, without its article.
  public var shortWords: String {
    let words = self.words
    return words.split(separator: " ", maxSplits: 1).first.map { article in
      ["the", "a"].contains(article) ? String(words.dropFirst(article.count + 1)) : words
    } ?? words
  }
}

extension String {
  /// `agreedWithChanges` as "agreed with changes".
  fileprivate var spacedAtCapitals: String {
    reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
  }
}
