import Councils
import Decisions
import TemplateLanguage

extension DecisionPaperFacts {
  /// The council's objectives, each with what the decision does for it, and where groups begin.
  static let listFacts: [ComputedFact] = [
    ComputedFact(
      "objectives", .list(.record(objectiveShape)),
      "All objectives of the council's plan in force, in its order."
    ) { context in
      let effects = context.decision.objectives
      let objectives = context.council.objectives(on: context.decision.dateForPolicy)
      if objectives.isEmpty { return nil }
      return .list(objectives.map { .record(record(of: $0, effects)) })
    },
    newGroup("recommendations") { $0.recommendations.map(\.group) },
    newGroup("alternatives") { $0.alternatives.map(\.group) },
    newGroup("backgroundPapers") { ($0.backgroundPapers ?? []).map(\.group) },
    newGroup("appendices") { ($0.appendices ?? []).map(\.group) },
    ComputedFact("timeline[].when", .text, "The day, or from when to when.") { context, index in
      let entry = context.decision.timeline[index]
      if let day = entry.on { return .text(written(day)) }
      switch (entry.from, entry.to) {
      case (let from?, let to?): return .text("\(written(from)) to \(written(to))")
      case (let from?, nil): return .text("from \(written(from))")
      case (nil, let to?): return .text("until \(written(to))")
      case (nil, nil): return entry.period.map { .text($0) }
      }
    },
  ]

  private static let objectiveShape = RecordShape([
    FieldShape("id", .text, doc: "Its id in the council's policy."),
    FieldShape("name", .text, doc: "Its name."),
    FieldShape("description", .text, doc: "What the council says of it.", mayBeLeftOut: true),
    FieldShape("chosen", .boolean, doc: "Whether the decision names it."),
    FieldShape(
      "effect", .text, doc: "positive, neutral or negative.", mayBeLeftOut: true,
      goesWith: "chosen"),
    FieldShape("positive", .boolean, doc: "Whether the effect is positive."),
    FieldShape("neutral", .boolean, doc: "Whether there is no effect."),
    FieldShape("negative", .boolean, doc: "Whether the effect is negative."),
    FieldShape("text", .flow, doc: "What the decision says of it.", mayBeLeftOut: true),
  ])

  private static func record(of objective: Objective, _ effects: [ObjectiveEffect]) -> Record {
    let named = effects.first { $0.objective == objective.id }
    var record = Record()
    record["id"] = .text(objective.id.rawValue)
    record["name"] = .text(objective.name)
    record["description"] = objective.description.map { .text($0) }
    record["chosen"] = .boolean(named != nil)
    record["effect"] = named.map { .text($0.effect.rawValue) }
    record["positive"] = .boolean(named?.effect == .positive)
    record["neutral"] = .boolean(named?.effect == .neutral)
    record["negative"] = .boolean(named?.effect == .negative)
    record["text"] = (named?.text).map { .flow(FactValues.flow(of: $0.items)) }
    return record
  }

  /// Whether an item begins a group: it has one, and the item before has another.
  private static func newGroup(
    _ list: String, _ groups: @escaping @Sendable (Decision) -> [String?]
  ) -> ComputedFact {
    ComputedFact("\(list)[].newGroup", .boolean, "Whether a group begins here.") {
      context, index in
      let groups = groups(context.decision)
      let group = groups[index]
      return .boolean(group != nil && (index == 0 || groups[index - 1] != group))
    }
  }
}
