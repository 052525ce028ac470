public import CivilTime

/// Where a rule comes from, since when it is in force, and how far it can be trusted.
public struct RuleSource: Sendable, Hashable {
  /// Who made the rule.
  public let maker: Maker
  /// The days on which it is in force, the first and the last included.
  public let inForce: Period
  /// How far Remit's statement of it can be trusted.
  public let trust: Trust

  /// Who made a rule.
  public enum Maker: Sendable, Hashable {
    /// Parliament, or a court: the enactment or case, and the provision in it.
    case law(_ enactment: String, _ provision: String)
    /// The council, in a part of its constitution whose values its policy file holds.
    case council(_ part: String)
    /// Nobody: it is good practice, and Remit's own.
    case practice
  }

  /// How far a statement of the law has been checked.
  public enum Trust: String, Sendable, Hashable, CaseIterable {
    /// Checked against the text of the law or a published record.
    case checked
    /// Stated in a council's published paper, or in its policy file.
    case stated
    /// General knowledge, not checked word for word: it warns and never blocks until a lawyer
    /// confirms it.
    case unconfirmed
    /// Good practice: there is no law to check it against.
    case practice
  }

  /// A provision of the law, in force between those days (written 2012-09-10).
  public static func law(
    _ enactment: String, _ provision: String, from: String, to: String? = nil, _ trust: Trust
  ) -> RuleSource {
    RuleSource(
      maker: .law(enactment, provision), inForce: period(from, to), trust: trust)
  }

  /// A rule that each council makes for itself; its policy file has the values and their days.
  public static func council(_ part: String, _ trust: Trust = .stated) -> RuleSource {
    RuleSource(maker: .council(part), inForce: period("1974-04-01", nil), trust: trust)
  }

  /// Good practice.
  public static let practice = RuleSource(
    maker: .practice, inForce: period("1974-04-01", nil), trust: .practice)

  /// Whether it is law, from which nobody in a council can make an exception.
  public var isLaw: Bool {
    if case .law = maker { return true }
    return false
  }

  /// The rule's citation: "SI 2012/2089 reg 9(2)".
  public var citation: String {
    switch maker {
    case .law(let enactment, let provision):
      provision.isEmpty ? enactment : "\(enactment) \(provision)"
    case .council(let part): "the council’s own rules: \(part)"
    case .practice: "good practice"
    }
  }

  /// The days so written, which are those of a source of this module.
  private static func period(_ from: String, _ to: String?) -> Period {
    guard let first = CivilDate(iso: from), let last = to.map(CivilDate.init(iso:)) ?? .some(nil),
      let period = Period(from: first, to: last)
    else { preconditionFailure("a rule’s days are \(from) to \(to ?? "now")") }
    return period
  }
}
