package import Decisions

extension Recommendation: FileNoun {
  package static let noun = Noun(
    "Recommendation", "a recommendation", blank: Recommendation(text: ""),
    [
      .optional("number", \.number, .text, "the number others cite, printed as it is"),
      .optional("group", \.group, .text, "a heading over several recommendations"),
      .required("text", \.text, .markdown, "what is recommended, in Markdown"),
      .list("acts", \.acts, .list(of: .act), "what agreeing to it does"),
      .optional("withheld", \.withheld, .record, "why the public may not see it"),
    ])
}

extension FieldType where Value == RecommendedAct {
  /// What a recommendation does: a mapping with the one key that names the act.
  package static var act: FieldType {
    .exactlyOne(
      "an act",
      [
        Alternative("approve", .record, "something is approved", { .approve($0) }) {
          if case .approve(let act) = $0 { act } else { nil }
        },
        Alternative("establish", .record, "something is set up", { .establish($0) }) {
          if case .establish(let act) = $0 { act } else { nil }
        },
        Alternative("admit", .record, "suppliers are let in", { .admit($0) }) {
          if case .admit(let act) = $0 { act } else { nil }
        },
        Alternative("award", .record, "a contract is awarded", { .award($0) }) {
          if case .award(let act) = $0 { act } else { nil }
        },
        Alternative("delegate", .record, "a power is handed to a post", { .delegate($0) }) {
          if case .delegate(let act) = $0 { act } else { nil }
        },
        Alternative("waive", .record, "a rule is set aside", { .waive($0) }) {
          if case .waive(let act) = $0 { act } else { nil }
        },
        Alternative("extend", .record, "a contract is made to run on", { .extend($0) }) {
          if case .extend(let act) = $0 { act } else { nil }
        },
        Alternative("join", .record, "the council joins an arrangement", { .join($0) }) {
          if case .join(let act) = $0 { act } else { nil }
        },
        Alternative("commence", .record, "something begins", { .commence($0) }) {
          if case .commence(let act) = $0 { act } else { nil }
        },
        Alternative("authorise", .record, "somebody may act", { .authorise($0) }) {
          if case .authorise(let act) = $0 { act } else { nil }
        },
      ])
  }
}
