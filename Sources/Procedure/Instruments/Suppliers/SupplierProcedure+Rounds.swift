import CivilTime
import Decisions
import Rules

extension SupplierProcedure {
  static func receive(
    _ round: RoundReceived, _ list: SupplierList, _ contract: ContractState,
    _ facts: ContractFacts, _ checks: inout RegisterChecks
  ) {
    let next = list.nextRound
    checks.stop(
      SupplierObstacle.roundOutOfOrder(round.round, next: next), if: round.round != next)
    checks.stop(SupplierObstacle.emptyRound(round.round), if: round.applications.isEmpty)
    if let same = list.rounds.first(where: { $0.received.file == round.file }) {
      checks.stop(SupplierObstacle.sameFile(round: same.received.round))
    }
    notEnded(contract, facts, &checks)
    checks.follows(round.closed, "the day on which the round closed")
    check(round.applications, list, facts, &checks) {
      $0.faults(closed: round.closed, in: facts, ends: contract.to)
    }
  }

  /// Applications by themselves, against each other, and against the list.
  static func check(
    _ applications: [Application], _ list: SupplierList, _ facts: ContractFacts,
    _ checks: inout RegisterChecks, faults: (Application) -> [String]
  ) {
    var seen: Set<SupplierID> = []
    var companies: [String: SupplierID] = [:]
    for application in applications {
      let id = application.supplier.id
      for fault in faults(application) {
        checks.stop(SupplierObstacle.application(id, fault: fault))
      }
      if !seen.insert(id).inserted {
        checks.stop(SupplierObstacle.application(id, fault: "it stands twice in the round"))
      }
      if let status = list[id]?.status, !status.mayApply {
        checks.stop(SupplierObstacle.inTheList(id, status))
      }
      guard let number = application.supplier.companyNumber else { continue }
      let key = SupplierFacts.comparable(number)
      if let other = companies[key], other != id {
        checks.stop(
          SupplierObstacle.application(
            id, fault: "company number \(number) is \(other.rawValue)’s too"))
      }
      companies[key] = id
      if let other = list.supplier(companyNumber: number), other.facts.id != id {
        checks.stop(
          SupplierObstacle.application(
            id, fault: "company number \(number) is that of \(other.facts.id.rawValue) in the list")
        )
      }
    }
  }

  static func lift(
    _ lifted: RoundObstacleLifted, _ list: SupplierList, _ checks: inout RegisterChecks
  ) {
    checks.need(lifted.reason, "the reason")
    guard let round = list.round(lifted.round) else {
      checks.stop(
        SupplierObstacle.noSuchRound(lifted.round, last: list.nextRound - 1))
      return
    }
    if let day = round.decidedOn {
      checks.stop(SupplierObstacle.roundDecided(lifted.round, on: day))
    }
    checks.follows(round.received.closed, "the day on which the round closed")
    checks.stop(
      SupplierObstacle.cannotBeLifted(lifted.code, among: liftableCodes),
      if: !liftableCodes.contains(lifted.code))
  }

  /// By what the obstacles are cited that the monitoring officer may lift.
  static let liftableCodes = ["DP-2", "daysUnknown", "moreThanApproved", "otherPower"]

  static func amend(
    _ supplier: SupplierFacts, _ list: SupplierList, _ facts: ContractFacts,
    _ checks: inout RegisterChecks
  ) {
    guard let present = list[supplier.id] else {
      checks.stop(SupplierObstacle.noSuchSupplier(supplier.id))
      return
    }
    checks.follows(present.since, "since when it stands as it does")
    checks.stop(SupplierObstacle.nothingChanges(supplier.id), if: supplier == present.facts)
    for fault in supplier.faults(in: facts) {
      checks.stop(SupplierObstacle.application(supplier.id, fault: fault))
    }
    let more = supplier.categories.filter {
      !present.application.supplier.categories.contains($0)
    }
    checks.stop(SupplierObstacle.moreThanJudged(supplier.id, more), if: !more.isEmpty)
    if let number = supplier.companyNumber, let other = list.supplier(companyNumber: number),
      other.facts.id != supplier.id
    {
      checks.stop(
        SupplierObstacle.application(
          supplier.id, fault: "company number \(number) is that of \(other.facts.id.rawValue)"))
    }
  }
}

extension SupplierStatus {
  /// Whether a supplier that stands so may ask to be let in.
  public var mayApply: Bool { self == .rejected || self == .left }
}

extension SupplierList {
  /// The supplier of that company number, however it is spaced.
  func supplier(companyNumber number: String) -> Supplier? {
    let wanted = SupplierFacts.comparable(number)
    return suppliers.first {
      $0.facts.companyNumber.map(SupplierFacts.comparable) == wanted
    }
  }
}

extension SupplierFacts {
  /// A number of a register without its spaces, in capitals, and without the noughts before it.
  static func comparable(_ number: String) -> String {
    let plain = number.uppercased().filter { $0.isLetter || $0.isNumber }
    let bare = plain.drop { $0 == "0" }
    return bare.isEmpty ? plain : String(bare)
  }

  /// What is wrong with the facts by themselves.
  func faults(in contract: ContractFacts) -> [String] {
    var faults: [String] = []
    if !id.isWellFormed { faults.append("“\(id.rawValue)” is no reference such as s-014") }
    if name.allSatisfy(\.isWhitespace) { faults.append("it has no name") }
    let known = Set(contract.categories)
    var seen: Set<Category> = []
    for category in categories {
      if !known.contains(category) {
        faults.append("the contract has no \(category.text)")
      }
      if !seen.insert(category).inserted { faults.append("\(category.text) stands twice") }
    }
    if categories.isEmpty, !contract.lots.isEmpty {
      faults.append("it does not say for what it asks to be let in")
    }
    return faults
  }
}

extension Application {
  /// What is wrong with the application by itself.
  func faults(
    closed: CivilDate, in contract: ContractFacts, ends: CivilDate?
  ) -> [String] {
    var faults = supplier.faults(in: contract)
    if received > closed {
      faults.append(
        "it was received on \(received.text), after the round closed on \(closed.text)")
    }
    if let commenced = contract.commencedOn, received < commenced {
      faults.append(
        "it was received on \(received.text), before the procurement commenced on \(commenced.text)"
      )
    }
    if let ends, received > ends {
      faults.append("it was received on \(received.text), after the contract’s end, \(ends.text)")
    }
    if let score, !ExactDecimal.isOfHundred(score) {
      faults.append("its score is \(score.text), and must be from 0 to 100")
    }
    if score == nil, failures.isEmpty {
      faults.append("it has neither a score nor a reason why it fails")
    }
    if failures.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      faults.append("a reason why it fails has no words")
    }
    return faults
  }
}
