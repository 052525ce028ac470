import CivilTime
import Decisions
import TemplateLanguage

extension DecisionPaperFacts {
  /// Tables made of a decision's facts, and its authority as one passage.
  static let tableFacts: [ComputedFact] = [
    ComputedFact("authority", .flow, "The authority, then each source that it cites.") {
      $0.decision.authority.map { .flow(flow(of: $0)) }
    },
    ComputedFact("evaluation.scoreTable", .flow, "Each supplier's score.") {
      $0.decision.evaluation.flatMap { scoreTable(of: $0) }
    },
    ComputedFact("services.table", .flow, "Types of service by group of clients.") {
      $0.decision.services.flatMap { serviceTable(of: $0) }
    },
    ComputedFact("consultation.table", .flow, "Who was consulted, how and when.") {
      $0.decision.consultation.flatMap { consultationTable(of: $0) }
    },
    ComputedFact("costs.caseloadTable", .flow, "Clients and weekly budgets over time.") {
      $0.decision.costs.flatMap { caseloadTable(of: $0) }
    },
  ]

  /// A day as papers write it: 8 April 2020.
  static func written(_ day: CivilDate) -> String {
    day.written(by: "d MMMM yyyy") ?? day.iso
  }

  private static func flow(of authority: Authority) -> Flow {
    var flow = FactValues.flow(of: authority.text?.items ?? [])
    let sources = authority.sources.map { source in
      let name = [source.instrument, source.provision].compactMap(\.self).joined(separator: ", ")
      return "- **\(escaped(name))**" + (source.quotation.map { ": " + escaped($0) } ?? "")
    }
    if !sources.isEmpty {
      flow.items.append(.markdown(number: nil, source: sources.joined(separator: "\n")))
    }
    return flow
  }

  private static func scoreTable(of evaluation: Evaluation) -> Value? {
    guard !evaluation.scores.isEmpty else { return nil }
    return table(
      title: "Scores of the suppliers", [("Supplier", false), ("Final score (%)", true)],
      evaluation.scores.enumerated().map { index, score in
        ["\(index + 1)", TableLayout.written(score, decimals: nil)]
      })
  }

  private static func serviceTable(of services: Services) -> Value? {
    guard !services.types.isEmpty else { return nil }
    let notes = services.clientGroups.compactMap { group in
      group.note.map { "\(group.name): \($0)" }
    }
    return table(
      title: "Services by client group",
      [("Service type", false)] + services.clientGroups.map { ($0.name, false) },
      ticksFrom: 1,
      services.types.map { type in
        [type.name]
          + services.clientGroups.map { type.groups.contains($0.id) ? "\u{2713}" : "" }
      }, note: notes.isEmpty ? nil : notes.joined(separator: ". "))
  }

  private static func consultationTable(of consultation: Consultation) -> Value? {
    let entries = consultation.entries
    guard !entries.isEmpty else { return nil }
    // A column that no entry fills is left out.
    let columns: [(String, @Sendable (ConsultationEntry) -> String?)] = [
      ("Type", { $0.type }), ("Method", { $0.method }),
      ("Consultees", { $0.consultees.isEmpty ? nil : $0.consultees.joined(separator: "; ") }),
      ("Date", { $0.on.map(written) }), ("Reference", { $0.reference }),
      ("Outcome", { $0.outcome }),
    ]
    let used = columns.filter { column in entries.contains { column.1($0) != nil } }
    return table(
      title: "Consultation", used.map { ($0.0, false) },
      entries.map { entry in used.map { $0.1(entry) ?? "" } })
  }

  private static func caseloadTable(of costs: Costs) -> Value? {
    guard !costs.caseload.isEmpty else { return nil }
    return table(
      title: "Clients and weekly budget",
      [
        ("Period", false), ("Number of clients", true), ("Weekly overall budget", true),
        ("Average per person", true),
      ],
      costs.caseload.map { entry in
        [
          entry.at, entry.clients.map(String.init) ?? "", entry.weeklyBudget?.text ?? "",
          entry.average?.text ?? "",
        ]
      })
  }

  private static func table(
    title: String, _ columns: [(heading: String, isNumeric: Bool)], ticksFrom: Int? = nil,
    _ rows: [[String]], note: String? = nil
  ) -> Value {
    .flow(
      Flow([
        .table(
          FlowTable(
            title: title, note: note,
            columns: columns.enumerated().map { index, column in
              FlowColumn(
                heading: column.heading, isNumeric: column.isNumeric,
                isTick: ticksFrom.map { index >= $0 } ?? false)
            },
            rows: rows.map { row in
              FlowRow(
                cells: row.enumerated().map { FlowCell(text: $1, column: $0) })
            }))
      ]))
  }

  /// Words in Markdown that stand for themselves.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#~&|".contains(character) { result.append("\\") }
      if character.isNewline { result.append(" ") } else { result.append(character) }
    }
    return result
  }
}
