import Decisions

/// The background papers are listed.
///
/// With the report stands a list of the papers, other than published works, whose facts it rests on
/// and which were relied on to a material extent; a copy of each is open to the public.
///
/// Finds: silence on background papers; “none” where the decision rests on some.
/// Clears: list them, each with its date and where it can be seen.
enum Reg15BackgroundPapers: DecisionRule {
  static let id: RuleID = "RC-4"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 15", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council else { return [] }
    guard let papers = facts.decision.backgroundPapers else {
      return [
        notMet(
          facts.decision.record == nil ? .warns : .blocks,
          "the paper does not say whether there are background papers", at: "backgroundPapers",
          cure: "list the background papers, or write backgroundPapers: [] where nothing was "
            + "relied on",
          by: .reportAuthor)
      ]
    }
    if !papers.isEmpty {
      return [
        met(
          papers.count == 1
            ? "one background paper is listed" : "\(papers.count) background papers are listed",
          at: "backgroundPapers")
      ]
    }
    let relied = reliedOn(facts)
    guard !relied.isEmpty else {
      return [met("no background papers, and none that the facts show", at: "backgroundPapers")]
    }
    return [
      notMet(
        .blocks,
        "the paper says that there are no background papers, and rests on "
          + relied.map(\.value).joined(separator: "; "),
        at: "backgroundPapers", facts: relied,
        cure: "list them, each with its date and where it can be seen", by: .reportAuthor
      ).at(relied.compactMap(\.place))
    ]
  }

  /// The papers that the decision's facts show it to rest on.
  private static func reliedOn(_ facts: Facts) -> [StatedFact] {
    var relied: [StatedFact] = []
    func add(_ what: String, _ place: FactPlace) {
      relied.append(StatedFact("relied on", what, at: place))
    }
    for (_, field, act) in facts.acts {
      switch act {
      case .extend(let extension_):
        add("the decision by which \(extension_.contract) was set up", field.place)
        add("the clause that allows it to be extended", field.place("option"))
      case .waive(let waiver): add("the waiver of \(waiver.rule)", field.place)
      default: continue
      }
    }
    if facts.decision.evaluation != nil { add("the evaluation of the bids", "evaluation") }
    if let equality = facts.decision.equality {
      switch equality.assessment {
      case .considered, .attached, .mitigated, .riskRemains:
        add("the assessment of the effects on equality", "equality.assessment")
      case .notRequired, .none:
        if equality.document != nil { add("the screening for equality", "equality.document") }
      }
    }
    for (index, source) in (facts.decision.authority?.sources ?? []).enumerated() {
      guard let decision = source.decision else { continue }
      let field = FieldPath("authority.sources").appending(index).appending("decision")
      add("the decision \(decision)", field.place)
    }
    return relied
  }
}
