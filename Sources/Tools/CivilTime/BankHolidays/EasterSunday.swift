/// Easter Day, on which Good Friday, Easter Monday and the Easter break depend.
public enum EasterSunday {
  /// Easter Day of that year by the Western churches, or nil outside the years 1583 to 9999.
  ///
  /// The anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, chapter 8),
  /// which gives what the table of the Calendar (New Style) Act 1750 gives.
  public static func date(in year: Int) -> CivilDate? {
    guard (1583...9999).contains(year) else { return nil }
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * late + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
