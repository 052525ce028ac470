import Casework
import CivilTime
import Diagnostics
import Foundation
import Rules

/// A finding in words, for a person.
enum FindingText {
  /// The place, the weight and what is wrong on the first line; under it the other places, the
  /// facts, the working, what clears it and who can, the rule, and the answer.
  static func text(_ finding: PlacedFinding, for stream: FileHandle) -> String {
    let said = finding.finding
    let place = finding.places.first.map { $0.description + ": " } ?? ""
    let weight = Colour.marked(weight(of: finding), as: colour(of: finding), on: stream)
    var lines = [place + weight + ": " + said.message]
    lines += finding.places.dropFirst().map { "also      " + $0.description }
    for (fact, factPlace) in zip(said.facts, finding.factPlaces) {
      let where_ = factPlace.map { " (\($0.description))" } ?? ""
      lines.append("fact      \(fact.name): \(fact.value)\(where_)")
    }
    for (index, step) in said.working.enumerated() {
      lines.append((index == 0 ? "working   " : "          ") + step)
    }
    if let cure = finding.cure {
      lines.append("to clear  \(cure)" + (said.clearedBy.map { " (\($0.rawValue))" } ?? ""))
    }
    lines.append("rule      \(rule(of: finding))")
    if let answer = finding.answer { lines.append("answered  " + words(of: answer)) }
    if let expired = finding.expiredAnswer {
      lines.append("expired   the facts have changed since " + words(of: expired))
    }
    if said.outcome != .met { lines.append("key       \(finding.key)") }
    return lines.joined(separator: "\n    ")
  }

  /// "2 that block, 1 warning and 3 questions; 1 answered".
  static func count(_ findings: [PlacedFinding]) -> String {
    let open = findings.filter(\.isOpen)
    let nouns: [(Finding.Severity, one: String, many: String)] = [
      (.blocks, "that blocks", "that block"), (.warns, "warning", "warnings"),
      (.asks, "question", "questions"),
    ]
    let counts = nouns.compactMap { severity, one, many -> String? in
      let count = open.count { $0.finding.severity == severity }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let answered = findings.count { $0.answer != nil && !$0.isOpen }
    let words =
      counts.isEmpty
      ? "nothing found"
      : counts.dropLast().joined(separator: ", ") + (counts.count > 1 ? " and " : "")
        + (counts.last ?? "")
    return words + (answered > 0 ? "; \(answered) answered" : "")
  }

  private static func weight(of finding: PlacedFinding) -> String {
    switch finding.finding.outcome {
    case .met: "met"
    case .notMet, .unknown:
      finding.isOpen ? finding.finding.severity.rawValue : "answered"
    }
  }

  private static func colour(of finding: PlacedFinding) -> Colour.Shade {
    guard finding.isOpen else { return .green }
    return switch finding.finding.severity {
    case .blocks: .red
    case .warns: .yellow
    case .asks: .cyan
    }
  }

  private static func rule(of finding: PlacedFinding) -> String {
    let trust =
      switch (finding.source.trust, finding.source.maker) {
      case (.unconfirmed, _): "; not confirmed by a lawyer, so it does not block"
      case (.stated, .law): "; as councils' papers state it"
      default: ""
      }
    return "\(finding.finding.rule.text), \(finding.source.citation)\(trust)"
  }

  private static func words(of answer: Answer) -> String {
    "\(answer.by)\(answer.post.map { ", \($0)" } ?? ""), \(answer.on.iso): \(answer.reason)"
  }
}
