import CivilTime
import Decisions
import TemplateLanguage

extension StepPaperFacts {
  /// The step, who took it, and the advice that it is about.
  static let actFacts: [StepFact] = [
    StepFact("number", .text, "The decision's number in the register.") {
      $0.number.map { .text($0) }
    },
    StepFact("step.title", .text, "The paper's title.") { .text($0.step.title) },
    StepFact("step.on", .date, "The day of the step in law.") { .date($0.step.on) },
    StepFact("step.by.name", .text, "The name.") { text($0.step.by?.name) },
    StepFact("step.by.title", .text, "The title of the post.") { text($0.step.by?.title) },
    StepFact("step.by.deputyFor", .text, "For whom they stood in.") {
      text($0.step.by?.deputyFor)
    },
    StepFact("step.by.line", .text, "Name and title, and for whom they stood in.") {
      text($0.step.by?.line)
    },
    StepFact("step.reason", .text, "Why.") { text($0.step.reason) },
    StepFact("step.corrects", .date, "The day of the paper whose place it takes.") {
      day($0.step.corrects)
    },
    StepFact("step.correction", .text, "Why that paper was put right.") {
      text($0.step.correction)
    },
    StepFact("step.working", .list(.text), "How its days were worked out, line by line.") {
      texts($0.step.working)
    },
    StepFact("step.version", .number, "The version of the text it is about.") {
      $0.step.version.map { .number($0) }
    },
    StepFact("step.digest", .text, "The digest of that text, 64 figures of SHA-256.") {
      text($0.step.digest)
    },
    StepFact("advice.topic", .text, "On what: legal, financial.") {
      $0.advice.map { .text($0.topic.words) }
    },
    StepFact("advice.adviser", .text, "Of whom.") { text($0.advice?.adviser) },
    StepFact("advice.due", .date, "By which day.") { day($0.advice?.due) },
    StepFact("advice.version", .number, "On which version of the text.") {
      $0.advice?.version.map { .number($0) }
    },
  ]

  /// The words, on one line, or nil when there are none.
  static func text(_ words: String?) -> Value? {
    let line = words?.split(whereSeparator: \.isNewline).joined(separator: " ") ?? ""
    return line.allSatisfy(\.isWhitespace) ? nil : .text(line)
  }

  static func day(_ day: CivilDate?) -> Value? { day.map { .date($0) } }

  /// The lines, or nil when there are none.
  static func texts(_ lines: [String]) -> Value? {
    lines.isEmpty ? nil : .list(lines.compactMap { text($0) })
  }
}

extension StepPaper.Signatory {
  /// The name with the title, and for whom they stand in.
  var line: String {
    var words = [name, title].compactMap(\.self).joined(separator: ", ")
    if let deputyFor { words += " (deputy for \(deputyFor))" }
    return words
  }
}

extension Implications.Topic {
  /// The topic as a heading of a paper words it: "Health and wellbeing".
  var words: String {
    switch self {
    case .legal: "Legal"
    case .financial: "Financial"
    case .humanResources: "Human resources"
    case .equality: "Equality"
    case .healthAndWellbeing: "Health and wellbeing"
    case .environmental: "Environmental"
    case .policy: "Policy"
    case .resources: "Resources"
    case .risk: "Risk"
    case .serviceDelivery: "Service delivery"
    }
  }
}
