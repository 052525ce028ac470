public import Diagnostics
public import Instruments

/// What came of an act on a contract, its suppliers, letters or a placement.
public struct InstrumentAnswer: Sendable {
  /// How the thing stands now, in a sentence.
  public var headline: String
  /// What happened, a sentence each.
  public var done: [String] = []
  /// Where papers were put.
  public var papers: [String] = []
  /// What to look at.
  public var remarks: [InstrumentRemark] = []
  /// The next day that matters, with what it is.
  public var nextDate: String?
  /// What to do next: commands, with who may give them.
  public var next: [String] = []
  /// What went wrong after the act was recorded, and can be made good.
  public var warnings: [Diagnostic] = []
  /// Whether it was only tried out.
  public var isTrial = false

  /// An answer that begins so.
  public init(_ headline: String) {
    self.headline = headline
  }
}
