public import JSONText

extension DecisionEvent {
  /// The names of the sorts of event, as the record keeps them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case started, textChanged, submitted, adviceAsked, adviceDrafted, adviceGiven
    case adviceOverridden, returned, cleared, noticeGiven, urgencyAgreed, exemptionAgreed
    case becameReady, authorityConfirmed, decided, resumed, recorded, lodged, published
    case callInRuleStated, windowOpened, calledIn, requisitionRefused, requisitionAccepted
    case callInWithdrawn, scrutinyConvened, scrutinyConcluded, reconsidered, councilConcluded
    case becameEffective, implementationBegun, closed, withdrawn, superseded, supersedes, lapsed
    case waiverRequested, waiverDecided, attached, corrected, findingAnswered
    case deadlinesReckoned, migrated, paperIssued
  }

  /// The version of the facts that events of today have.
  public static let schema = 1

  /// Its sort and its facts.
  private var parts: (kind: Kind, facts: any Codable) {
    switch self {
    case .started(let facts): (.started, facts)
    case .textChanged(let facts): (.textChanged, facts)
    case .submitted(let facts): (.submitted, facts)
    case .adviceAsked(let facts): (.adviceAsked, facts)
    case .adviceDrafted(let facts): (.adviceDrafted, facts)
    case .adviceGiven(let facts): (.adviceGiven, facts)
    case .adviceOverridden(let facts): (.adviceOverridden, facts)
    case .returned(let facts): (.returned, facts)
    case .cleared(let facts): (.cleared, facts)
    case .noticeGiven(let facts): (.noticeGiven, facts)
    case .urgencyAgreed(let facts): (.urgencyAgreed, facts)
    case .exemptionAgreed(let facts): (.exemptionAgreed, facts)
    case .becameReady(let facts): (.becameReady, facts)
    case .authorityConfirmed(let facts): (.authorityConfirmed, facts)
    case .decided(let facts): (.decided, facts)
    case .resumed(let facts): (.resumed, facts)
    case .recorded(let facts): (.recorded, facts)
    case .lodged(let facts): (.lodged, facts)
    case .published(let facts): (.published, facts)
    case .callInRuleStated(let facts): (.callInRuleStated, facts)
    case .windowOpened(let facts): (.windowOpened, facts)
    case .calledIn(let facts): (.calledIn, facts)
    case .requisitionRefused(let facts): (.requisitionRefused, facts)
    case .requisitionAccepted(let facts): (.requisitionAccepted, facts)
    case .callInWithdrawn(let facts): (.callInWithdrawn, facts)
    case .scrutinyConvened(let facts): (.scrutinyConvened, facts)
    case .scrutinyConcluded(let facts): (.scrutinyConcluded, facts)
    case .reconsidered(let facts): (.reconsidered, facts)
    case .councilConcluded(let facts): (.councilConcluded, facts)
    case .becameEffective(let facts): (.becameEffective, facts)
    case .implementationBegun(let facts): (.implementationBegun, facts)
    case .closed(let facts): (.closed, facts)
    case .withdrawn(let facts): (.withdrawn, facts)
    case .superseded(let facts): (.superseded, facts)
    case .supersedes(let facts): (.supersedes, facts)
    case .lapsed(let facts): (.lapsed, facts)
    case .waiverRequested(let facts): (.waiverRequested, facts)
    case .waiverDecided(let facts): (.waiverDecided, facts)
    case .attached(let facts): (.attached, facts)
    case .corrected(let facts): (.corrected, facts)
    case .findingAnswered(let facts): (.findingAnswered, facts)
    case .deadlinesReckoned(let facts): (.deadlinesReckoned, facts)
    case .migrated(let facts): (.migrated, facts)
    case .paperIssued(let facts): (.paperIssued, facts)
    }
  }

  /// Its sort.
  public var kind: Kind { parts.kind }

  /// Its facts, as the record keeps them.
  public var facts: JSONObject {
    get throws {
      guard case .object(let object) = try JSONEncoding.value(of: parts.facts) else { return [:] }
      return object
    }
  }

  /// The event of that sort with those facts.
  public init(kind: Kind, facts: JSONObject) throws {
    func read<Facts: Decodable>(_ facts: JSONObject) throws -> Facts {
      try JSONDecoding.value(Facts.self, from: .object(facts))
    }
    switch kind {
    case .started: self = .started(try read(facts))
    case .textChanged: self = .textChanged(try read(facts))
    case .submitted: self = .submitted(try read(facts))
    case .adviceAsked: self = .adviceAsked(try read(facts))
    case .adviceDrafted: self = .adviceDrafted(try read(facts))
    case .adviceGiven: self = .adviceGiven(try read(facts))
    case .adviceOverridden: self = .adviceOverridden(try read(facts))
    case .returned: self = .returned(try read(facts))
    case .cleared: self = .cleared(try read(facts))
    case .noticeGiven: self = .noticeGiven(try read(facts))
    case .urgencyAgreed: self = .urgencyAgreed(try read(facts))
    case .exemptionAgreed: self = .exemptionAgreed(try read(facts))
    case .becameReady: self = .becameReady(try read(facts))
    case .authorityConfirmed: self = .authorityConfirmed(try read(facts))
    case .decided: self = .decided(try read(facts))
    case .resumed: self = .resumed(try read(facts))
    case .recorded: self = .recorded(try read(facts))
    case .lodged: self = .lodged(try read(facts))
    case .published: self = .published(try read(facts))
    case .callInRuleStated: self = .callInRuleStated(try read(facts))
    case .windowOpened: self = .windowOpened(try read(facts))
    case .calledIn: self = .calledIn(try read(facts))
    case .requisitionRefused: self = .requisitionRefused(try read(facts))
    case .requisitionAccepted: self = .requisitionAccepted(try read(facts))
    case .callInWithdrawn: self = .callInWithdrawn(try read(facts))
    case .scrutinyConvened: self = .scrutinyConvened(try read(facts))
    case .scrutinyConcluded: self = .scrutinyConcluded(try read(facts))
    case .reconsidered: self = .reconsidered(try read(facts))
    case .councilConcluded: self = .councilConcluded(try read(facts))
    case .becameEffective: self = .becameEffective(try read(facts))
    case .implementationBegun: self = .implementationBegun(try read(facts))
    case .closed: self = .closed(try read(facts))
    case .withdrawn: self = .withdrawn(try read(facts))
    case .superseded: self = .superseded(try read(facts))
    case .supersedes: self = .supersedes(try read(facts))
    case .lapsed: self = .lapsed(try read(facts))
    case .waiverRequested: self = .waiverRequested(try read(facts))
    case .waiverDecided: self = .waiverDecided(try read(facts))
    case .attached: self = .attached(try read(facts))
    case .corrected: self = .corrected(try read(facts))
    case .findingAnswered: self = .findingAnswered(try read(facts))
    case .deadlinesReckoned: self = .deadlinesReckoned(try read(facts))
    case .migrated: self = .migrated(try read(facts))
    case .paperIssued: self = .paperIssued(try read(facts))
    }
  }

  /// The event with other facts in the place of some of its own (RFC 7396).
  func merging(_ patch: JSONValue) throws -> DecisionEvent {
    guard case .object(let merged) = JSONValue.object(try facts).merged(with: patch) else {
      return self
    }
    return try DecisionEvent(kind: kind, facts: merged)
  }
}

extension JSONValue {
  /// The value after a merge patch (RFC 7396): members of the patch stand in place of its own, null
  /// takes one away.
  func merged(with patch: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result: JSONObject = [:]
    if case .object(let own) = self { result = own }
    for change in changes.members {
      result[change.name] =
        change.value == .null ? nil : (result[change.name] ?? .null).merged(with: change.value)
    }
    return .object(result)
  }
}
