/// The fields that only the procedure may state: an author may draft a decision, but cannot say
/// that notice was given of it, who agreed to its urgency, what was decided or who signed.
public enum RecordedFields {
  /// The fields; `*` stands for any name.
  public static let all: [FieldPath] = [
    "reference", "notices", "meeting.agreedBy", "meeting.agreedAs", "meeting.agreedOn",
    "keyDecision.noticeGiven", "urgency.procedure", "urgency.agreedBy", "urgency.agreedAs",
    "urgency.agreedOn", "urgency.earlierRung", "urgency.reportedToCouncilOn", "callIn.agreedBy",
    "callIn.agreedOn", "callIn.reportedTo", "adviser.signed", "adviser.signedOn",
    "implications.*.reference", "implications.*.given", "interests", "record", "lodging",
  ]

  /// Whether a field is one of them, or lies within one.
  public static func contains(_ path: FieldPath) -> Bool {
    let names = path.names
    return patterns.contains { pattern in
      pattern.count <= names.count
        && zip(pattern, names).allSatisfy { $0 == "*" || $0 == $1 }
    }
  }

  private static let patterns = all.map(\.names)
}
