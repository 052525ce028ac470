public import CivilTime
import JSONText

/// The proof of what follows from a decision: link by link from whoever signed it to the scheme under
/// which the decision was made.
public struct AuthorityChain: Sendable, Hashable, Codable {
  /// What is proved.
  public let what: String
  /// On which day it was done.
  public let day: CivilDate
  /// The links, from the signature to the scheme.
  public let links: [AuthorityLink]

  /// How the whole stands: it breaks where one link does, and is open where one is.
  public var finding: AuthorityLink.Outcome { .of(links.map(\.finding)) }

  /// The proof as lines of text.
  public var lines: [String] {
    var lines = ["\(what), \(day.text)"]
    for link in links {
      let on = link.on.map { ", \($0.text)" } ?? ""
      lines.append("\(link.finding.mark) \(link.kind.title)\(on): \(link.label)")
      lines += link.lines.map { "    \($0)" }
    }
    let verdict =
      switch finding {
      case .met: "Every link holds."
      case .notMet: "It does not hold: see what is marked NO."
      case .unknown: "It cannot be proved: see what is marked ?."
      }
    return lines + [verdict]
  }
}

/// One link of the proof.
public struct AuthorityLink: Sendable, Hashable, Codable {
  /// Which it is.
  public let kind: Kind
  /// What it is, in a line.
  public let label: String
  /// The day that it bears.
  public let on: CivilDate?
  /// What was looked at, line by line.
  public let lines: [String]
  /// Whether it holds.
  public let finding: Outcome

  /// The links in their order.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Who signed.
    case signature
    /// The power that was handed over.
    case delegation
    /// What was recommended and agreed.
    case recommendation
    /// The decision.
    case decision
    /// The scheme under which it was made.
    case scheme

    /// Its title.
    public var title: String {
      switch self {
      case .signature: "Signature"
      case .delegation: "Delegation"
      case .recommendation: "Recommendation"
      case .decision: "Decision"
      case .scheme: "Scheme"
      }
    }
  }

  /// How a link stands.
  public enum Outcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// It holds.
    case met
    /// It does not hold.
    case notMet
    /// Nothing on the record shows whether it does.
    case unknown

    /// What several come to.
    static func of(_ outcomes: some Sequence<Outcome>) -> Outcome {
      var all = Outcome.met
      for outcome in outcomes {
        if outcome == .notMet { return .notMet }
        if outcome == .unknown { all = .unknown }
      }
      return all
    }

    var mark: String {
      switch self {
      case .met: "yes"
      case .notMet: "NO "
      case .unknown: "?  "
      }
    }
  }
}

/// A link in the making: its lines, each with how it stands.
struct AuthorityFindings {
  private(set) var lines: [String] = []
  private(set) var outcomes: [AuthorityLink.Outcome] = []

  /// Something that is only told.
  mutating func tell(_ line: String) { lines.append(line) }

  /// Something that was looked at.
  mutating func find(_ outcome: AuthorityLink.Outcome, _ line: String) {
    outcomes.append(outcome)
    lines.append("\(outcome.mark) \(line)")
  }

  /// Something that holds or does not.
  mutating func find(_ holds: Bool, _ line: String) { find(holds ? .met : .notMet, line) }

  func link(_ kind: AuthorityLink.Kind, _ label: String, on day: CivilDate? = nil)
    -> AuthorityLink
  {
    AuthorityLink(
      kind: kind, label: label, on: day, lines: lines,
      finding: outcomes.isEmpty ? .unknown : .of(outcomes))
  }
}
