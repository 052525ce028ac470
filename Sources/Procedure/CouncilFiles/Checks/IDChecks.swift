import Councils
import DecisionFiles
import Decisions

extension PolicyChecks {
  /// No id stands for two things.
  mutating func checkIDs() {
    checkIDs(council.forms.map(\.id.rawValue), "form", in: "forms")
    checkIDs(council.posts.map(\.id.rawValue), "post", in: "posts")
    for (index, period) in council.objectives.enumerated() {
      let items = FieldPath("objectives").appending(index).appending("items")
      checkIDs(period.items.map(\.id.rawValue), "objective", in: items)
    }
    for (index, ground) in council.waiverGrounds.enumerated() {
      let conditions = FieldPath("waiverGrounds").appending(index).appending("conditions")
      checkIDs(ground.conditions.map(\.id), "condition", in: conditions)
    }
    checkRuleNames(council.counting.map(\.rule), in: "counting") { rule in
      rule.countsDays
        ? nil : ("counts-no-days", "\(rule.id) counts no days", "remove it from counting")
    }
    checkRuleNames(council.ruleSettings.map(\.rule), in: "ruleSettings") { rule in
      rule.isPractice
        ? nil
        : (
          "setting-of-law",
          "\(rule.id) is law or the council’s own rule; only rules of good practice can be weighed",
          "remove it from ruleSettings"
        )
    }
  }

  private mutating func checkIDs(_ ids: [String], _ noun: String, in list: FieldPath) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      report(
        "duplicate-id", "the \(noun) “\(id)” is defined a second time",
        list.appending(index).appending("id"), remedy: "give each \(noun) an id of its own")
    }
  }

  /// What is wrong with naming a rule in a list: the code, the message and the remedy.
  private typealias Misuse = (code: String, message: String, remedy: String)

  /// Each rule is one of the program's, stands once, and is of the sort that the list is for.
  private mutating func checkRuleNames(
    _ names: [String], in list: FieldPath, misuse: (NameableRule) -> Misuse?
  ) {
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      let place = list.appending(index).appending("rule")
      guard let rule = rules.first(where: { $0.id == name }) else {
        report(
          "unknown-rule", "there is no rule “\(name)”", place,
          remedy: suggestion(for: name, among: rules.map(\.id))
            ?? "remit rules lists the rules by their ids")
        continue
      }
      if !seen.insert(name).inserted {
        report(
          "duplicate-id", "the rule “\(name)” stands here a second time", place,
          remedy: "keep one entry for each rule")
      } else if let misuse = misuse(rule) {
        report(misuse.code, misuse.message, place, remedy: misuse.remedy)
      }
    }
  }
}
