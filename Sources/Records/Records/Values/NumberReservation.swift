/// A number that an act takes from a series, such as the next reference of a year.
///
/// It is taken in the transaction of the act and must be the next one, so that a series has no
/// gaps; a number that is not used after all is said void by an event.
public struct NumberReservation: Sendable, Hashable {
  /// The series: "havering/2020".
  public var series: String
  /// The number, from 1.
  public var number: Int

  /// That number of that series.
  public init(series: String, number: Int) {
    self.series = series
    self.number = number
  }
}
