import Councils
import Decisions
import TemplateLanguage

extension StepPaperFacts {
  /// Facts of the decision that the papers of its steps put in words, and forms do not need.
  static let decisionFacts: [ComputedFact] = [
    ComputedFact("record.outcomeText", .text, "What was decided, in words.") {
      ($0.decision.record?.outcome).map { .text($0.words) }
    }.goingWith("decided"),
    ComputedFact("record.provision", .text, "The provision under which the record is made.") {
      .text(provision(of: $0.decision, form: $0.form))
    },
    ComputedFact(
      "record.regulation", .text,
      "The regulation of 2012 whose items (a) to (e) the record follows: 12(2), 13(2) or 13(4)."
    ) {
      regulation(of: $0.decision, form: $0.form).map { .text($0) }
    },
    ComputedFact("interests.answered", .boolean, "Whether it is said what was declared.") {
      let interests = $0.decision.interests
      return .boolean(interests?.none == true || interests?.declared.isEmpty == false)
    },
    ComputedFact("interests.dispensed", .boolean, "Whether a dispensation was given.") {
      .boolean($0.decision.interests?.declared.contains { $0.dispensation != nil } ?? false)
    },
  ]

  /// The provision that asks for the record: it differs with who decided, and on whose function.
  private static func provision(of decision: Decision, form: CouncilForm) -> String {
    if isCouncils(decision, form: form) {
      return "regulation 7 of the Openness of Local Government Bodies Regulations 2014"
    }
    let regulation = regulation(of: decision, form: form)
    return (regulation.map { "regulation \($0)" } ?? "regulations 12 and 13")
      + " of the Local Authorities (Executive Arrangements) (Meetings and Access to Information)"
      + " (England) Regulations 2012"
  }

  /// The list of what a record of an executive decision holds, by who decided.
  private static func regulation(of decision: Decision, form: CouncilForm) -> String? {
    if isCouncils(decision, form: form) { return nil }
    return switch decision.decisionMaker?.kind {
    case .cabinet, .executiveBoard, .committee, .council: "12(2)"
    case .leader, .cabinetMember, .executiveMember: "13(2)"
    case .officer: "13(4)"
    case nil: nil
    }
  }

  private static func isCouncils(_ decision: Decision, form: CouncilForm) -> Bool {
    (decision.function ?? form.function?.value) == .council
  }
}

extension DecisionRecord.Outcome {
  /// The outcome in words.
  fileprivate var words: String {
    switch self {
    case .agreed: "Agreed as recommended"
    case .agreedWithChanges: "Agreed with changes"
    case .notAgreed: "Not agreed"
    case .deferred: "Deferred"
    }
  }
}
