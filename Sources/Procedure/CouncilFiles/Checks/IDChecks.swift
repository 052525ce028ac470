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
    checkRuleNames(council.counting.map(\.rule), in: "counting")
    checkRuleNames(council.ruleSettings.map(\.rule), in: "ruleSettings")
  }

  private mutating func checkIDs(_ ids: [String], _ noun: String, in list: FieldPath) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      report(
        "duplicate-id", "the \(noun) “\(id)” is defined a second time",
        list.appending(index).appending("id"), remedy: "give each \(noun) an id of its own")
    }
  }

  /// Each rule is one of the program's, and stands once.
  private mutating func checkRuleNames(_ names: [String], in list: FieldPath) {
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      let place = list.appending(index).appending("rule")
      if !rules.contains(name) {
        report(
          "unknown-rule", "there is no rule “\(name)”", place,
          remedy: suggestion(for: name, among: rules) ?? "remit rules lists the rules by their ids")
      } else if !seen.insert(name).inserted {
        report(
          "duplicate-id", "the rule “\(name)” stands here a second time", place,
          remedy: "keep one entry for each rule")
      }
    }
  }
}
