import Decisions
public import Digests

/// A fact that a letter carries: its name, and what it says.
public struct LetterFact: Sendable, Hashable {
  /// What it is: "address".
  public let name: String
  /// What it says.
  public let value: String

  /// That fact.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The digest of the facts that a letter carries, by which it is seen whether they still are what
/// they were when it was written.
public enum LetterFactsDigest {
  /// The SHA-256 of the facts in their order: of each the length of its name, its name, the length
  /// of its value and its value, so that no two lists have one digest.
  public static func of(_ facts: some Sequence<(name: String, value: String)>) -> SHA256Digest {
    let hasher = SHA256Hasher()
    for fact in facts {
      let (name, value) = (Array(fact.name.utf8), Array(fact.value.utf8))
      hasher.update(Array("\(name.count):\(value.count):".utf8))
      hasher.update(name)
      hasher.update(value)
    }
    return hasher.finish()
  }

  /// The digest of these facts.
  public static func of(_ facts: [LetterFact]) -> SHA256Digest {
    of(facts.map { (name: $0.name, value: $0.value) })
  }
}

/// The facts that the letters of a batch carry, as the list of suppliers has them.
///
/// Whoever writes a letter writes these, and keeps their digest with it; whoever issues it compares.
public struct LetterFacts: Sendable {
  private let suppliers: SupplierList
  private let applications: [SupplierID: Application]
  private let judgements: [SupplierID: ApplicationJudged]
  /// Whether the letters tell an outcome.
  public let isOutcome: Bool

  /// Those of letters that tell the outcome of a round, or, without one, that extend a contract.
  public init(round: Int?, from suppliers: SupplierList) {
    self.suppliers = suppliers
    isOutcome = round != nil
    var applications: [SupplierID: Application] = [:]
    var judgements: [SupplierID: ApplicationJudged] = [:]
    if let round {
      for item in suppliers.rounds.first(where: { $0.received.round == round })?.received
        .applications ?? []
      {
        applications[item.supplier.id] = item
      }
      for act in suppliers.acts {
        if case .judged(let event) = act.event, event.round == round {
          judgements[event.supplier] = event
        }
      }
    }
    self.applications = applications
    self.judgements = judgements
  }

  /// How a supplier's application in the round was judged.
  public func judgement(of supplier: SupplierID) -> ApplicationJudged? { judgements[supplier] }

  /// A supplier's application in the round.
  public func application(of supplier: SupplierID) -> Application? { applications[supplier] }

  /// What the letter to a supplier says of it.
  public func facts(for id: SupplierID) -> [LetterFact] {
    facts(of: suppliers[id]?.facts ?? SupplierFacts(id: id, name: ""))
  }

  /// The digest of what the letter to a supplier says of it.
  public func digest(for id: SupplierID) -> SHA256Digest { LetterFactsDigest.of(facts(for: id)) }

  private func facts(of supplier: SupplierFacts) -> [LetterFact] {
    var facts = [
      LetterFact("name", supplier.name), LetterFact("contact", supplier.contact ?? ""),
      LetterFact("address", supplier.address.joined(separator: "\n")),
      LetterFact("company number", supplier.companyNumber ?? ""),
    ]
    guard isOutcome else { return facts }
    let application = applications[supplier.id]
    let judgement = judgements[supplier.id]
    let categories = application?.supplier.categories ?? supplier.categories
    facts += [
      LetterFact("outcome", judgement.map { $0.isAdmitted ? "admitted" : "not admitted" } ?? ""),
      LetterFact("reasons", judgement?.reasons.joined(separator: "\n") ?? ""),
      LetterFact("score", application?.score?.text ?? ""),
      LetterFact("feedback", application?.feedback ?? ""),
      LetterFact("categories", categories.map(\.text).joined(separator: "\n")),
    ]
    return facts
  }

  /// Which facts of a letter are others than those with that digest; nil when nothing the list
  /// remembers has it, so that only the difference is known and not what it is.
  public func changes(since digest: SHA256Digest, for id: SupplierID) -> [String]? {
    let now = facts(for: id)
    guard LetterFactsDigest.of(now) != digest else { return [] }
    for act in suppliers.acts.reversed() {
      for earlier in act.event.facts(of: id) {
        let then = facts(of: earlier)
        guard LetterFactsDigest.of(then) == digest else { continue }
        return zip(then, now).filter { $0 != $1 }.map { $0.0.name }
      }
    }
    return nil
  }
}

extension SupplierEvent {
  /// What it says of who a supplier is.
  fileprivate func facts(of id: SupplierID) -> [SupplierFacts] {
    switch self {
    case .takenOver(let event): event.applications.map(\.supplier).filter { $0.id == id }
    case .roundReceived(let event): event.applications.map(\.supplier).filter { $0.id == id }
    case .amended(let facts, _): facts.id == id ? [facts] : []
    default: []
    }
  }
}
