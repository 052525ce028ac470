public import Decisions

/// A part of the paper that the public may not see, and the field that says so.
public struct WithheldPart: Sendable, Hashable {
  /// The field: `reasons[2].withheld`.
  public let field: FieldPath
  /// What it says.
  public let withheld: Withheld

  /// The part itself: `reasons[2]`.
  public var part: FieldPath { field.parent ?? .root }
}

extension Facts {
  /// Every part of the paper that is withheld, in the order of the form.
  public var withheldParts: [WithheldPart] {
    var parts: [WithheldPart] = []
    func add(_ withheld: Withheld?, _ field: @autoclosure () -> FieldPath) {
      guard let withheld else { return }
      parts.append(WithheldPart(field: field().appending("withheld"), withheld: withheld))
    }
    func add(_ narrative: Narrative?, _ field: @autoclosure () -> FieldPath) {
      guard let narrative else { return }
      for (index, item) in narrative.items.enumerated() where item.withheld != nil {
        add(item.withheld, field().appending(index))
      }
    }
    let paper = decision
    add(paper.summary, "summary")
    add(paper.policyContext, "policyContext")
    add(paper.financialSummary, "financialSummary")
    for (index, item) in paper.recommendations.enumerated() {
      add(item.withheld, FieldPath("recommendations").appending(index))
    }
    add(paper.authority?.text, "authority.text")
    add(paper.reasons, "reasons")
    add(paper.background, "background")
    add(paper.supportingInformation, "supportingInformation")
    add(paper.keyIssues, "keyIssues")
    add(paper.body, "body")
    add(paper.evaluation?.withheld, "evaluation")
    add(paper.contract?.withheld, "contract")
    for (index, item) in paper.alternatives.enumerated() {
      let field = FieldPath("alternatives").appending(index)
      add(item.withheld, field)
      add(item.text, field.appending("text"))
    }
    add(paper.consultation?.text, "consultation.text")
    for topic in Implications.Topic.allCases {
      guard let advice = paper.implications?[topic] else { continue }
      let field = FieldPath("implications").appending(topic.rawValue)
      add(advice.withheld, field)
      add(advice.text, field.appending("text"))
    }
    add(paper.costs?.revenue, "costs.revenue")
    add(paper.costs?.capital, "costs.capital")
    add(paper.implementation?.text, "implementation.text")
    for (index, item) in (paper.backgroundPapers ?? []).enumerated() {
      add(item.withheld, FieldPath("backgroundPapers").appending(index))
    }
    for (index, item) in (paper.appendices ?? []).enumerated() {
      add(item.withheld, FieldPath("appendices").appending(index))
    }
    add(paper.compliance, "compliance")
    add(paper.record?.reasons, "record.reasons")
    return parts
  }
}
