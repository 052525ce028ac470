import DecisionFiles
public import Decisions
import Diagnostics
public import Rules
public import Workflow

extension Situation {
  /// What may happen next, in the order of the procedure, with what stands against each.
  ///
  /// - Parameter forAskerOnly: leaves out what whoever is at work may not do.
  public func next(forAskerOnly: Bool = false) throws(Failure) -> [Offer] {
    let faults = FaultBox()
    let offers = Procedure.next(
      in: state, on: desk.today, under: circumstances(faults), forAskerOnly: forAskerOnly)
    try faults.check()
    return offers
  }

  /// What the rules say of the decision, with its places in the decision's text and in the policy.
  public func placed(_ findings: [Finding]) throws(Failure) -> [PlacedFinding] {
    guard !findings.isEmpty else { return [] }
    let places = try file().places
    return findings.map { finding in
      PlacedFinding(finding, source: Situation.source(of: finding)) { place in
        switch place.document {
        case .decision:
          places.place(of: place.field, line: place.line)
        case .policy: SourcePlace(file: "policy.yaml", field: place.field.text)
        case .matter, .linked: SourcePlace(field: place.field.text)
        }
      }
    }
  }

  /// Where a rule comes from; those of the record itself are good practice.
  private static func source(of finding: Finding) -> RuleSource {
    RuleBook.list.first { $0.id == finding.rule }?.source ?? .practice
  }
}

extension Situation {
  /// Whether the author's text has something under a topic already.
  public func hasDraftedText(on topic: Implications.Topic) throws(Failure) -> Bool {
    try file().decision.implications?[topic] != nil
  }
}
