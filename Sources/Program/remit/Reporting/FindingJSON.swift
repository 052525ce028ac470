import Casework
import CivilTime
import Diagnostics
import JSONText
import Rules

/// What the rules say, as JSON; `remit schema findings` describes it.
///
/// A finding has what a diagnostic has, and beside it what a rule adds: one reader serves both.
enum FindingJSON {
  static func document(_ findings: [PlacedFinding], _ diagnostics: [Diagnostic]) -> JSONValue {
    .object(["findings": .array(diagnostics.map(DiagnosticJSON.value) + findings.map(value))])
  }

  private static func value(_ finding: PlacedFinding) -> JSONValue {
    let said = finding.finding
    var object: JSONObject = [
      "severity": .string(said.severity.rawValue), "code": .string(said.rule.text),
      "message": .string(said.message),
    ]
    object["remedy"] = finding.cure.map { .string($0) }
    object["place"] = finding.places.first.map { .object(DiagnosticJSON.place($0)) }
    let others = finding.places.dropFirst()
    if !others.isEmpty {
      object["otherPlaces"] = .array(others.map { .object(DiagnosticJSON.place($0)) })
    }
    object["outcome"] = .string(said.outcome.rawValue)
    object["key"] = .string(finding.key)
    object["source"] = .object([
      "citation": .string(finding.source.citation),
      "trust": .string(finding.source.trust.rawValue),
      "from": .string(finding.source.inForce.first.iso),
    ])
    if !said.facts.isEmpty {
      object["facts"] = .array(zip(said.facts, finding.factPlaces).map(value))
    }
    if !said.working.isEmpty {
      object["working"] = .array(said.working.map { .string($0) })
    }
    object["clearedBy"] = said.clearedBy.map { .string($0.rawValue) }
    object["isOpen"] = .bool(finding.isOpen)
    object["answer"] = finding.answer.map(value)
    object["expiredAnswer"] = finding.expiredAnswer.map(value)
    return .object(object)
  }

  private static func value(_ fact: StatedFact, _ place: SourcePlace?) -> JSONValue {
    var object: JSONObject = ["name": .string(fact.name), "value": .string(fact.value)]
    object["place"] = place.map { .object(DiagnosticJSON.place($0)) }
    return .object(object)
  }

  private static func value(_ answer: Answer) -> JSONValue {
    var object: JSONObject = ["by": .string(answer.by)]
    object["post"] = answer.post.map { .string($0) }
    object["on"] = .string(answer.on.iso)
    object["reason"] = .string(answer.reason)
    return .object(object)
  }
}
