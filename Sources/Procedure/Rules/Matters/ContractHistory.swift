import Decisions

/// One contract of a matter: what made it, what changed it, and what was published about it.
struct ContractHistory: Sendable {
  /// Its title.
  let title: String
  /// The register's entry, when there is one.
  let registered: (index: Int, contract: RegisteredContract)?
  /// The decision that made it.
  let maker: LinkedFacts?
  /// Every decision about it, the earliest first.
  let decisions: [LinkedFacts]
  /// Its tenders.
  let tenders: [(index: Int, tender: Tender)]
  /// Its rounds of admission.
  let rounds: [(index: Int, round: AdmissionRound)]
  /// Its letters and agreements.
  let letters: [(index: Int, letter: MatterLetter)]
  /// The differences among its documents that have a reason.
  let differences: [(index: Int, difference: ExplainedDifference)]
  /// Whether the matter has no other.
  let isOnly: Bool

  /// The decisions about it after the one that made it.
  var later: [LinkedFacts] { decisions.filter { $0.id != maker?.id } }

  /// The contracts of a matter: those of the register; where it has none, those whose titles the
  /// decisions state.
  static func all(of matter: Matter, _ decisions: [LinkedFacts]) -> [ContractHistory] {
    guard matter.contracts.isEmpty else { return registered(of: matter, decisions) }
    let makers = decisions.filter(\.makesContract)
    var titles: [String] = []
    for decision in decisions {
      guard let title = decision.decision.contract?.title else { continue }
      if !titles.contains(where: { plainName($0) == plainName(title) }) { titles.append(title) }
    }
    // Papers that give one contract two names are of one contract where only one is made.
    let isOnly = titles.count == 1 || makers.count == 1
    if isOnly, let title = makers.first?.decision.contract?.title ?? titles.first {
      return [ContractHistory(title, nil, makers.first, decisions, matter, isOnly: true)]
    }
    return titles.map { title in
      let about = decisions.filter { $0.isAbout(title) }
      return ContractHistory(
        title, nil, about.first(where: \.makesContract), about, matter, isOnly: false)
    }
  }

  /// The contracts of the register, each with the decisions about it.
  private static func registered(
    of matter: Matter, _ decisions: [LinkedFacts]
  ) -> [ContractHistory] {
    let isOnly = matter.contracts.count == 1
    return matter.contracts.enumerated().map { index, contract in
      let ids = ([contract.madeBy].compactMap { $0 } + contract.changedBy).map(\.decision)
      let about = decisions.filter {
        isOnly || ids.contains($0.id) || $0.isAbout(contract.title)
      }
      let maker = contract.madeBy.flatMap { made in decisions.first { $0.id == made.decision } }
      return ContractHistory(
        contract.title, (index, contract), maker ?? about.first(where: \.makesContract), about,
        matter, isOnly: isOnly)
    }
  }

  private init(
    _ title: String, _ registered: (index: Int, contract: RegisteredContract)?,
    _ maker: LinkedFacts?, _ decisions: [LinkedFacts], _ matter: Matter, isOnly: Bool
  ) {
    self.title = title
    self.registered = registered
    self.maker = maker
    self.decisions = decisions
    self.isOnly = isOnly
    let id = registered?.contract.id
    func isAbout(_ contract: LinkID?) -> Bool { contract == nil ? isOnly : contract == id }
    tenders = matter.tenders.enumerated().filter { isAbout($0.element.contract) }
      .map { (index: $0.offset, tender: $0.element) }
    rounds = matter.rounds.enumerated().filter { isAbout($0.element.contract) }
      .map { (index: $0.offset, round: $0.element) }
    letters = matter.letters.enumerated().filter { isAbout($0.element.contract) }
      .map { (index: $0.offset, letter: $0.element) }
    differences = matter.differences.enumerated().filter { isAbout($0.element.contract) }
      .map { (index: $0.offset, difference: $0.element) }
  }

  /// A name without capitals and marks, for comparing.
  static func plainName(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
