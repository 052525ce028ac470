import CivilTime
import Decisions

/// The day that is written so: "2020-05-07".
func day(_ iso: String) -> CivilDate {
  guard let day = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}

/// The number that is written so: "69.9".
func number(_ written: String) -> DecimalNumber {
  guard let number = DecimalNumber(written) else { preconditionFailure("\(written) is no number") }
  return number
}
