public import CivilTime

/// What the record keeps besides the log for quick answers, and can be had again from it.
///
/// Numbers, documents and the outbox follow from the log alone. These follow from it by the rules
/// of the procedure, which the record does not know, or from what happened outside.
public struct Projections: Sendable, Hashable {
  /// The lines of the register, in the order in which their streams began.
  public var register: [RegisterRow]
  /// The dates of all streams.
  public var deadlines: [DeadlineRow]
  /// The keys of the messages known to have arrived, and when they had.
  public var delivered: [String: Moment]

  /// Projections of these rows.
  public init(
    register: [RegisterRow] = [], deadlines: [DeadlineRow] = [], delivered: [String: Moment] = [:]
  ) {
    self.register = register
    self.deadlines = deadlines
    self.delivered = delivered
  }
}
