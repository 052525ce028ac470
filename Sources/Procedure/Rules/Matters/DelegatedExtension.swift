import CivilTime
import Decisions

/// An extension that an officer or a member decides under a delegation by another decision.
struct DelegatedExtension {
  /// The decision that extends.
  let decision: LinkedFacts
  /// The extension.
  let act: Extension
  /// The field it stands in.
  let place: FactPlace
  /// The decision that delegated.
  let giver: LinkedFacts
  /// The delegation, and its field.
  let delegation: Delegation
  let field: FieldPath

  /// The extensions of a contract whose decision maker was given the power to extend by exactly one
  /// earlier decision of the matter.
  static func all(of history: ContractHistory) -> [DelegatedExtension] {
    history.extensions.compactMap { entry in
      guard let post = entry.decision.decision.decisionMaker?.post else { return nil }
      let given = history.decisions.prefix { $0.id != entry.decision.id }.filter { !$0.isRefused }
        .flatMap { giver in
          giver.facts.delegations.filter { $0.act.to == post && isOfExtension($0.act) }
            .map { (giver, $0.field, $0.act) }
        }
      guard given.count == 1, let (giver, field, delegation) = given.first else { return nil }
      return DelegatedExtension(
        decision: entry.decision, act: entry.act, place: entry.place, giver: giver,
        delegation: delegation, field: field)
    }
  }

  private static func isOfExtension(_ delegation: Delegation) -> Bool {
    extending.containsAny(of: WordDigest.words(of: delegation.power))
  }

  private static let extending: WordSet = ["extend", "extends", "extending", "extension"]

  /// The last day of the delegation, and of what may be made of it.
  var end: (stated: Moment, latest: Moment)? {
    guard let term = delegation.term, let end = Moment(term.to, term.toText) else { return nil }
    let months = term.extensions.reduce(0) { $0 + $1.wholeMonths }
    return (end, months > 0 ? end.end(after: months) ?? end : end)
  }
}
