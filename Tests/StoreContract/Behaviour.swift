public import Records

/// One thing that every store of decisions must do, tried on a new and empty one.
public struct Behaviour: Sendable, CustomStringConvertible {
  /// What it must do, as a sentence.
  public let sentence: String

  private let trial: @Sendable (any DecisionStore) throws -> Void

  /// A behaviour and how to try it.
  init(_ sentence: String, _ trial: @escaping @Sendable (any DecisionStore) throws -> Void) {
    self.sentence = sentence
    self.trial = trial
  }

  /// Tries it on an empty store; what is not so is recorded as an issue of the running test.
  public func callAsFunction(on store: any DecisionStore) throws {
    try trial(store)
  }

  /// The sentence.
  public var description: String { sentence }
}

/// What every store of decisions must do, whatever it keeps its record in.
public enum StoreContract {
  /// All behaviours.
  public static var behaviours: [Behaviour] {
    appending + commands + atomicity + numbers + reading + register + deadlines + outbox
      + personal + importing
  }
}
