import CivilTime

extension CivilDate {
  /// The first day of what papers write as `1 June 2020` or `May 2020`, or nil for other words.
  init?(firstDayIn words: String) {
    let parts = words.split(separator: " ")
    guard (2...3).contains(parts.count), let year = Int(parts[parts.count - 1]), year > 1900,
      let month = CivilDate.month(named: parts[parts.count - 2])
    else { return nil }
    guard parts.count == 3 else {
      self.init(year: year, month: month, day: 1)
      return
    }
    guard let day = Int(parts[0].prefix { $0.isNumber }) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
