import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension OfficeClosure: FileNoun {
  package static let noun = Noun(
    "Closure", "a closure", blank: OfficeClosure(reason: ""),
    [
      .optional("on", \.on, .date, "the day, when it is one"),
      .optional("from", \.from, .date, "the first of several days"),
      .optional("to", \.to, .date, "the last of several days"),
      .required("reason", \.reason, .text, "why the offices are shut"),
    ] + sourced(\.provenance.source, \.provenance.checked),
    check: { closure, node, path, reading in
      if let first = closure.from, let last = closure.to, closure.on == nil {
        reading.reportBackwards(from: first, to: last, in: node, path.appending("to"))
      } else if closure.on == nil || closure.from != nil || closure.to != nil {
        reading.report(
          "missing-field", "a closure has either “on”, or “from” and “to”", at: node, path,
          remedy: "write on: for one day, from: and to: for several")
      }
    })
}

extension DayCounting: FileNoun {
  package static let noun = Noun(
    "DayCounting", "a way of counting", blank: DayCounting(rule: "", unit: .calendarDay),
    [
      .required("rule", \.rule, .text, "the id of the rule, such as NT-2"),
      .required("unit", \.unit, .choice, "workingDay or calendarDay"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension Retention: FileNoun {
  package static let noun = Noun(
    "Retention", "a retention", blank: Retention(),
    [
      .defaulted("recordYears", \.recordYears, .known(.whole(0...999)), "the record, or unknown"),
      .defaulted(
        "backgroundYears", \.backgroundYears, .known(.whole(0...999)),
        "the background papers, or unknown"),
      .defaulted(
        "placementYears", \.placementYears, .known(.whole(0...999)),
        "what is personal of a placement, after its end, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension RuleSetting: FileNoun {
  package static let noun = Noun(
    "RuleSetting", "a setting", blank: RuleSetting(rule: "", severity: .warns),
    [
      .required("rule", \.rule, .text, "the id of the rule, such as TX-1"),
      .required("severity", \.severity, .choice, "blocks, warns or asks"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}
