import Decisions

/// Who decides signs.
///
/// The record is signed by the person who made the decision, under the name that the paper gives.
///
/// Finds: a record signed by another than the decision maker.
/// Clears: correct the name, or say who made the decision.
enum WhoSigned: DecisionRule {
  static let id: RuleID = "RD-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard !facts.isMadeByBody, let maker = facts.decision.decisionMaker?.name,
      let signatory = facts.decision.record?.signedBy?.name
    else { return [] }
    if maker == signatory {
      return [met("\(signatory), who decides, signed", at: "record.signedBy.name")]
    }
    let names = (words(of: maker), words(of: signatory))
    guard let surname = names.0.last, let other = names.1.last else { return [] }
    // Letters may follow a surname, and Bill may sign for William.
    if names.1.contains(surname) || names.0.contains(other) {
      return [met("\(signatory), who decides, signed", at: "record.signedBy.name")]
    }
    return [
      notMet(
        .warns, "the decision is \(maker)’s to make, and the record is signed by \(signatory)",
        at: "record.signedBy.name", "decisionMaker.name",
        cure: "correct the name that is wrong; where another decided, name that person as decision "
          + "maker, with the power to do so",
        by: .decisionMaker)
    ]
  }

  /// The words of a name, titles and honours left out.
  private static func words(of name: String) -> [String] {
    let bare = name.split(separator: ",").first ?? ""
    return bare.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "\u{2019}" && $0 != "'" }
      .map(String.init).filter { !titles.contains($0) }
  }

  private static let titles: Set<String> = [
    "councillor", "cllr", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady",
    "professor",
    "prof", "alderman", "the", "rt", "hon", "mbe", "obe", "cbe", "jp",
  ]
}
