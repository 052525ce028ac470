import CivilTime
import Decisions

extension PlacementStretch {
  /// The weeks and days in words: "52 weeks and 1 day".
  public var length: String {
    let (weeks, days) = (self.days / 7, self.days % 7)
    func counted(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    if days == 0 { return counted(weeks, "week") }
    if weeks == 0 { return counted(days, "day") }
    return counted(weeks, "week") + " and " + counted(days, "day")
  }

  /// How it is worked out: "£1,250 a week from 1 June 2020 to 31 May 2021, 52 weeks and 1 day:
  /// £1,250 × 365 ÷ 7 = £65,178.57".
  public var working: String {
    let sum = days % 7 == 0 ? "× \(days / 7)" : "× \(days) ÷ 7"
    return
      "\(weekly.text) a week from \(from.text) to \(to.text), \(length): \(weekly.text) \(sum) = "
      + amount.text
  }
}

extension PlacementTerms {
  /// How the total is worked out, line by line; how twelve months are, when it is open-ended.
  public var working: [String] {
    let year = start.adding(months: 12)?.adding(days: -1) ?? start
    let last = end ?? year
    let stretches = stretches(through: last)
    var lines = stretches.map(\.working) + oneOffs.map { "\($0.what): \($0.amount.text), once" }
    if lines.count > 1 {
      let sums = stretches.map(\.amount) + oneOffs.map(\.amount)
      lines.append(
        "\(sums.map(\.text).joined(separator: " + ")) = \(cost(through: last).text)")
    }
    if end == nil { lines.append("open-ended: counted for twelve months, and without a total") }
    return lines
  }
}
