public import CivilTime
public import Decisions

/// A power of a council's scheme of delegation.
public struct Power: Sendable, Hashable {
  /// The id by which decision files name it.
  public var id: PowerID
  /// The document that gives it: "Constitution, Part 3".
  public var instrument: String
  /// The provision in it: "2.1(p)".
  public var provision: String?
  /// What it says.
  public var text: String?
  /// What sorts of decision maker hold it.
  public var holders: [DecisionMaker.Kind] = []
  /// The posts that hold it.
  public var posts: [PostID] = []
  /// Which acts it covers; none when it names no act of a contract.
  public var acts: [ActKind] = []
  /// Above what sum it is used, that sum excluded.
  public var over: Money?
  /// Up to what sum it is used, that sum included.
  public var upTo: Money?
  /// The first day; left out when it holds since before there are records.
  public var from: Known<CivilDate>?
  /// The last day; left out while it holds.
  public var to: Known<CivilDate>?
  /// Where this comes from.
  public var provenance = Provenance()

  /// A power of that id, given by that document.
  public init(id: PowerID, instrument: String) {
    self.id = id
    self.instrument = instrument
  }
}

extension Power: Dated {
  /// The first day.
  public var firstDay: Known<CivilDate>? { from }
  /// The last day.
  public var lastDay: Known<CivilDate>? { to }
}
