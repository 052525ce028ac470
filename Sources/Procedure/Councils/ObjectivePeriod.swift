public import CivilTime
public import Decisions

/// The objectives that a council had from one day to another.
public struct ObjectivePeriod: Sendable, Hashable {
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: Known<CivilDate>
  /// The objectives, in the council's order.
  public var items: [Objective] = []
  /// Where this comes from.
  public var provenance = Provenance()

  /// A period between those days.
  public init(from: CivilDate, to: Known<CivilDate>) {
    self.from = from
    self.to = to
  }
}

/// One of a council's objectives.
public struct Objective: Sendable, Hashable {
  /// The id by which decision files name it.
  public var id: ObjectiveID
  /// Its name as printed.
  public var name: String
  /// What it means.
  public var description: String?

  /// An objective of that id and name.
  public init(id: ObjectiveID, name: String) {
    self.id = id
    self.name = name
  }
}

extension ObjectivePeriod: Dated {
  /// The first day.
  public var firstDay: Known<CivilDate>? { .known(from) }
  /// The last day.
  public var lastDay: Known<CivilDate>? { to }
}
