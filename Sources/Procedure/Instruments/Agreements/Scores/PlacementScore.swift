public import Decisions

/// What a bid was given.
public struct PlacementScore: Sendable, Hashable, Codable {
  /// Whose bid.
  public var supplier: SupplierID
  /// The price by which it was compared.
  public var price: Money
  /// Its points on each criterion, in the order of the weights.
  public var points: [Weight]
  /// What they come to.
  public var total: DecimalNumber
}

/// How bids are scored.
///
/// The lowest price gets the whole weight of the price, every other bid lowest ÷ its own × weight.
/// On any other criterion a bid gets the mean of its evaluators' marks, of a hundred, × weight ÷
/// 100. Everything is worked exactly, in whole numbers; then the points on each criterion are
/// rounded to two decimals, half up, and the points as printed are added: so the table adds up, and
/// bids that print the same total are equal.
public enum PlacementScoring {
  /// The name of the criterion that is reckoned from the price.
  static let price = "price"

  /// Whether a criterion is reckoned from the price.
  static func isPrice(_ criterion: String) -> Bool { criterion.lowercased() == price }

  /// The scores, the highest first and equal ones by the name of the supplier.
  ///
  /// Prices are above zero; every bid has the same number of marks on each criterion.
  static func scores(
    prices: [SupplierID: Money], marks: [PlacementMark], weights: [Weight]
  ) -> [PlacementScore] {
    let lowest = prices.values.min() ?? Money(pence: 0)
    let scores = prices.map { supplier, price in
      let points = weights.map { weight in
        let hundredths =
          isPrice(weight.name)
          ? pricePoints(price, lowest: lowest, weight: weight.percent)
          : qualityPoints(
            marks.filter { $0.supplier == supplier && $0.criterion == weight.name }.map(\.mark),
            weight: weight.percent)
        return Weight(name: weight.name, percent: hundredths.number)
      }
      let total = Hundredths(points.reduce(0) { $0 + ($1.percent.shifted(by: 2) ?? 0) })
      return PlacementScore(
        supplier: supplier, price: price, points: points, total: total.number)
    }
    return scores.sorted { left, right in
      let (leftTotal, rightTotal) = (left.hundredths, right.hundredths)
      return leftTotal == rightTotal ? left.supplier < right.supplier : leftTotal > rightTotal
    }
  }

  /// Lowest ÷ price × weight.
  static func pricePoints(_ price: Money, lowest: Money, weight: DecimalNumber) -> Hundredths {
    Hundredths(
      rounding: Int128(weight.coefficient) * Int128(lowest.pence) * 100,
      over: tenTo(weight.scale) * Int128(max(price.pence, 1)))
  }

  /// The mean of the marks × weight ÷ 100.
  static func qualityPoints(_ marks: [DecimalNumber], weight: DecimalNumber) -> Hundredths {
    guard !marks.isEmpty else { return Hundredths(0) }
    // Marks have at most four decimals: see PlacementCheck.
    let sum = marks.reduce(Int128(0)) { $0 + Int128($1.shifted(by: 4) ?? 0) }
    return Hundredths(
      rounding: Int128(weight.coefficient) * sum,
      over: tenTo(weight.scale) * 10_000 * Int128(marks.count))
  }

  private static func tenTo(_ power: Int) -> Int128 {
    (0..<max(power, 0)).reduce(Int128(1)) { product, _ in product * 10 }
  }
}

/// A number of points in hundredths.
struct Hundredths: Hashable {
  let count: Int

  init(_ count: Int) { self.count = count }

  /// A fraction of hundredths to the nearest, half up; neither is negative.
  init(rounding numerator: Int128, over denominator: Int128) {
    count = Int(clamping: (2 * numerator + denominator) / (2 * denominator))
  }

  /// "70.00"
  var number: DecimalNumber {
    let cents = count % 100
    return DecimalNumber("\(count / 100).\(cents < 10 ? "0" : "")\(cents)") ?? DecimalNumber(0)
  }
}

extension PlacementScore {
  /// The total in hundredths, to compare it by.
  var hundredths: Int { total.shifted(by: 2) ?? 0 }

  /// "s-014 £1,000: price 70.00 + quality 24.00 = 94.00"
  public var working: String {
    "\(supplier.rawValue), \(price.text): "
      + points.map { "\($0.name) \($0.percent.text)" }.joined(separator: " + ")
      + " = \(total.text)"
  }
}
