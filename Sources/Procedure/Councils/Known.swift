/// A value of a council's policy, or the admission that nobody has found it yet.
///
/// What is unknown is never taken to have a usual value: who needs it stops and asks.
public enum Known<Value: Sendable>: Sendable {
  /// It was found.
  case known(Value)
  /// It was looked for, or still has to be.
  case unknown

  /// The value, when it is known.
  public var value: Value? {
    if case .known(let value) = self { return value }
    return nil
  }
}

extension Known: Equatable where Value: Equatable {}
extension Known: Hashable where Value: Hashable {}
