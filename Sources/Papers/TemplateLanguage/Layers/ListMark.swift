/// A numbered list's place in the markup that opens a paragraph or a list, where the format says to
/// which list of numbers it belongs.
///
/// A list that stands wholly within a loop begins its numbers anew each turn; one of which the
/// loop's paragraphs are the items runs through.
public struct ListMark: Sendable, Hashable {
  /// What counts for these numbers.
  public enum Scope: Sendable, Hashable {
    /// Every unit of the same list is one, until it is told to begin anew.
    case untilRestarted
    /// Every unit is a list of its own, unless it is told to go on.
    case unlessContinued
    /// The units of the same list continue each other by name, whichever of them come: the first
    /// that comes has a name, by which the others call it.
    case chained(isNumbered: Bool)
  }

  /// The list, as the format calls it.
  public var list: String
  /// The depth in the list, from 0.
  public var level: Int
  /// Whose numbers these are when nothing is said.
  public var scope: Scope
  /// The opening markup up to the place.
  public var before: [UInt8]
  /// The opening markup after it.
  public var after: [UInt8]

  /// A place in opening markup.
  public init(list: String, level: Int, scope: Scope, before: [UInt8], after: [UInt8]) {
    self.list = list
    self.level = level
    self.scope = scope
    self.before = before
    self.after = after
  }

  /// Whether it is one of several that continue each other by name.
  var isChained: Bool { if case .chained = scope { true } else { false } }
}
