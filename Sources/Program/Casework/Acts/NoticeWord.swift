public import Decisions

/// The kinds of notice as they are typed.
public enum NoticeWord: String, Sendable, CaseIterable {
  case key
  case generalException = "general-exception"
  case generalExceptionReasons = "general-exception-reasons"
  case specialUrgencyReasons = "special-urgency-reasons"
  case privateMeeting = "private"
  case privateMeetingFurther = "private-further"
  case agenda

  /// The kind of notice.
  public var kind: Notice.Kind {
    switch self {
    case .key: .keyDecision
    case .generalException: .generalException
    case .generalExceptionReasons: .generalExceptionReasons
    case .specialUrgencyReasons: .specialUrgencyReasons
    case .privateMeeting: .privateMeeting
    case .privateMeetingFurther: .privateMeetingFurther
    case .agenda: .agenda
    }
  }

  /// The word for a kind, by its name in the record.
  public static func word(_ kind: String) -> String {
    allCases.first { $0.kind.rawValue == kind }?.rawValue ?? kind
  }
}
