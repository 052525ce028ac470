/// What members have declared (SI 2012/2089 regs 12 and 13).
public struct Interests: Sendable, Hashable {
  /// The statement of the paper.
  public var statement: Narrative?
  /// Whether it is said that there are none.
  public var none: Bool?
  /// Each interest.
  public var declared: [DeclaredInterest] = []

  /// Nothing declared, and nothing said.
  public init() {}
}

/// An interest that a member has declared.
public struct DeclaredInterest: Sendable, Hashable {
  /// Who.
  public var member: String
  /// What interest.
  public var interest: String
  /// The dispensation given for it.
  public var dispensation: String?

  /// An interest of that member.
  public init(member: String, interest: String) {
    self.member = member
    self.interest = interest
  }
}
