public import Diagnostics
public import Rules

/// A finding with the places in files where its facts stand, and its answer, if it has one.
public struct PlacedFinding: Sendable, Hashable {
  /// What the rule says.
  public let finding: Finding
  /// Where: the place it is about first, then those that disagree with it.
  public let places: [SourcePlace]
  /// Where each of its facts stands, in their order.
  public let factPlaces: [SourcePlace?]
  /// Where the rule comes from.
  public let source: RuleSource
  /// The name by which an answer cites it. It changes when the facts do.
  public let key: String
  /// The answer that still holds.
  public var answer: Answer?
  /// An answer that held until the facts changed.
  public var expiredAnswer: Answer?

  /// A finding whose places a function knows.
  init(_ finding: Finding, source: RuleSource, place: (FactPlace) -> SourcePlace) {
    self.finding = finding
    self.source = source
    places = finding.places.map(place)
    factPlaces = finding.facts.map { $0.place.map(place) }
    key = finding.key
  }

  /// What would clear it, as remedies are written: small letters first, no full stop.
  public var cure: String? {
    guard let cure = finding.cure, let first = cure.first else { return nil }
    let small = first.lowercased() + cure.dropFirst()
    return small.hasSuffix(".") && !small.contains(". ") ? String(small.dropLast()) : small
  }

  /// Whether somebody must still act on it: it is no answer to a question or a warning, and a law
  /// is not lifted by a reason.
  public var isOpen: Bool {
    guard finding.outcome != .met else { return false }
    return answer == nil || (blocks && source.isLaw)
  }

  /// Whether it blocks, answered or not.
  public var blocks: Bool { finding.outcome != .met && finding.severity == .blocks }

  /// The finding as one about the file: for work that cannot go on with it, or can.
  func diagnostic(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, finding.rule.text, finding.message, at: places.first, remedy: cure)
  }
}
