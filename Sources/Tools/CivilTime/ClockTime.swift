/// A time of day by the clock on the wall, such as an office's closing time.
public struct ClockTime: Sendable, Hashable, Comparable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// That time, or nil when there is none such.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// The time written as `17:30`, or nil when the text is not a time so written.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ digits.contains(bytes[$0]) })
    else { return nil }
    let values = bytes.map { Int($0) - Int(UInt8(ascii: "0")) }
    self.init(hour: values[0] * 10 + values[1], minute: values[3] * 10 + values[4])
  }

  /// The time as `17:30`.
  public var text: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(hour) + ":" + padded(minute)
  }

  /// The earlier time comes first.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}
