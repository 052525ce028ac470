public import CivilTime
public import Decisions

/// A ground on which a council's contract procedure rules may be set aside.
public struct WaiverGround: Sendable, Hashable {
  /// The id by which decision files name it.
  public var id: GroundID
  /// How the council cites it: "CSO 14.6.6".
  public var name: String
  /// Its heading.
  public var title: String?
  /// What it says.
  public var text: String
  /// What must be so before it can be used, each by itself.
  public var conditions: [GroundCondition] = []
  /// The posts that can approve its use.
  public var approvers: Known<[PostID]> = .unknown
  /// The first day; left out when it holds since before there are records.
  public var from: Known<CivilDate>?
  /// The last day; left out while it holds.
  public var to: Known<CivilDate>?
  /// Where this comes from.
  public var provenance = Provenance()

  /// A ground of that id, so cited, in those words.
  public init(id: GroundID, name: String, text: String) {
    self.id = id
    self.name = name
    self.text = text
  }
}

/// What must be so before a ground can be used.
public struct GroundCondition: Sendable, Hashable {
  /// The id by which decision files name it, spelt as other ids are.
  public var id: String
  /// What must be so.
  public var text: String

  /// A condition of that id, in those words.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

extension WaiverGround: Dated {
  /// The first day.
  public var firstDay: Known<CivilDate>? { from }
  /// The last day.
  public var lastDay: Known<CivilDate>? { to }
}
