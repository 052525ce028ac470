/// How much a criterion counts: price 70 per cent.
public struct Weighting: Sendable, Hashable {
  /// The criterion: "price".
  public var name: String
  /// How much of a hundred it counts.
  public var percent: DecimalNumber

  /// A criterion that counts so much.
  public init(name: String, percent: DecimalNumber) {
    self.name = name
    self.percent = percent
  }
}
