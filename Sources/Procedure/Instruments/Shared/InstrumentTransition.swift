public import Councils

/// One row of an instrument's table: what may be done from where, by whom, and where it leads.
public struct InstrumentTransition: Sendable, Hashable {
  /// The act, by the word of its command: "sign".
  public var act: String
  /// The states from which it begins; empty at the beginning.
  public var from: [String]
  /// The state that it leads to; nil when it stays.
  public var to: String?
  /// Who may do it; the lawyer is an adviser on law.
  public var by: [InstrumentActor]
  /// What is looked at, in words that the diagram prints.
  public var guards: [String]
  /// The paper that it makes, if any.
  public var paper: String?

  /// A row.
  public init(
    _ act: String, from: [String], to: String? = nil, by: [InstrumentActor],
    if guards: [String] = [], makes paper: String? = nil
  ) {
    self.act = act
    self.from = from
    self.to = to
    self.by = by
    self.guards = guards
    self.paper = paper
  }
}

/// Who may do an act on an instrument.
public enum InstrumentActor: Sendable, Hashable {
  /// Somebody with that role.
  case role(Role)
  /// The council's lawyer: an adviser on law.
  case lawyer
  /// Whoever holds the post to which a decision delegated it.
  case delegate
}
