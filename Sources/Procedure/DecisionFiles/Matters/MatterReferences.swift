import Decisions

extension MatterCheck {
  /// A reference of a matter's file to a decision, with the field it stands in.
  struct Reference {
    var place: FieldPath
    var to: RecommendationReference
  }

  /// All references to decisions, and to their recommendations.
  static func references(of matter: Matter) -> [Reference] {
    var found: [Reference] = []
    func add(_ place: FieldPath, _ reference: RecommendationReference?) {
      if let reference { found.append(Reference(place: place, to: reference)) }
    }
    for (index, contract) in matter.contracts.enumerated() {
      add(item("contracts", index, "madeBy"), contract.madeBy)
      for (position, change) in contract.changedBy.enumerated() {
        add(item("contracts", index, "changedBy").appending(position), change)
      }
    }
    for (index, round) in matter.rounds.enumerated() {
      add(item("rounds", index, "under"), round.under)
    }
    for (index, letter) in matter.letters.enumerated() {
      add(item("letters", index, "under"), letter.under)
    }
    for (index, entry) in matter.supersedes.enumerated() {
      add(FieldPath("supersedes").appending(index), entry.later)
      add(item("supersedes", index, "supersedes"), entry.supersedes)
    }
    for (index, difference) in matter.differences.enumerated() {
      add(item("differences", index, "settledBy"), difference.settledBy)
    }
    for (index, notice) in matter.notices.enumerated() {
      guard let decision = notice.decision else { continue }
      add(FieldPath("notices").appending(index), RecommendationReference(decision: decision))
    }
    return found
  }

  /// Every reference is to a decision, or a contract, that the matter has.
  static func references(
    of matter: Matter, _ reading: inout FileReading
  ) {
    let decisions = matter.decisions.map(\.id.rawValue)
    for reference in references(of: matter) {
      let id = reference.to.decision.rawValue
      guard !decisions.contains(id) else { continue }
      reading.report(
        "unknown-id", "“\(id)” is not among the matter's decisions",
        at: reference.place.appending("decision"),
        remedy: suggestion(for: id, among: decisions)
          ?? "they are " + decisions.joined(separator: ", "))
    }
    let contracts = matter.contracts.map(\.id.rawValue)
    for (place, contract) in contractReferences(of: matter) {
      if let id = contract?.rawValue, !contracts.contains(id) {
        reading.report(
          "unknown-id", "“\(id)” is not among the matter's contracts", at: place,
          remedy: suggestion(for: id, among: contracts)
            ?? (contracts.isEmpty
              ? "list it under contracts, or leave this out"
              : "they are " + contracts.joined(separator: ", ")))
      } else if contract == nil, contracts.count > 1 {
        reading.report(
          "which-contract", "the matter has \(contracts.count) contracts, and this names none",
          at: place,
          remedy: "add contract: one of " + contracts.joined(separator: ", "))
      }
    }
  }

  private static func contractReferences(of matter: Matter) -> [(FieldPath, LinkID?)] {
    let name = "contract"
    return matter.tenders.enumerated().map { (item("tenders", $0, name), $1.contract) }
      + matter.rounds.enumerated().map { (item("rounds", $0, name), $1.contract) }
      + matter.letters.enumerated().map { (item("letters", $0, name), $1.contract) }
      + matter.differences.enumerated().map { (item("differences", $0, name), $1.contract) }
  }

  /// No decision supersedes one that supersedes it.
  static func cycles(
    of matter: Matter, _ reading: inout FileReading
  ) {
    var earlier: [LinkID: [LinkID]] = [:]
    for (index, entry) in matter.supersedes.enumerated() {
      if let way = way(from: entry.supersedes.decision, to: entry.decision, by: earlier) {
        let names = ([entry.decision] + way).map(\.rawValue).joined(separator: " supersedes ")
        reading.report(
          "cycle", "the supersessions go round in a circle: \(names)",
          at: item("supersedes", index, "supersedes"),
          remedy: "the later decision supersedes the earlier: take out the entry that is the wrong "
            + "way round")
      } else {
        earlier[entry.decision, default: []].append(entry.supersedes.decision)
      }
    }
  }

  /// The way from one decision to another by what each supersedes; nil when there is none.
  private static func way(
    from start: LinkID, to end: LinkID, by earlier: [LinkID: [LinkID]]
  ) -> [LinkID]? {
    var before: [LinkID: LinkID] = [:]
    var seen: Set = [start]
    var open = [start]
    while let next = open.popLast() {
      if next == end {
        var way = [next]
        while let previous = way.last.flatMap({ before[$0] }) { way.append(previous) }
        return way.reversed()
      }
      for id in earlier[next] ?? [] where seen.insert(id).inserted {
        before[id] = next
        open.append(id)
      }
    }
    return nil
  }
}
