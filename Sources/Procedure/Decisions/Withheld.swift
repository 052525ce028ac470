/// Why the public may not see a part of a paper: exempt information (LGA 1972 Schedule 12A).
public struct Withheld: Sendable, Hashable {
  /// The paragraphs of Part 1 of the Schedule that apply, 1 to 7.
  public var paragraphs: [Int] = []
  /// Why the public interest in withholding outweighs that in disclosing.
  public var publicInterest: String

  /// Withheld for that public interest.
  public init(publicInterest: String) {
    self.publicInterest = publicInterest
  }
}
