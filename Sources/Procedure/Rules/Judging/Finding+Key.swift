import Digests

extension Finding {
  /// The name by which an answer cites it: the rule's, and eight figures of the digest of what it
  /// says and rests on. It changes when the facts do; where they stand does not count: a paragraph
  /// that moves changes nothing.
  public var key: String {
    var parts = [outcome.rawValue, message]
    parts += facts.flatMap { [$0.name, $0.value] }
    let digest = SHA256Digest(of: Array(parts.joined(separator: "\u{0}").utf8))
    return "\(rule.text)-\(digest.hex.prefix(8))"
  }

  /// Whether its rule is of law, so that no answer lifts it.
  public var isOfLaw: Bool { RuleBook.entry(rule)?.source.isLaw ?? false }
}

extension RuleBook {
  private static let byID = Dictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })

  /// The rule of that name.
  public static func entry(_ id: RuleID) -> Entry? { byID[id] }
}
