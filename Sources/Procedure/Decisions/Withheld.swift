/// Why the public may not see a part of a paper: exempt information (Local Government Act 1972
/// Schedule 12A) or confidential information (section 100A(3)).
public struct Withheld: Sendable, Hashable {
  /// The paragraphs of Part 1 of the Schedule that apply, 1 to 7; none for confidential
  /// information.
  public var paragraphs: [Int] = []
  /// Why the public interest in withholding outweighs that in disclosing.
  public var publicInterest: String?
  /// Why it is confidential, when it is.
  public var confidential: ConfidentialGround?

  /// Withheld for that public interest.
  public init(publicInterest: String? = nil) {
    self.publicInterest = publicInterest
  }
}

/// What makes information confidential, so that the council has no choice.
public enum ConfidentialGround: String, Sendable, Hashable, CaseIterable {
  /// A government department furnished it on terms that forbid disclosure.
  case governmentDepartment
  /// An enactment forbids disclosure.
  case enactment
  /// An order of a court forbids disclosure.
  case courtOrder
}
