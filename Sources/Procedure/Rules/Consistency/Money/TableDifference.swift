/// A figure of a table that does not agree with those it comes of.
struct TableDifference {
  /// The field of the figure stated.
  let place: FactPlace
  /// The field of a figure it comes of.
  let other: FactPlace
  /// What it is: “Total Nursing Care, Revised budget”.
  let name: String
  /// The figure stated and the one worked out, as printed.
  let stated: String
  let workedOut: String
  /// The sum: “482.4 + 59.4 = 541.8”.
  let reckoning: String
  /// By how much they differ, as printed.
  let difference: String
  /// Whether rounding explains it.
  let isRounding: Bool
}
