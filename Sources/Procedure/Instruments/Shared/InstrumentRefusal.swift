public import Councils

/// One thing that stands against an act on a contract, a letter or a placement.
public protocol InstrumentObstacle: Sendable {
  /// By what it is found and cited: `afterTerm`, or a rule: `DP-2`.
  var code: String { get }
  /// What stands against it, with its working.
  var message: String { get }
  /// What clears it, with the commands as they are given.
  ///
  /// - Parameter names: what the act is about.
  func cure(for names: InstrumentNames) -> String?
  /// Whether whoever asked is not the one to ask, whatever the state.
  var isNotPermitted: Bool { get }
  /// Who may go on all the same, with reasons, on the record; empty when nobody may.
  var liftedBy: [Role] { get }
}

extension InstrumentObstacle {
  /// What clears it, where nobody knows what the act is about.
  public var cure: String? { cure(for: InstrumentNames()) }
  /// Most can be told to anybody.
  public var isNotPermitted: Bool { false }
  /// Most cannot be lifted.
  public var liftedBy: [Role] { [] }
}

/// Why an act cannot be done.
public struct InstrumentRefusal: Error, Sendable {
  /// Everything that stands against it; never empty.
  public let obstacles: [any InstrumentObstacle]

  /// Refused for these.
  public init(_ obstacles: [any InstrumentObstacle]) {
    self.obstacles = obstacles
  }
}

/// Something that whoever acts should look at, and that does not stop them.
public struct InstrumentRemark: Sendable, Hashable {
  /// By what it is cited: a rule, `DP-8`.
  public var code: String
  /// What it is, with its working.
  public var message: String
  /// What to do.
  public var cure: String?

  /// A remark in those words.
  public init(_ code: String, _ message: String, cure: String? = nil) {
    self.code = code
    self.message = message
    self.cure = cure
  }
}

/// What an act comes to.
public struct InstrumentStep<Event: InstrumentEvent>: Sendable {
  /// What happens, in order.
  public var events: [Event]
  /// What to look at.
  public var remarks: [InstrumentRemark]

  /// An act that comes to those.
  public init(_ events: [Event], remarks: [InstrumentRemark] = []) {
    self.events = events
    self.remarks = remarks
  }

  /// Goes on with what a further part of the same act comes to. What was remarked already is not
  /// remarked again.
  public mutating func go(on further: InstrumentStep) {
    events += further.events
    remarks += further.remarks.filter { !remarks.contains($0) }
  }
}
